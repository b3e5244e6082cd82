namespace AD.Backends;

/// <summary>A vector function prepared for the tape: every operator goes straight to the tape of the calling thread.</summary>
internal sealed class TapePreparedVector<TFunction>(ReverseTapeBackend backend, TFunction f, int inputLength, int outputLength, int activeLength)
    : PreparedVector(inputLength, outputLength, activeLength)
    where TFunction : IVectorFunction
{
    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Check(x, value);
        Expected.Apart(x, value);
        value.Fill(double.NaN);
        f.Evaluate(x, value);
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, OutputLength, nameof(destination));
        Expected.Apart(value, destination);
        backend.Pushforward(f, x, tangent, value, destination);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(cotangent.Length, OutputLength, nameof(cotangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Expected.Apart(value, destination);
        backend.Pullback(f, x, cotangent, value, destination);
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(destination.Length, OutputLength * ActiveLength, nameof(destination));
        backend.Jacobian(f, x, value, destination);
    }

    public override void PushforwardMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, tangents, ActiveLength, nameof(tangents), value, destination, OutputLength);
        backend.PushforwardMany(f, x, count, tangents, value, destination);
    }

    public override void PullbackMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> cotangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, cotangents, OutputLength, nameof(cotangents), value, destination, ActiveLength);
        backend.PullbackMany(f, x, count, cotangents, value, destination);
    }

    public override bool LinearizesInOneEvaluation => true;

    public override PreparedLinearization Linearize() => new TapeLinearization<TFunction>(f, InputLength, OutputLength, ActiveLength);

    public override PreparedVector Clone() => new TapePreparedVector<TFunction>(backend, f, InputLength, OutputLength, ActiveLength);

    private void Check(ReadOnlySpan<double> x, Span<double> value)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(value.Length, OutputLength, nameof(value));
    }
}
