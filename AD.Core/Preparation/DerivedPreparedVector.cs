namespace AD;

/// <summary>The preparation of a backend that brings none of its own: its primitives at <see cref="double"/>.</summary>
internal sealed class DerivedPreparedVector<TFunction>(Backend backend, TFunction f, int inputLength, int outputLength, int activeLength)
    : PreparedVector(inputLength, outputLength, activeLength)
    where TFunction : IVectorFunction
{
    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Expect.Length(x, InputLength);
        Expect.Length(value, OutputLength);
        Expect.Apart(x, value);
        value.Fill(double.NaN);
        f.Evaluate(x, value);
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Expect.Length(x, InputLength);
        Expect.Length(tangent, ActiveLength);
        Expect.Length(value, OutputLength);
        Expect.Length(destination, OutputLength);
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Expect.Apart(tangent, value);
        Expect.Apart(tangent, destination);
        value.Fill(double.NaN);
        backend.Pushforward(f, x, tangent, value, destination);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Expect.Length(x, InputLength);
        Expect.Length(cotangent, OutputLength);
        Expect.Length(value, OutputLength);
        Expect.Length(destination, ActiveLength);
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Expect.Apart(cotangent, value);
        Expect.Apart(cotangent, destination);
        value.Fill(double.NaN);
        backend.Pullback(f, x, cotangent, value, destination);
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Expect.Length(x, InputLength);
        Expect.Length(value, OutputLength);
        Expect.Length(destination, OutputLength * ActiveLength);
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        value.Fill(double.NaN);
        backend.Jacobian(f, x, value, destination);
    }

    public override PreparedVector Clone() => new DerivedPreparedVector<TFunction>(backend, f, InputLength, OutputLength, ActiveLength);
}
