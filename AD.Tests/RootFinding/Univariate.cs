using System.Numerics;

namespace AD.Tests.RootFinding;

/// <summary>Functions of one number with known roots.</summary>
internal static class Univariate
{
    /// <summary>The root of <see cref="Kepler"/>, by 50 digits of arithmetic.</summary>
    public const double KeplerRoot = 1.4987011335178482;

    /// <summary>Kepler's equation E − e sin E = M for e = 1/2, M = 1.</summary>
    public static T Kepler<T>(T x) where T : IFloatingPointIeee754<T> => x - 0.5 * T.Sin(x) - 1.0;

    public static T Square<T>(T x) where T : IFloatingPointIeee754<T> => x * x - 2.0;

    public static T NoRoot<T>(T x) where T : IFloatingPointIeee754<T> => x * x + 1.0;

    /// <summary>A pole at 1.</summary>
    public static T Pole<T>(T x) where T : IFloatingPointIeee754<T> => T.One / (x - 1.0);

    /// <summary>A jump from −1 to 2 at 1/3.</summary>
    public static T Jump<T>(T x) where T : IFloatingPointIeee754<T> => x < T.CreateSaturating(1.0 / 3.0) ? -T.One : T.One + T.One;

    public static T Logarithm<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);

    public static T Arctangent<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x);

    public static T TripleRoot<T>(T x) where T : IFloatingPointIeee754<T> => (x - 1.0) * (x - 1.0) * (x - 1.0);

    public static T DoubleRoot<T>(T x) where T : IFloatingPointIeee754<T> => (x - 1.0) * (x - 1.0);

    public static void Cosine<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Cos(x[0]);
}
