namespace AD;

/// <summary>A gradient of one function at <see cref="double"/>.</summary>
internal delegate double GradientCore<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> gradient);

/// <summary>A Hessian of one function at <see cref="double"/>.</summary>
internal delegate double HessianCore<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian);

/// <summary>A product with the Hessian of one function at <see cref="double"/>.</summary>
internal delegate double HessianProductCore<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination);

/// <summary>Products with the Hessian of one function at <see cref="double"/>.</summary>
internal delegate double HessianProductsCore<TFunction>(TFunction f, ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination);

/// <summary>A prepared scalar function of a backend that computes second derivatives in a way of its own: its cores at <see cref="double"/>.</summary>
internal sealed class CorePreparedScalar<TFunction>(Backend backend, TFunction f, int inputLength, int activeLength) : PreparedScalar(inputLength, activeLength)
    where TFunction : IScalarFunction
{
    private readonly GradientCore<TFunction> gradients = backend.ValueAndGradientCore<TFunction, double>;
    private readonly HessianCore<TFunction> hessians = backend.HessianCore<TFunction, double>;
    private readonly HessianProductCore<TFunction> product = backend.HessianVectorProductCore<TFunction, double>;
    private readonly HessianProductsCore<TFunction> products = backend.HessianVectorProductManyCore<TFunction, double>;

    public override double Value(ReadOnlySpan<double> x)
    {
        Expect.Length(x, InputLength);
        return f.Evaluate(x);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Expect.Length(x, InputLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Apart(x, gradient);
        return gradients(f, x, gradient);
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        CheckHessian(x, gradient, hessian);
        Expect.Apart(x, gradient);
        Expect.Apart(x, hessian);
        return hessians(f, x, gradient, hessian);
    }

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        CheckProduct(x, tangent, gradient, destination);
        Expect.Apart(x, gradient);
        Expect.Apart(x, destination);
        Expect.Apart(tangent, gradient);
        Expect.Apart(tangent, destination);
        return product(f, x, tangent, gradient, destination);
    }

    public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        CheckMany(x, count, vectors, gradient, destination);
        return products(f, x, count, vectors, gradient, destination);
    }

    public override PreparedLinearization Linearize() => backend.PrepareVector(new ScalarAsVector<TFunction>(f), InputLength, 1, ActiveLength).Linearize();

    public override PreparedScalar Clone() => new CorePreparedScalar<TFunction>(backend, f, InputLength, ActiveLength);
}
