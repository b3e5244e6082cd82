namespace AD.Tests.Blocks;

internal sealed class DotPair(params double[] x) : Pair("Dot", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.Dot(x[..3], x[3..]);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = x[0] * x[3] + x[1] * x[4] + x[2] * x[5];
}

internal sealed class AxpyPair(params double[] x) : Pair("Axpy", 3, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        x[4..].CopyTo(y);
        Block.Axpy(x[0], x[1..4], y);
    }

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        for (int i = 0; i < 3; i++)
        {
            y[i] = x[0] * x[1 + i] + x[4 + i];
        }
    }
}

internal sealed class MatVecPair(params double[] x) : Pair("MatVec", 2, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.MatVec(x[..6], x[6..], y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.MatVec(x[..6], x[6..], y);
}

internal sealed class MatVecTransposedPair(params double[] x) : Pair("MatVecTransposed", 3, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.MatVecTransposed(x[..6], x[6..], y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.MatVec(Loops.Transposed(x[..6], 2), x[6..], y);
}

internal sealed class MatMulPair(params double[] x) : Pair("MatMul", 4, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.MatMul(x[..6], x[6..], y, 3);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.MatMul(x[..6], x[6..], y, 3);
}

/// <summary>A constant matrix there and back.</summary>
internal sealed class FixedMatrixPair(params double[] x) : Pair("MatVec of a FixedMatrix", 3, x)
{
    private static readonly double[] A = [0.5, 1.5, -0.3, 0.7, 0.2, -1.1];
    private static readonly FixedMatrix Constant = new(2, 3, A);

    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T[] half = new T[2];
        Block.MatVec(Constant, x, half);
        Block.MatVecTransposed<T>(Constant, half, y);
    }

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T[] a = Loops.Constants<T>(A), half = new T[2];
        Loops.MatVec<T>(a, x, half);
        Loops.MatVec<T>(Loops.Transposed<T>(a, 2), half, y);
    }
}

internal sealed class LiftedMatrixPair(params double[] x) : Pair("MatVec of constants", 2, x)
{
    private static readonly double[] A = [0.5, 1.5, -0.3, 0.7, 0.2, -1.1];

    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.MatVec(Loops.Constants<T>(A), x, y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.MatVec(Loops.Constants<T>(A), x, y);
}

internal sealed class LiftedVectorPair(params double[] x) : Pair("MatVec at constants", 2, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.MatVec(x, Loops.Constants<T>(0.5, 1.5, -0.3), y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.MatVec(x, Loops.Constants<T>(0.5, 1.5, -0.3), y);
}

internal sealed class DensePair(params double[] x) : Pair("Dense", 3, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.Dense<TanhRule, T>(x[..6], x[6..8], x[8..], y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Loops.MatVec(x[..6], x[6..8], y);
        for (int i = 0; i < 3; i++)
        {
            y[i] = T.Tanh(y[i] + x[8 + i]);
        }
    }
}

/// <summary>Blocks of blocks: exp of a layer with a constant input, then a softmax, a sum and a norm.</summary>
internal sealed class LayersPair(params double[] x) : Pair("Layers", 3, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T[] z = new T[2];
        Block.Dense<ExpRule, T>(x[..4], Loops.Constants<T>(0.5, -0.8), x[4..6], z);
        Block.Axpy<T>(Block.Norm(x[6..]), x[6..], z);
        Block.SoftMax<T>(z, y[..2]);
        y[2] = Block.Sum<T>(z) * Block.LogSumExp<T>(z) + Block.Dot<T>(z, x[2..4]);
    }

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T norm = T.Sqrt(x[6] * x[6] + x[7] * x[7]);
        T z0 = T.Exp(0.5 * x[0] - 0.8 * x[1] + x[4]) + norm * x[6], z1 = T.Exp(0.5 * x[2] - 0.8 * x[3] + x[5]) + norm * x[7];
        T sum = T.Exp(z0) + T.Exp(z1);
        y[0] = T.Exp(z0) / sum;
        y[1] = T.Exp(z1) / sum;
        y[2] = (z0 + z1) * T.Log(sum) + z0 * x[2] + z1 * x[3];
    }
}
