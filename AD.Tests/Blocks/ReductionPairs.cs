namespace AD.Tests.Blocks;

internal sealed class SumPair(params double[] x) : Pair("Sum", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.Sum(x);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = x[0] + x[1] + x[2] + x[3] + x[4];
}

internal sealed class NormPair(params double[] x) : Pair("Norm", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.Norm(x);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = T.Sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3]);
}

internal sealed class LogSumExpPair(params double[] x) : Pair("LogSumExp", 1, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = Block.LogSumExp(x);

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y) => y[0] = T.Log(T.Exp(x[0]) + T.Exp(x[1]) + T.Exp(x[2]) + T.Exp(x[3]));
}

/// <summary>In place.</summary>
internal sealed class SoftMaxPair(params double[] x) : Pair("SoftMax", 4, x)
{
    public override void Blocked<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        x.CopyTo(y);
        Block.SoftMax(y, y);
    }

    public override void Plain<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        T sum = T.Exp(x[0]) + T.Exp(x[1]) + T.Exp(x[2]) + T.Exp(x[3]);
        for (int i = 0; i < 4; i++)
        {
            y[i] = T.Exp(x[i]) / sum;
        }
    }
}
