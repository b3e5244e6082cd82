using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Rounding, sign, exponent, bounds and the fused product of <see cref="Math"/> for any number T.</summary>
public static class MathRounding
{
    extension(Math)
    {
        /// <summary>⌊x⌋; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Floor<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Floor(x);

        /// <summary>⌈x⌉; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Ceiling<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Ceiling(x);

        /// <summary>x without its fraction; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Truncate<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Truncate(x);

        /// <summary>The whole number nearest x, even at a tie; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Round<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Round(x);

        /// <summary>The next number above x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T BitIncrement<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.BitIncrement(x);

        /// <summary>The next number below x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T BitDecrement<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.BitDecrement(x);

        /// <summary>x rounded to decimal digits; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <param name="digits">The fractional digits kept.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Round<T>(T x, int digits)
            where T : IFloatingPointIeee754<T>
            => T.Round(x, digits);

        /// <summary>The whole number nearest x; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <param name="mode">How a tie is rounded.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Round<T>(T x, MidpointRounding mode)
            where T : IFloatingPointIeee754<T>
            => T.Round(x, mode);

        /// <summary>x rounded to decimal digits; its derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <param name="digits">The fractional digits kept.</param>
        /// <param name="mode">How a tie is rounded.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Round<T>(T x, int digits, MidpointRounding mode)
            where T : IFloatingPointIeee754<T>
            => T.Round(x, digits, mode);

        /// <summary>The sign of the primal: -1, 0 or 1.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Sign<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Sign(x);

        /// <summary>The binary exponent of the primal.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int ILogB<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.ILogB(x);

        /// <summary>x·2ⁿ.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <param name="n">The exponent.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T ScaleB<T>(T x, int n)
            where T : IFloatingPointIeee754<T>
            => T.ScaleB(x, n);

        /// <summary>min(max(value, min), max); at a bound the derivative goes to the bound.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="value">The number.</param>
        /// <param name="min">The lower bound.</param>
        /// <param name="max">The upper bound.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Clamp<T>(T value, T min, T max)
            where T : IFloatingPointIeee754<T>
            => T.Clamp(value, min, max);

        /// <summary>min(max(value, min), max); at a bound the derivative is 0.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="value">The number.</param>
        /// <param name="min">The lower bound, a constant.</param>
        /// <param name="max">The upper bound, a constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Clamp<T>(T value, double min, double max)
            where T : IFloatingPointIeee754<T>
            => T.Clamp(value, T.CreateSaturating(min), T.CreateSaturating(max));

        /// <summary>x y + z, rounded once.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first factor.</param>
        /// <param name="y">The second factor.</param>
        /// <param name="z">The addend.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T FusedMultiplyAdd<T>(T x, T y, T z)
            where T : IFloatingPointIeee754<T>
            => T.FusedMultiplyAdd(x, y, z);
    }
}
