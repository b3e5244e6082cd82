using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Operators, selection and rounding on a concrete number type: <c>d % e</c>, <c>d++</c>, <c>Dual&lt;double&gt;.Max(d, e)</c>.</summary>
public static class ActiveNumberMembers
{
    extension<TSelf>(TSelf)
        where TSelf : IActiveNumber<TSelf>
    {
        /// <summary>|x|; its derivative at 0 is +1.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Abs(TSelf value) => TSelf.Abs(value);

        /// <summary>The larger number; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Max(TSelf x, TSelf y) => TSelf.Max(x, y);

        /// <summary>The smaller number; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Min(TSelf x, TSelf y) => TSelf.Min(x, y);

        /// <summary>The larger number, ignoring NaN; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MaxNumber(TSelf x, TSelf y) => TSelf.MaxNumber(x, y);

        /// <summary>The smaller number, ignoring NaN; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MinNumber(TSelf x, TSelf y) => TSelf.MinNumber(x, y);

        /// <summary>The number of larger magnitude; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MaxMagnitude(TSelf x, TSelf y) => TSelf.MaxMagnitude(x, y);

        /// <summary>The number of smaller magnitude; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MinMagnitude(TSelf x, TSelf y) => TSelf.MinMagnitude(x, y);

        /// <summary>The number of larger magnitude, ignoring NaN; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MaxMagnitudeNumber(TSelf x, TSelf y) => TSelf.MaxMagnitudeNumber(x, y);

        /// <summary>The number of smaller magnitude, ignoring NaN; at a tie the derivative goes to y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf MinMagnitudeNumber(TSelf x, TSelf y) => TSelf.MinMagnitudeNumber(x, y);

        /// <summary>min(max(value, min), max); at a bound the derivative goes to the bound.</summary>
        /// <param name="value">The number.</param>
        /// <param name="min">The lower bound.</param>
        /// <param name="max">The upper bound.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Clamp(TSelf value, TSelf min, TSelf max) => TSelf.Clamp(value, min, max);

        /// <summary>|value| with the sign of another number.</summary>
        /// <param name="value">The number.</param>
        /// <param name="sign">The sign.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf CopySign(TSelf value, TSelf sign) => TSelf.CopySign(value, sign);

        /// <summary>left·right + addend, rounded once.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <param name="addend">The addend.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend) => TSelf.FusedMultiplyAdd(left, right, addend);

        /// <summary>left - right·n, with n the whole number nearest left / right.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Ieee754Remainder(TSelf left, TSelf right) => TSelf.Ieee754Remainder(left, right);

        /// <summary>The linear interpolation value1 (1 - amount) + value2 amount.</summary>
        /// <param name="value1">The number at amount 0.</param>
        /// <param name="value2">The number at amount 1.</param>
        /// <param name="amount">The way from the first to the second.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Lerp(TSelf value1, TSelf value2, TSelf amount) => TSelf.Lerp(value1, value2, amount);

        /// <summary>x·2ⁿ.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="n">A whole number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf ScaleB(TSelf x, int n) => TSelf.ScaleB(x, n);

        /// <summary>The binary exponent of the primal.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int ILogB(TSelf x) => TSelf.ILogB(x);

        /// <summary>The sign of the primal: -1, 0 or 1.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Sign(TSelf value) => TSelf.Sign(value);

        /// <summary>⌊x⌋; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Floor(TSelf x) => TSelf.Floor(x);

        /// <summary>⌈x⌉; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Ceiling(TSelf x) => TSelf.Ceiling(x);

        /// <summary>x without its fraction; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Truncate(TSelf x) => TSelf.Truncate(x);

        /// <summary>The whole number nearest x; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Round(TSelf x) => TSelf.Round(x);

        /// <summary>The next number above x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf BitIncrement(TSelf x) => TSelf.BitIncrement(x);

        /// <summary>The next number below x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf BitDecrement(TSelf x) => TSelf.BitDecrement(x);

        /// <summary>x rounded to decimal digits; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="digits">The fractional digits kept.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Round(TSelf x, int digits) => TSelf.Round(x, digits);

        /// <summary>The whole number nearest x; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="mode">How a tie is rounded.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Round(TSelf x, MidpointRounding mode) => TSelf.Round(x, mode);

        /// <summary>x rounded to decimal digits; its derivative is 0.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="digits">The fractional digits kept.</param>
        /// <param name="mode">How a tie is rounded.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Round(TSelf x, int digits, MidpointRounding mode) => TSelf.Round(x, digits, mode);

        /// <summary>Whether left &lt; right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <(TSelf left, TSelf right) => left < right;

        /// <summary>Whether left &gt; right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >(TSelf left, TSelf right) => left > right;

        /// <summary>Whether left &lt;= right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <=(TSelf left, TSelf right) => left <= right;

        /// <summary>Whether left &gt;= right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >=(TSelf left, TSelf right) => left >= right;

        /// <summary>Whether left == right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator ==(TSelf left, TSelf right) => left == right;

        /// <summary>Whether left != right, as the type compares.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator !=(TSelf left, TSelf right) => left != right;

        /// <summary>left - right·trunc(left / right).</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf operator %(TSelf left, TSelf right) => left % right;

        /// <summary>The number itself.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf operator +(TSelf value) => value;

        /// <summary>value + 1.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf operator ++(TSelf value) => value + TSelf.One;

        /// <summary>value - 1.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf operator --(TSelf value) => value - TSelf.One;
    }
}
