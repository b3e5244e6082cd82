namespace AD.Backends;

/// <summary>A function that can be traced and evaluated, whatever its type: what is done once per path does not need its type in the code of every call.</summary>
internal abstract class TraceableFunction(int inputLength, int outputLength)
{
    public int InputLength { get; } = inputLength;

    public int OutputLength { get; } = outputLength;

    /// <summary>The graph of the path that the function takes at a point.</summary>
    public abstract Graph Trace(ReadOnlySpan<double> x);

    /// <summary>y = f(x) at plain numbers.</summary>
    public abstract void Evaluate(ReadOnlySpan<double> x, Span<double> y);
}

/// <summary>A function of one type.</summary>
internal sealed class TraceableFunction<TFunction>(TFunction f, int inputLength, int outputLength) : TraceableFunction(inputLength, outputLength)
    where TFunction : IVectorFunction
{
    public override Graph Trace(ReadOnlySpan<double> x) => AD.Trace.Of(f, x, OutputLength);

    public override void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        y.Fill(double.NaN);
        f.Evaluate(x, y);
    }
}
