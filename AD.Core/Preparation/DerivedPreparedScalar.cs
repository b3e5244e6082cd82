namespace AD;

/// <summary>A prepared scalar function from prepared vector functions: f itself for the first order, its gradient for the second.</summary>
internal sealed class DerivedPreparedScalar<TFunction> : PreparedScalar
    where TFunction : IScalarFunction
{
    private readonly Backend backend;
    private readonly TFunction f;
    private readonly PreparedVector first;

    public DerivedPreparedScalar(Backend backend, TFunction f, int inputLength, int activeLength)
        : base(inputLength, activeLength)
    {
        this.backend = backend;
        this.f = f;
        first = backend.Inner.PrepareVector(new ScalarAsVector<TFunction>(f), inputLength, 1, activeLength);
    }

    public override double Value(ReadOnlySpan<double> x)
    {
        Expect.Length(x, InputLength);
        return f.Evaluate(x);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Expect.Length(x, InputLength);
        Expect.Length(gradient, ActiveLength);
        double one = 1.0, value = 0.0;
        first.Pullback(x, new ReadOnlySpan<double>(in one), new Span<double>(ref value), gradient);
        return value;
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        Expect.Length(x, InputLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Length(hessian, ActiveLength * ActiveLength);
        Expect.Apart(x, gradient);
        Expect.Apart(x, hessian);
        return backend.HessianCore(f, x, gradient, hessian);
    }

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        Expect.Length(x, InputLength);
        Expect.Length(tangent, ActiveLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Length(destination, ActiveLength);
        Expect.Apart(x, gradient);
        Expect.Apart(x, destination);
        Expect.Apart(tangent, gradient);
        return backend.HessianVectorProductCore(f, x, tangent, gradient, destination);
    }

    public override PreparedScalar Clone() => new DerivedPreparedScalar<TFunction>(backend, f, InputLength, ActiveLength);
}
