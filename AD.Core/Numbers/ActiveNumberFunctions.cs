using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The elementary functions on a concrete number type: <c>Dual&lt;double&gt;.Sin(d)</c>.</summary>
public static class ActiveNumberFunctions
{
    extension<TSelf>(TSelf)
        where TSelf : IActiveNumber<TSelf>
    {
        /// <summary>eˣ.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Exp(TSelf x) => TSelf.Exp(x);

        /// <summary>eˣ - 1.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf ExpM1(TSelf x) => TSelf.ExpM1(x);

        /// <summary>2ˣ.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Exp2(TSelf x) => TSelf.Exp2(x);

        /// <summary>2ˣ - 1.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Exp2M1(TSelf x) => TSelf.Exp2M1(x);

        /// <summary>10ˣ.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Exp10(TSelf x) => TSelf.Exp10(x);

        /// <summary>10ˣ - 1.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Exp10M1(TSelf x) => TSelf.Exp10M1(x);

        /// <summary>ln x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log(TSelf x) => TSelf.Log(x);

        /// <summary>ln(1 + x).</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf LogP1(TSelf x) => TSelf.LogP1(x);

        /// <summary>log₂ x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log2(TSelf x) => TSelf.Log2(x);

        /// <summary>log₂(1 + x).</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log2P1(TSelf x) => TSelf.Log2P1(x);

        /// <summary>log₁₀ x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log10(TSelf x) => TSelf.Log10(x);

        /// <summary>log₁₀(1 + x).</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log10P1(TSelf x) => TSelf.Log10P1(x);

        /// <summary>√x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Sqrt(TSelf x) => TSelf.Sqrt(x);

        /// <summary>∛x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Cbrt(TSelf x) => TSelf.Cbrt(x);

        /// <summary>sin x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Sin(TSelf x) => TSelf.Sin(x);

        /// <summary>cos x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Cos(TSelf x) => TSelf.Cos(x);

        /// <summary>tan x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Tan(TSelf x) => TSelf.Tan(x);

        /// <summary>sin πx.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf SinPi(TSelf x) => TSelf.SinPi(x);

        /// <summary>cos πx.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf CosPi(TSelf x) => TSelf.CosPi(x);

        /// <summary>tan πx.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf TanPi(TSelf x) => TSelf.TanPi(x);

        /// <summary>asin x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Asin(TSelf x) => TSelf.Asin(x);

        /// <summary>acos x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Acos(TSelf x) => TSelf.Acos(x);

        /// <summary>atan x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Atan(TSelf x) => TSelf.Atan(x);

        /// <summary>asin(x) / π.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf AsinPi(TSelf x) => TSelf.AsinPi(x);

        /// <summary>acos(x) / π.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf AcosPi(TSelf x) => TSelf.AcosPi(x);

        /// <summary>atan(x) / π.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf AtanPi(TSelf x) => TSelf.AtanPi(x);

        /// <summary>sinh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Sinh(TSelf x) => TSelf.Sinh(x);

        /// <summary>cosh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Cosh(TSelf x) => TSelf.Cosh(x);

        /// <summary>tanh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Tanh(TSelf x) => TSelf.Tanh(x);

        /// <summary>asinh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Asinh(TSelf x) => TSelf.Asinh(x);

        /// <summary>acosh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Acosh(TSelf x) => TSelf.Acosh(x);

        /// <summary>atanh x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Atanh(TSelf x) => TSelf.Atanh(x);

        /// <summary>An estimate of 1 / x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf ReciprocalEstimate(TSelf x) => TSelf.ReciprocalEstimate(x);

        /// <summary>An estimate of 1 / √x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf ReciprocalSqrtEstimate(TSelf x) => TSelf.ReciprocalSqrtEstimate(x);

        /// <summary>The logarithm of x to a base.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="newBase">The base.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Log(TSelf x, TSelf newBase) => TSelf.Log(x, newBase);

        /// <summary>x^y.</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Pow(TSelf x, TSelf y) => TSelf.Pow(x, y);

        /// <summary>√(x² + y²).</summary>
        /// <param name="x">The argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Hypot(TSelf x, TSelf y) => TSelf.Hypot(x, y);

        /// <summary>x^(1/n).</summary>
        /// <param name="x">The argument.</param>
        /// <param name="n">A whole number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf RootN(TSelf x, int n) => TSelf.RootN(x, n);

        /// <summary>sin x and cos x.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (TSelf Sin, TSelf Cos) SinCos(TSelf x) => TSelf.SinCos(x);

        /// <summary>sin πx and cos πx.</summary>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (TSelf SinPi, TSelf CosPi) SinCosPi(TSelf x) => TSelf.SinCosPi(x);

        /// <summary>The angle of the point (x, y), in radians.</summary>
        /// <param name="y">The second argument.</param>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Atan2(TSelf y, TSelf x) => TSelf.Atan2(y, x);

        /// <summary>The angle of the point (x, y), over π.</summary>
        /// <param name="y">The second argument.</param>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf Atan2Pi(TSelf y, TSelf x) => TSelf.Atan2Pi(y, x);

        /// <summary>An angle in radians.</summary>
        /// <param name="degrees">An angle in degrees.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf DegreesToRadians(TSelf degrees) => TSelf.DegreesToRadians(degrees);

        /// <summary>An angle in degrees.</summary>
        /// <param name="radians">An angle in radians.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf RadiansToDegrees(TSelf radians) => TSelf.RadiansToDegrees(radians);
    }
}
