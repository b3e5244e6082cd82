using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Blocks;

/// <summary>How blocks are used: outputs in the place of inputs, prepared without allocation, at float.</summary>
public class UseTests
{
    /// <summary>The pairs that make no arrays themselves.</summary>
    public static TheoryData<string> Bare => [.. Pairs.All.Where(pair => pair is not (FixedMatrixPair or FixedFactorsPair or LiftedMatrixPair or LiftedVectorPair or LayersPair or SolveConstantMatrixPair)).Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Bare))]
    public void APreparedBlockAllocatesNothing(string name)
    {
        Pair pair = Pairs.Find(name);
        double[] y = new double[pair.Outputs], x = pair.Point, pulled = new double[x.Length], w = pair.Weights, v = pair.Direction(1);
        foreach (Backend backend in new Backend[] { new ReverseTapeBackend(), new ForwardDualBackend() })
        {
            PreparedVector f = backend.Prepare(new Version(pair, true), Shape.Vector(x.Length, pair.Outputs));
            Allocation.IsZero($"{name} by {backend.Traits.Name}, pullback", () => f.Pullback(x, w, y, pulled));
            Allocation.IsZero($"{name} by {backend.Traits.Name}, pushforward", () => f.Pushforward(x, v, y, w));
        }
    }

    /// <summary>y is x itself, or lies across it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void OutputsMayLieOnInputs(int shift)
    {
        foreach (Backend backend in BackendCatalogue.All.Where(one => one.Traits.IsExact))
        {
            double[] x = [0.3, -0.7, 1.1, 0.4, 0.9];
            Assert.Equal(backend.Gradient(new Overlapping(shift, false), x), backend.Gradient(new Overlapping(shift, true), x));
        }
    }

    [Fact]
    public void BlocksAtSinglePrecision()
    {
        float[] x = new float[2];
        Block.Solve<float>([2, 1, 0, 4], [4, 8], x);
        Assert.Equal([1f, 2f], x);
        Block.MatVec<float>(new FixedMatrix(2, 2, [1, 2, 3, 4]), [1, 10], x);
        Assert.Equal([21f, 43f], x);
        Dual<float>[] y = new Dual<float>[1];
        Block.Dense<TanhRule, Dual<float>>([new(0.5f, 1f)], [new(2f)], [new(-1f)], y);
        Assert.Equal((0f, 2f), (y[0].Primal, y[0].Tangent));
    }

    [Fact]
    public void AVariableOfAnotherGradientIsRefused()
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => new ReverseTapeBackend().Gradient(new Keeping(), [1.0, 2.0]));
        Assert.Contains("another gradient", e.Message);
    }

    /// <summary>Reads and writes one array, with or without a copy of the input.</summary>
    private readonly struct Overlapping(int shift, bool overlapping) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T[] work = [.. x, T.One, T.One];
            bool inPlace = overlapping;
            ReadOnlySpan<T> Input(Span<T> span) => inPlace ? span : span.ToArray();
            Block.SoftMax(Input(work.AsSpan(0, 4)), work.AsSpan(shift, 4));
            Block.Axpy(work[0], Input(work.AsSpan(0, 4)), work.AsSpan(shift, 4));
            Block.MatVec(Input(work.AsSpan(0, 4)), Input(work.AsSpan(1, 2)), work.AsSpan(shift, 2));
            Block.Solve(Input(work.AsSpan(3, 4)), Input(work.AsSpan(1, 2)), work.AsSpan(shift, 2));
            Block.Dense<TanhRule, T>(Input(work.AsSpan(0, 4)), Input(work.AsSpan(2, 2)), Input(work.AsSpan(1, 2)), work.AsSpan(shift, 2));
            return Block.Norm<T>(work);
        }
    }

    /// <summary>The inner gradient mixes its variables with those of the outer one in one block.</summary>
    private sealed class Keeping : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            if (x is [Tracked<double> first, ..] && typeof(T) == typeof(Tracked<double>))
            {
                new ReverseTapeBackend().Gradient(new Mixing(first), [3.0]);
            }

            return x[0];
        }
    }

    private sealed class Mixing(Tracked<double> outer) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Sum<T>([x[0], (T)(object)outer]);
    }
}
