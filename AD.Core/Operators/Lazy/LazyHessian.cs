namespace AD;

/// <summary>The Hessian H of f : Rⁿ → R at a point as an operator: H v is a Hessian-vector product; H is not formed.</summary>
/// <remarks>
/// n × n and symmetric, so that the product with the transpose is the same product and <see cref="Transpose"/> is the operator itself.
/// H v is one Hessian-vector product of the backend, with an evaluation of f of its own; <see cref="LinearOperator.ToMatrix"/> is one Hessian.
/// Made by <see cref="Backend"/>; f is prepared once and the point is copied, so that later changes to the caller's point are not seen. Not safe for several threads at once: make one for each thread.
/// </remarks>
public sealed class LazyHessian : LinearOperator
{
    private readonly PreparedScalar prepared;
    private readonly double[] x;
    private readonly double[] scratch;
    private double[]? gradient;
    private double value;

    internal LazyHessian(PreparedScalar prepared, double[] x)
        : base(prepared.ActiveLength, prepared.ActiveLength)
    {
        this.prepared = prepared;
        this.x = x;
        scratch = new double[x.Length];
    }

    /// <summary>f(x). Evaluated at most once, with the gradient: taken from the first product where there was one.</summary>
    public double Value
    {
        get
        {
            Evaluate();
            return value;
        }
    }

    /// <summary>∇f(x), length n. Evaluated at most once, with the value: taken from the first product where there was one.</summary>
    public ReadOnlySpan<double> Gradient
    {
        get
        {
            Evaluate();
            return gradient;
        }
    }

    /// <summary>The operator itself: a Hessian is symmetric.</summary>
    /// <returns>This operator.</returns>
    public override LinearOperator Transpose() => this;

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        => Keep(prepared.GradientAndHessianVectorProduct(x, v, scratch, destination));

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);

    /// <inheritdoc/>
    protected override void FillCore(Span<double> rows) => Keep(prepared.ValueGradientAndHessian(x, scratch, rows));

    private void Evaluate()
    {
        if (gradient is null)
        {
            Keep(prepared.ValueAndGradient(x, scratch));
        }
    }

    private void Keep(double evaluated)
    {
        if (gradient is null)
        {
            value = evaluated;
            gradient = [.. scratch];
        }
    }
}
