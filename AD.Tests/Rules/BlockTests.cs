using System.Numerics;
using AD.Backends;
using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Rules;

public class BlockTests
{
    public static TheoryData<string> Exact => Subject.Exact;

    [Fact]
    public void DotOfPlainNumbers()
    {
        double[] a = [.. Enumerable.Range(1, 21).Select(i => (double)i)], b = [.. a.Select(v => 1 / v)];
        Assert.Equal(21, Block.Dot<double>(a, b), 1e-13);
        Assert.Equal(3f * 5 + 2, Block.Dot<float>([3, 1], [5, 2]));
        Assert.Equal(0, Block.Dot<double>([], []));
    }

    [Fact]
    public void DotOfDualsToSecondOrder()
    {
        // f(x) = Σ_k sin(k x) x^k, k = 1..9
        static T F<T>(T x)
            where T : IFloatingPointIeee754<T>
        {
            T[] a = new T[9], b = new T[9];
            for (int k = 1; k <= 9; k++)
            {
                (a[k - 1], b[k - 1]) = (T.Sin(k * x), T.Pow(x, T.CreateChecked(k)));
            }

            return Block.Dot<T>(a, b);
        }

        double x = 0.8, first = 0, second = 0;
        for (int k = 1; k <= 9; k++)
        {
            double s = Math.Sin(k * x), c = Math.Cos(k * x), p = Math.Pow(x, k);
            first += k * c * p + s * k * p / x;
            second += -k * k * s * p + 2 * k * c * k * p / x + s * k * (k - 1) * p / (x * x);
        }

        (double value, double d, double dd) = Nested.Unary(F, x);
        Close.To(F(x), value, 1e-14, "f");
        Close.To(first, d, 1e-13, "f'");
        Close.To(second, dd, 1e-12, "f''");
    }

    [Fact]
    public void DotPullsBackToBothVectors()
    {
        double[] x = [1, 2, 3, 4], gradient = new double[4];
        default(DotRule).Pullback<double>(x, [11], [2], gradient);
        Assert.Equal([6, 8, 2, 4], gradient);
    }

    [Fact]
    public void DotNamesBothLengths()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Block.Dot<double>([1, 2, 3], [1, 2]));
        Assert.Contains("a has 3 entries and b has 2", e.Message);
    }

    [Fact]
    public void FusedMultiplyAddToSecondOrder()
    {
        // f(x) = x·sin x + eˣ by one rounding
        static T F<T>(T x) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(x, T.Sin(x), T.Exp(x));
        static T Block<T>(T x)
            where T : IFloatingPointIeee754<T>
        {
            T y = T.Zero;
            Rule.Apply<FusedMultiplyAddRule, T>(default, [x, T.Sin(x), T.Exp(x)], new Span<T>(ref y));
            return y;
        }

        double x = 0.6, first = Math.Sin(x) + x * Math.Cos(x) + Math.Exp(x), second = 2 * Math.Cos(x) - x * Math.Sin(x) + Math.Exp(x);
        foreach ((double value, double d, double dd) in new[] { Nested.Unary(F, x), Nested.Unary(Block, x) })
        {
            Assert.Equal(F(x), value);
            Close.To(first, d, 1e-14, "f'");
            Close.To(second, dd, 1e-13, "f''");
        }

        double[] back = new double[3];
        default(FusedMultiplyAddRule).Pullback<double>([2, 3, 4], [10], [5], back);
        Assert.Equal([15, 10, 5], back);
        Assert.Equal(Math.FusedMultiplyAdd(1 + 1e-9, 1 - 1e-9, -1), Dual<double>.FusedMultiplyAdd(new(1 + 1e-9), new(1 - 1e-9), new(-1)).Primal);
    }

    /// <summary>What a block forgets to write is NaN, not a number left over from the block before.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void AnEntryThatABlockForgetsIsNotANumber(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        foreach (bool value in new[] { true, false })
        {
            for (int i = 0; i < 3; i++)
            {
                Close.To([5.0, 7.0], backend.Pushforward(new Copy(false, false), [5.0, 7.0], [5.0, 7.0]), 0.0);
                Close.To([5.0, 7.0], backend.Pullback(new Copy(false, false), [5.0, 7.0], [5.0, 7.0]), 0.0);
            }

            (double[] y, double[] pushed) = backend.ValueAndPushforward(new Copy(value, !value), [5.0, 7.0], [5.0, 7.0]);
            Assert.Equal((5.0, value), (y[0], double.IsNaN(y[1])));
            Assert.True(double.IsNaN(pushed[1]) || value, $"pushforward {pushed[1]}");
            double[] pulled = backend.Pullback(new Copy(value, !value), [5.0, 7.0], [5.0, 7.0]);
            Assert.True(double.IsNaN(pulled[1]) || value, $"pullback {pulled[1]}");
        }
    }

    [Fact]
    public void RoundingToDigitsIsFlat()
    {
        double[] back = [7], forward = [7];
        RoundDigitsRule rule = new(1, MidpointRounding.AwayFromZero);
        rule.Pullback<double>([2.25], [2.3], [1], back);
        rule.Pushforward<double>([2.25], [2.3], [1], forward);
        Assert.Equal([0, 0], new[] { back[0], forward[0] });
        Assert.Equal(2.3, Dual<double>.Round(new(2.25, 1), 1, MidpointRounding.AwayFromZero).Primal);
    }

    /// <summary>y = x as a block that leaves out the second entry of its value, or of its derivatives.</summary>
    private readonly struct Copy(bool valueIsShort, bool derivativesAreShort) : IBlockRule, IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Rule.Apply(in this, x, y);

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Write(x, y, valueIsShort);

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => Write(tangent, destination, derivativesAreShort);

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => Write(cotangent, destination, derivativesAreShort);

        private static void Write<T>(ReadOnlySpan<T> from, Span<T> to, bool isShort)
        {
            to[0] = from[0];
            if (!isShort)
            {
                to[1] = from[1];
            }
        }
    }
}
