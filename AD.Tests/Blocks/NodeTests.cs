using AD.Backends;
using Xunit;

namespace AD.Tests.Blocks;

/// <summary>A block is one application at each level, and its derivatives are blocks again, not scalars.</summary>
public class NodeTests
{
    private static readonly ReverseTapeBackend Tape = new();

    [Theory]
    [InlineData("Dot")]
    [InlineData("Axpy")]
    [InlineData("MatVec")]
    [InlineData("MatVecTransposed")]
    [InlineData("MatMul")]
    [InlineData("Sum")]
    [InlineData("Norm")]
    [InlineData("LogSumExp")]
    [InlineData("SoftMax")]
    [InlineData("Dense")]
    [InlineData("Solve")]
    [InlineData("CholeskySolve")]
    [InlineData("Determinant")]
    [InlineData("LogDeterminant")]
    [InlineData("Inverse")]
    public void TheValueIsOneBlockAndNoScalar(string name)
    {
        Pair pair = Pairs.Find(name);
        Counted[] x = Counted.Numbers(pair.Point), y = new Counted[pair.Outputs];
        Assert.Equal((0, 1), Counted.Of(() => new Version(pair, true).Evaluate<Counted>(x, y)));
    }

    /// <summary>The value, then what the pullback consists of: for MatVec the outer product and the transposed product.</summary>
    [Theory]
    [InlineData("Dot", 0, 3)]
    [InlineData("MatVec", 0, 3)]
    [InlineData("MatMul", 0, 3)]
    [InlineData("Sum", 0, 1)]
    [InlineData("Solve", 0, 3)]
    [InlineData("Inverse", 0, 3)]
    [InlineData("LogDeterminant", 0, 3)]
    [InlineData("LogSumExp", 0, 3)]
    [InlineData("Norm", 1, 2)]
    [InlineData("SoftMax", 1, 4)]
    [InlineData("MatVec of a FixedMatrix", 0, 4)]
    [InlineData("Solve of FixedFactors", 0, 4)]
    [InlineData("MatVec of constants", 0, 2)]
    [InlineData("MatVec at constants", 0, 2)]
    [InlineData("Solve with a constant matrix", 0, 2)]
    public void ThePullbackConsistsOfBlocks(string name, int scalars, int blocks)
    {
        Pair pair = Pairs.Find(name);
        Version f = new(pair, true);
        Counted[] x = Counted.Numbers(pair.Point), w = Counted.Numbers(pair.Weights), y = new Counted[pair.Outputs], pulled = new Counted[pair.Point.Length];
        Assert.Equal((scalars, blocks), Counted.Of(() => Tape.Pullback(f, x, w, y.AsSpan(), pulled)));
    }

    /// <summary>The derivative of the activation, and its product with the cotangent, are all that is done entry by entry: some operations for each of the three neurons.</summary>
    [Fact]
    public void ALayerIsTwoProductsAndItsActivation()
    {
        Pair pair = Pairs.Find("Dense");
        Counted[] x = Counted.Numbers(pair.Point), w = Counted.Numbers(pair.Weights), y = new Counted[3], pulled = new Counted[11];
        (int scalars, int blocks) = Counted.Of(() => Tape.Pullback(new Version(pair, true), x, w, y.AsSpan(), pulled));
        Assert.Equal(3, blocks);
        Assert.InRange(scalars, 2 * 3, 8 * 3);
    }
}
