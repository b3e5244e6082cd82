using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Constants, creation and predicates on a concrete number type: <c>Dual&lt;double&gt;.Pi</c>, <c>Dual&lt;double&gt;.IsNaN(d)</c>.</summary>
public static class ActiveNumberConstants
{
    extension<TSelf>(TSelf)
        where TSelf : IActiveNumber<TSelf>
    {
        /// <summary>0, a constant.</summary>
        public static TSelf Zero => TSelf.Zero;

        /// <summary>1, a constant.</summary>
        public static TSelf One => TSelf.One;

        /// <summary>-1, a constant.</summary>
        public static TSelf NegativeOne => TSelf.NegativeOne;

        /// <summary>-0, a constant.</summary>
        public static TSelf NegativeZero => TSelf.NegativeZero;

        /// <summary>e, a constant.</summary>
        public static TSelf E => TSelf.E;

        /// <summary>π, a constant.</summary>
        public static TSelf Pi => TSelf.Pi;

        /// <summary>2π, a constant.</summary>
        public static TSelf Tau => TSelf.Tau;

        /// <summary>NaN, a constant.</summary>
        public static TSelf NaN => TSelf.NaN;

        /// <summary>+∞, a constant.</summary>
        public static TSelf PositiveInfinity => TSelf.PositiveInfinity;

        /// <summary>-∞, a constant.</summary>
        public static TSelf NegativeInfinity => TSelf.NegativeInfinity;

        /// <summary>The smallest positive number of the primal's format, a constant.</summary>
        public static TSelf Epsilon => TSelf.Epsilon;

        /// <summary>A plain number as a constant, a number of the inner level lifted, or the number itself.</summary>
        /// <typeparam name="TOther">The type of the given number.</typeparam>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf CreateChecked<TOther>(TOther value)
            where TOther : INumberBase<TOther>
            => TSelf.CreateChecked(value);

        /// <summary>A plain number as a constant, a number of the inner level lifted, or the number itself.</summary>
        /// <typeparam name="TOther">The type of the given number.</typeparam>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf CreateSaturating<TOther>(TOther value)
            where TOther : INumberBase<TOther>
            => TSelf.CreateSaturating(value);

        /// <summary>A plain number as a constant, a number of the inner level lifted, or the number itself.</summary>
        /// <typeparam name="TOther">The type of the given number.</typeparam>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TSelf CreateTruncating<TOther>(TOther value)
            where TOther : INumberBase<TOther>
            => TSelf.CreateTruncating(value);

        /// <summary><see cref="double.IsEvenInteger"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsEvenInteger(TSelf value) => TSelf.IsEvenInteger(value);

        /// <summary><see cref="double.IsFinite"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsFinite(TSelf value) => TSelf.IsFinite(value);

        /// <summary><see cref="double.IsInfinity"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsInfinity(TSelf value) => TSelf.IsInfinity(value);

        /// <summary><see cref="double.IsInteger"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsInteger(TSelf value) => TSelf.IsInteger(value);

        /// <summary><see cref="double.IsNaN"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNaN(TSelf value) => TSelf.IsNaN(value);

        /// <summary><see cref="double.IsNegative"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNegative(TSelf value) => TSelf.IsNegative(value);

        /// <summary><see cref="double.IsNegativeInfinity"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNegativeInfinity(TSelf value) => TSelf.IsNegativeInfinity(value);

        /// <summary><see cref="double.IsNormal"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNormal(TSelf value) => TSelf.IsNormal(value);

        /// <summary><see cref="double.IsOddInteger"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsOddInteger(TSelf value) => TSelf.IsOddInteger(value);

        /// <summary><see cref="double.IsPositive"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsPositive(TSelf value) => TSelf.IsPositive(value);

        /// <summary><see cref="double.IsPositiveInfinity"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsPositiveInfinity(TSelf value) => TSelf.IsPositiveInfinity(value);

        /// <summary><see cref="double.IsSubnormal"/> of the primal.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsSubnormal(TSelf value) => TSelf.IsSubnormal(value);

        /// <summary>Whether the primal is 0.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsZero(TSelf value) => TSelf.IsZero(value);
    }
}
