using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The functions of <see cref="Math"/> of one argument for any number T: <c>Math.Sin(x)</c>. <c>Math.Sin(1.0)</c> stays what it was.</summary>
public static class MathForNumbers
{
    extension(Math)
    {
        /// <summary>acos x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Acos<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Acos(x);

        /// <summary>acosh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Acosh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Acosh(x);

        /// <summary>asin x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Asin<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Asin(x);

        /// <summary>asinh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Asinh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Asinh(x);

        /// <summary>atan x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Atan<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Atan(x);

        /// <summary>atanh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Atanh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Atanh(x);

        /// <summary>∛x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Cbrt<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Cbrt(x);

        /// <summary>cos x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Cos<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Cos(x);

        /// <summary>cosh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Cosh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Cosh(x);

        /// <summary>eˣ.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Exp<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Exp(x);

        /// <summary>ln x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Log(x);

        /// <summary>log₂ x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log2<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Log2(x);

        /// <summary>log₁₀ x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Log10<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Log10(x);

        /// <summary>sin x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Sin<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Sin(x);

        /// <summary>sinh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Sinh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Sinh(x);

        /// <summary>√x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Sqrt<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Sqrt(x);

        /// <summary>tan x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Tan<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Tan(x);

        /// <summary>tanh x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Tanh<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Tanh(x);

        /// <summary>|x|; its derivative at 0 is +1.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Abs<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.Abs(x);

        /// <summary>An estimate of 1 / x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T ReciprocalEstimate<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.ReciprocalEstimate(x);

        /// <summary>An estimate of 1 / √x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T ReciprocalSqrtEstimate<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.ReciprocalSqrtEstimate(x);

        /// <summary>sin x and cos x.</summary>
        /// <typeparam name="T">The number type.</typeparam>
        /// <param name="x">The argument.</param>
        /// <returns>The value.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (T Sin, T Cos) SinCos<T>(T x)
            where T : IFloatingPointIeee754<T>
            => T.SinCos(x);
    }
}
