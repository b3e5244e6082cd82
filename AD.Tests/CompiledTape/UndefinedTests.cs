using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>A zero that meets an infinity in compiled code: every operator gives the tape's answer, also in functions of sums and products alone.</summary>
public class UndefinedTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly ReverseTapeBackend Tape = new();

    /// <summary>(x₀ x₁, sin x₁ + x₀) at (∞, 2): the second row of the Jacobian is (1, cos 2), whatever the first one is.</summary>
    [Fact]
    public void AnOutputWithoutCotangentContributesNothing()
    {
        PreparedVector prepared = new CompiledTapeBackend().Prepare(new Pair(), Shape.Vector(2, 2));
        double[] x = [Infinity, 2.0], cotangent = [0.0, 1.0], value = new double[2], pulled = new double[2];
        prepared.Pullback(x, cotangent, pulled);
        Assert.Equal([1.0, Math.Cos(2.0)], pulled);
        prepared.Pullback(x, cotangent, value, pulled);
        Assert.Equal([1.0, Math.Cos(2.0)], pulled);
        Assert.Equal([Infinity, Infinity], value);
        Assert.Contains("2 evaluations repeated by reverse-tape, because a derivative was not a number", prepared.Explain());

        PreparedBatch batch = new CompiledTapeBackend().PrepareBatch(new Pair(), Shape.Vector(2, 2), ..2);
        double[] points = new double[2 * 9], seeds = new double[2 * 9], products = new double[2 * 9];
        points.AsSpan(0, 9).Fill(3.0);
        points.AsSpan(9).Fill(2.0);
        seeds.AsSpan(9).Fill(1.0);
        points[4] = points[8] = Infinity;
        batch.Pullback(9, points, [], seeds, products);
        Assert.All(products[..9], slope => Assert.Equal(1.0, slope));
        Assert.All(products[9..], slope => Assert.Equal(Math.Cos(2.0), slope, 1e-15));
    }

    /// <summary>The right-hand side (u₀ p, sin u₁ + u₀ p²) at u = (1, ∞), p = 2: its parts for the state and for the parameter lie in arrays of their own.</summary>
    [Fact]
    public void ARightHandSideIsWatchedInBothParts()
    {
        PreparedOde prepared = new CompiledTapeBackend().Prepare(new Rates(), Shape.Ode(2, 1)), tape = Tape.Prepare(new Rates(), Shape.Ode(2, 1));
        double[] du = new double[2], state = new double[2], parameter = new double[1], expectedState = new double[2], expectedParameter = new double[1];
        foreach (double[] u in (double[][])[[1.0, 2.0], [Infinity, 2.0], [Infinity, Infinity], [1.0, Infinity]])
        {
            foreach (double p in (double[])[2.0, 0.0, Infinity])
            {
                prepared.Bind([p]);
                tape.Bind([p]);
                foreach (double[] cotangent in (double[][])[[1.0, 0.0], [0.0, 1.0]])
                {
                    tape.Pullback(u, 0.0, cotangent, du, expectedState, expectedParameter);
                    prepared.Pullback(u, 0.0, cotangent, du, state, parameter);
                    Agree([.. expectedState, .. expectedParameter], [.. state, .. parameter]);
                    prepared.Pullback(u, 0.0, cotangent, state, parameter);
                    Agree([.. expectedState, .. expectedParameter], [.. state, .. parameter]);
                    prepared.Pullback(u, 0.0, cotangent, du, state, []);
                    Agree(expectedState, state);
                }
            }
        }
    }

    /// <summary>Straight code, loops, sums and copies: where there are infinities and zeros among the inputs, every operator agrees with the tape.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void LoopsAndSumsAreWatched(int n)
    {
        Products f = new(n);
        int inputs = n * n + n;
        PreparedVector prepared = new CompiledTapeBackend().Prepare(f, Shape.Vector(inputs, n));
        double[] value = new double[n], pulled = new double[inputs], expectedPulled = new double[inputs], pushed = new double[n], expectedPushed = new double[n];
        Random random = new(n);
        for (int repeat = 0; repeat < 40; repeat++)
        {
            double[] x = Special(random, inputs, repeat), cotangent = Special(random, n, repeat), tangent = Special(random, inputs, repeat);
            Tape.Pullback<Products, double>(f, x, cotangent, value, expectedPulled);
            prepared.Pullback(x, cotangent, pulled);
            Agree(expectedPulled, pulled);
            Tape.Pushforward<Products, double>(f, x, tangent, value, expectedPushed);
            prepared.Pushforward(x, tangent, value, pushed);
            Agree(expectedPushed, pushed);
        }
    }

    /// <summary>∞ and -∞ side by side are derivatives as others are: nothing is repeated.</summary>
    [Fact]
    public void InfinitiesOfBothSignsAreNotTakenForNaN()
    {
        PreparedVector prepared = new CompiledTapeBackend().Prepare(new Pair(), Shape.Vector(2, 2));
        double[] pulled = new double[2];
        prepared.Pullback([1.0, 2.0], [0.0, 1.0], pulled);
        prepared.Pullback([-Infinity, 2.0], [1.0, Infinity], pulled);
        Assert.Equal([Infinity, -Infinity], pulled);
        Assert.DoesNotContain("reverse-tape", prepared.Explain());

        PreparedBatch batch = new CompiledTapeBackend().PrepareBatch(new Pair(), Shape.Vector(2, 2), ..2);
        double[] points = new double[16], seeds = new double[16], products = new double[16];
        points.AsSpan(0, 8).Fill(-Infinity);
        points.AsSpan(8).Fill(2.0);
        seeds.AsSpan(0, 8).Fill(1.0);
        seeds.AsSpan(8).Fill(Infinity);
        batch.Pullback(8, points, [], seeds, products);
        Assert.All(products[..8], slope => Assert.Equal(Infinity, slope));
        Assert.All(products[8..], slope => Assert.Equal(-Infinity, slope));
        Assert.DoesNotContain("reverse-tape", batch.Explain());
    }

    /// <summary>A gradient that comes with second derivatives is a derivative, not a value: (x₀ - x₀) √x₁ + x₁ at (1, 0).</summary>
    [Fact]
    public void AGradientBesideAHessianProductIsWatched()
    {
        PreparedScalar prepared = new CompiledTapeBackend().Prepare(new Cancelled(), Shape.Scalar(2));
        double[] gradient = new double[2], product = new double[2], expected = new double[2], expectedProduct = new double[2];
        foreach (double[] x in (double[][])[[1.0, 4.0], [1.0, 0.0], [Infinity, 1.0], [1.0, Infinity]])
        {
            foreach (double[] tangent in (double[][])[[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
            {
                Assert.Equal(Tape.Prepare(new Cancelled(), Shape.Scalar(2)).GradientAndHessianVectorProduct(x, tangent, expected, expectedProduct), prepared.GradientAndHessianVectorProduct(x, tangent, gradient, product));
                Agree(expected, gradient);
                Agree(expectedProduct, product);
            }
        }
    }

    private static double[] Special(Random random, int count, int repeat)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = random.NextDouble() < 0.5 * (repeat % 4) / count ? Infinity : random.NextDouble() < 0.4 ? 0.0 : random.NextDouble() + 0.5;
        }

        return numbers;
    }

    private static void Agree(double[] expected, double[] found)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(expected[i].Equals(found[i]) || Math.Abs(expected[i] - found[i]) <= 1e-12 * Math.Abs(expected[i]), $"entry {i}: {found[i]:R}, {expected[i]:R} expected");
        }
    }

    private readonly struct Pair : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] * x[1];
            y[1] = T.Sin(x[1]) + x[0];
        }
    }

    private readonly struct Rates : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : IFloatingPointIeee754<T>
        {
            du[0] = u[0] * p[0];
            du[1] = T.Sin(u[1]) + u[0] * p[0] * p[0];
        }
    }

    private readonly struct Cancelled : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => (x[0] - x[0]) * T.Sqrt(x[1]) + x[1];
    }

    /// <summary>y_i = u_i u_{i+1} + Σ_j a_ij tanh u_j of (A, u).</summary>
    private readonly struct Products(int n) : IVectorFunction
    {
        public int OutputLength(int inputLength) => n;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            ReadOnlySpan<T> u = x[(n * n)..];
            for (int i = 0; i < n; i++)
            {
                T sum = u[i] * u[(i + 1) % n];
                for (int j = 0; j < n; j++)
                {
                    sum += x[i * n + j] * T.Tanh(u[j]);
                }

                y[i] = sum;
            }
        }
    }
}
