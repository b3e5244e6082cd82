namespace AD.Backends;

/// <summary>A function recorded once at its point: each product is a sweep over the record.</summary>
internal sealed class TapeLinearization<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
    : PreparedLinearization(inputLength, outputLength, activeLength, evaluatesOnce: true)
    where TFunction : IVectorFunction
{
    private readonly Tape<double> tape = Tape<double>.Kept();

    private ReadOnlySpan<Tracked<double>> Outputs => tape.Recorded(RowCount);

    protected override void Evaluate(ReadOnlySpan<double> x, Span<double> value)
    {
        tape.TakePlace();
        try
        {
            Tape<double>.Primals(tape.Evaluate(f, x, ColumnCount, RowCount), value);
        }
        finally
        {
            tape.LeavePlace();
        }
    }

    protected override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        tangent.CopyTo(tape.BeginForward(1));
        tape.ForwardSweep(Outputs, destination);
    }

    protected override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => tape.ReverseSweep(Outputs, cotangent).CopyTo(destination);

    protected override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows) => tape.Jacobian(Outputs, rows);
}
