using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The functions of <see cref="Math"/> of two arguments for any number T, of which one may be a literal: <c>Math.Pow(x, 2.0)</c>.</summary>
public static class MathOfTwoNumbers
{
    extension(Math)
    {
        /// <summary>The angle of the point (x, y), in radians.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="y">The ordinate.</param>
        /// <param name="x">The abscissa.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Atan2<T>(T y, T x)
            where T : IFloatingPointIeee754<T>
            => T.Atan2(y, x);

        /// <summary>The angle of the point (x, y), in radians.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="y">The ordinate.</param>
        /// <param name="x">The abscissa. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Atan2<T>(T y, double x)
            where T : IFloatingPointIeee754<T>
            => T.Atan2(y, T.CreateSaturating(x));

        /// <summary>The angle of the point (x, y), in radians.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="y">The ordinate. A constant.</param>
        /// <param name="x">The abscissa.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Atan2<T>(double y, T x)
            where T : IFloatingPointIeee754<T>
            => T.Atan2(T.CreateSaturating(y), x);

        /// <summary>x^y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The base.</param>
        /// <param name="y">The exponent.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Pow<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Pow(x, y);

        /// <summary>x^y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The base.</param>
        /// <param name="y">The exponent. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Pow<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => y == 2.0 ? x * x : T.Pow(x, T.CreateSaturating(y));

        /// <summary>x^y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The base. A constant.</param>
        /// <param name="y">The exponent.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Pow<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Pow(T.CreateSaturating(x), y);

        /// <summary>The larger number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Max<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Max(x, y);

        /// <summary>The larger number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Max<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.Max(x, T.CreateSaturating(y));

        /// <summary>The larger number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument. A constant.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Max<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Max(T.CreateSaturating(x), y);

        /// <summary>The smaller number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Min<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Min(x, y);

        /// <summary>The smaller number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Min<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.Min(x, T.CreateSaturating(y));

        /// <summary>The smaller number; NaN wins; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument. A constant.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Min<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Min(T.CreateSaturating(x), y);

        /// <summary>The number of larger magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MaxMagnitude<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.MaxMagnitude(x, y);

        /// <summary>The number of larger magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MaxMagnitude<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.MaxMagnitude(x, T.CreateSaturating(y));

        /// <summary>The number of larger magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument. A constant.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MaxMagnitude<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.MaxMagnitude(T.CreateSaturating(x), y);

        /// <summary>The number of smaller magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MinMagnitude<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.MinMagnitude(x, y);

        /// <summary>The number of smaller magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument.</param>
        /// <param name="y">The second argument. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MinMagnitude<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.MinMagnitude(x, T.CreateSaturating(y));

        /// <summary>The number of smaller magnitude; at a tie the derivative goes to y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The first argument. A constant.</param>
        /// <param name="y">The second argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T MinMagnitude<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.MinMagnitude(T.CreateSaturating(x), y);

        /// <summary>|x| with the sign of y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The magnitude.</param>
        /// <param name="y">The sign.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T CopySign<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.CopySign(x, y);

        /// <summary>|x| with the sign of y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The magnitude.</param>
        /// <param name="y">The sign. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T CopySign<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.CopySign(x, T.CreateSaturating(y));

        /// <summary>|x| with the sign of y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The magnitude. A constant.</param>
        /// <param name="y">The sign.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T CopySign<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.CopySign(T.CreateSaturating(x), y);

        /// <summary>x - y n, with n the whole number nearest x / y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The dividend.</param>
        /// <param name="y">The divisor.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IEEERemainder<T>(T x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Ieee754Remainder(x, y);

        /// <summary>x - y n, with n the whole number nearest x / y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The dividend.</param>
        /// <param name="y">The divisor. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IEEERemainder<T>(T x, double y)
            where T : IFloatingPointIeee754<T>
            => T.Ieee754Remainder(x, T.CreateSaturating(y));

        /// <summary>x - y n, with n the whole number nearest x / y.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The dividend. A constant.</param>
        /// <param name="y">The divisor.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IEEERemainder<T>(double x, T y)
            where T : IFloatingPointIeee754<T>
            => T.Ieee754Remainder(T.CreateSaturating(x), y);

        /// <summary>The logarithm of a to a base.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="a">The argument.</param>
        /// <param name="newBase">The base.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log<T>(T a, T newBase)
            where T : IFloatingPointIeee754<T>
            => T.Log(a, newBase);

        /// <summary>The logarithm of a to a base.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="a">The argument.</param>
        /// <param name="newBase">The base. A constant.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log<T>(T a, double newBase)
            where T : IFloatingPointIeee754<T>
            => T.Log(a, T.CreateSaturating(newBase));

        /// <summary>The logarithm of a to a base.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="a">The argument. A constant.</param>
        /// <param name="newBase">The base.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log<T>(double a, T newBase)
            where T : IFloatingPointIeee754<T>
            => T.Log(T.CreateSaturating(a), newBase);
    }
}
