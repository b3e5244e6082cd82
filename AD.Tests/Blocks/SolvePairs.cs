namespace AD.Tests.Blocks;

/// <summary>Two right-hand sides at once.</summary>
internal sealed class SolvePair(params double[] x) : Pair("Solve", 6, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.Solve(x[..9], x[9..], y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.Eliminate(x[..9], 3, x[9..], y);
}

internal sealed class SolveConstantMatrixPair(params double[] x) : Pair("Solve with a constant matrix", 3, x)
{
    private static readonly double[] A = [3.0, 0.4, -0.7, 0.9, 2.5, 0.3, -0.2, 0.8, 2.1];

    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.Solve(Loops.Constants<T>(A), x, y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.Eliminate(Loops.Constants<T>(A), 3, x, y);
}

/// <summary>A constant matrix there and back, badly scaled, so that rows and columns are scaled and exchanged.</summary>
internal sealed class FixedFactorsPair(params double[] x) : Pair("Solve of FixedFactors", 3, x)
{
    private static readonly double[] A = [0.4, 3000.0, -0.7, 2.5, 900.0, 0.3, 0.8, -200.0, 2.1];
    private static readonly FixedFactors Constant = new(3, A);

    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Block.Solve(Constant, x, y);
        Block.SolveTransposed(Constant, y, y);
    }

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T[] a = Loops.Constants<T>(A), half = new T[3];
        Loops.Eliminate(a, 3, x, half);
        Loops.Eliminate<T>(Loops.Transposed<T>(a, 3), 3, half, y);
    }
}

/// <summary>The plain version takes both triangles from the lower one.</summary>
internal sealed class CholeskySolvePair(params double[] x) : Pair("CholeskySolve", 3, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.CholeskySolve(x[..9], x[9..], y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.Eliminate([x[0], x[3], x[6], x[3], x[4], x[7], x[6], x[7], x[8]], 3, x[9..], y);
}

internal sealed class DeterminantPair(params double[] x) : Pair("Determinant", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.Determinant(x);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
        => y[0] = x[0] * (x[4] * x[8] - x[5] * x[7]) - x[1] * (x[3] * x[8] - x[5] * x[6]) + x[2] * (x[3] * x[7] - x[4] * x[6]);
}

internal sealed class LogDeterminantPair(params double[] x) : Pair("LogDeterminant", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.LogDeterminant(x);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
        => y[0] = T.Log(x[0] * (x[4] * x[8] - x[5] * x[7]) - x[1] * (x[3] * x[8] - x[5] * x[6]) + x[2] * (x[3] * x[7] - x[4] * x[6]));
}

internal sealed class InversePair(params double[] x) : Pair("Inverse", 9, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => Block.Inverse(x, y);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => Loops.Eliminate(x, 3, Loops.Identity<T>(3), y);
}
