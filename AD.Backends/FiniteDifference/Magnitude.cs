using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>The size of a number of any type as a <see cref="double"/>, which only steers the choice of a step.</summary>
internal static class Magnitude
{
    private const double DoubleEpsilon = 2.220446049250313e-16;

    /// <summary>|x|, for an active number that of its primal. NaN and infinity become NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of<T>(T x) where T : IFloatingPointIeee754<T>
    {
        double size = Math.Abs(Special.PrimalOf(x));
        return size <= double.MaxValue ? size : double.NaN;
    }

    /// <summary>The distance from 1 to the next number of type T, by comparisons.</summary>
    public static double Epsilon<T>() where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) ? DoubleEpsilon : EpsilonOf<T>.Value;

    /// <summary>T is a floating-point type of the platform, which carries no derivatives.</summary>
    public static bool IsReal<T>() => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half);

    private static class EpsilonOf<T> where T : IFloatingPointIeee754<T>
    {
        public static readonly double Value = Find();

        private static double Find()
        {
            double epsilon = 1.0;
            while (epsilon > DoubleEpsilon && T.One + T.CreateSaturating(0.5 * epsilon) > T.One)
            {
                epsilon *= 0.5;
            }

            return epsilon;
        }
    }
}
