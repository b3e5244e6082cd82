using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>Extrema with a literal zero in compiled code: the JIT saw the literal, and the largest of 1 and -0 was 0.</summary>
public class LiteralExtremaTests
{
    private const int Count = 12;

    [Fact]
    public void AreThoseOfNumbersThatAreNoLiterals()
    {
        PreparedVector prepared = new CompiledTapeBackend().Prepare(default(Extrema), Shape.Vector(1, 2 * Count));
        double[] y = new double[2 * Count], expected = new double[2 * Count];
        foreach (double x in Bits.Special)
        {
            Of(x, 0.0, expected.AsSpan(0, Count));
            Of(x, -0.0, expected.AsSpan(Count));
            prepared.Value([x], y);
            Bits.Equal(expected, y, $"at {x:R}");
        }
    }

    private static void Of<T>(T x, T zero, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => ((T[])
        [
            T.Min(x, zero), T.Min(zero, x), T.Max(x, zero), T.Max(zero, x), T.MinNumber(x, zero), T.MinNumber(zero, x), T.MaxNumber(x, zero), T.MaxNumber(zero, x),
            T.MinMagnitude(x, zero), T.MaxMagnitude(zero, x), T.MinMagnitudeNumber(x, zero), T.MaxMagnitudeNumber(zero, x),
        ]).CopyTo(y);

    private readonly struct Extrema : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2 * Count;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            Of(x[0], T.Zero, y[..Count]);
            Of(x[0], T.NegativeZero, y[Count..]);
        }
    }
}
