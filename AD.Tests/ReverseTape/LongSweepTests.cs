using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Sweeps over more operations than stay in the cache leave zeros behind instead of finding them: each starts from zeros, whatever came before.</summary>
public class LongSweepTests
{
    private static readonly ReverseTapeBackend Backend = new();

    /// <summary>x₀ n times, and every third time 3 (x₀ - x₁) as a block: the gradient is n + 3 n / 3 and -3 n / 3.</summary>
    [Fact]
    public void LongAndShortSweepsInTurn()
    {
        foreach (int n in new[] { 60_000, 60_000, 9, 60_000, 300, 120_000, 9 })
        {
            Assert.Equal([2.0 * n, -n], Backend.Gradient(new Terms(n, false), [0.5, 0.25]));
        }
    }

    /// <summary>Several sweeps over one record.</summary>
    [Fact]
    public void JacobianOfALongRecord()
        => Assert.Equal([120_000.0, -60_000.0, 240_000.0, -120_000.0], Backend.Jacobian(new Rows(60_000), [0.5, 0.25]).ToRowMajorArray());

    /// <summary>What an exception in a pullback left behind does not reach the next gradient.</summary>
    [Fact]
    public void AFailedSweepLeavesNothingBehind()
    {
        for (int i = 0; i < 2; i++)
        {
            Assert.Throws<InvalidDataException>(() => Backend.Gradient(new Terms(60_000, true), [0.5, 0.25]));
            Assert.Equal([18.0, -9.0], Backend.Gradient(new Terms(9, false), [0.5, 0.25]));
            Assert.Equal([120_000.0, -60_000.0], Backend.Gradient(new Terms(60_000, false), [0.5, 0.25]));
        }
    }

    /// <summary>√0 far down, which nothing uses: the sweep is done again with care.</summary>
    [Fact]
    public void NotANumberInALongSweep()
        => Assert.Equal([80_001.0, 0.0], Backend.Gradient(new SteepBeginning(), [1.0, 0.0]));

    private readonly struct Terms(int n, bool failing) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T sum = x[0] - x[0];
            T[] scaled = new T[2];
            for (int i = 0; i < n; i++)
            {
                sum += x[0];
                if (i % 3 == 0)
                {
                    Rule.Apply<Thrice, T>(new Thrice(failing && i == 3), x, scaled);
                    sum += scaled[0] - scaled[1];
                }
            }

            return sum;
        }
    }

    private readonly struct Rows(int n) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = new Terms(n, false).Evaluate(x);
            y[1] = y[0] + y[0];
        }
    }

    private readonly struct SteepBeginning : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T steep = T.Sqrt(x[1]) * T.Zero, sum = x[0];
            for (int i = 0; i < 80_000; i++)
            {
                sum += x[0];
            }

            return T.Min(sum, sum + T.One + T.Abs(steep));
        }
    }

    /// <summary>(3 x₀, 3 x₁).</summary>
    private readonly struct Thrice(bool failing) : IBlockRule
    {
        public int OutputLength(int inputLength) => 2;

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (3.0 * x[0], 3.0 * x[1]);

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T> => Value(tangent, destination);

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
            where T : IFloatingPointIeee754<T>
        {
            if (failing)
            {
                throw new InvalidDataException();
            }

            Value(cotangent, destination);
        }
    }
}
