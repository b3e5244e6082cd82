namespace AD;

/// <summary>The gradient of a prepared function held at a point: ∇f(x + v) = ∇f(x) + H v + o(|v|), where the Hessian H is this operator.</summary>
/// <remarks>
/// Made by <see cref="PreparedScalar.LinearizeGradient"/>. n × n and symmetric; <see cref="PreparedLinearization.Value"/> is ∇f(x). Where <see cref="PreparedLinearization.EvaluatesOnce"/>, the gradient was
/// recorded (or the Hessian formed) in one evaluation of f and a product evaluates nothing; otherwise a product is a Hessian-vector product of the backend. Not safe for several threads at once.
/// </remarks>
public abstract class GradientLinearization : PreparedLinearization
{
    private double functionValue;

    /// <summary>Stores the shape.</summary>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="activeLength">How many leading inputs are active, n.</param>
    /// <param name="evaluatesOnce">No product evaluates f.</param>
    protected GradientLinearization(int inputLength, int activeLength, bool evaluatesOnce)
        : base(inputLength, activeLength, activeLength, evaluatesOnce)
    {
    }

    /// <summary>f(x), to which <see cref="PreparedLinearization.Value"/> is the gradient. Evaluated at most once, together with it.</summary>
    public double FunctionValue
    {
        get
        {
            _ = Value;
            return functionValue;
        }

        protected set => functionValue = value;
    }

    /// <summary>The operator itself: a Hessian is symmetric.</summary>
    /// <returns>This operator.</returns>
    public sealed override LinearOperator Transpose() => this;

    /// <inheritdoc/>
    protected sealed override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => Pushforward(x, cotangent, value, destination);
}

/// <summary>Products of the Hessian one by one, each with an evaluation of its own.</summary>
internal sealed class GradientByProducts(PreparedScalar prepared) : GradientLinearization(prepared.InputLength, prepared.ActiveLength, evaluatesOnce: false)
{
    protected override void Evaluate(ReadOnlySpan<double> x, Span<double> value) => FunctionValue = prepared.ValueAndGradient(x, value);

    protected override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        => FunctionValue = prepared.GradientAndHessianVectorProduct(x, tangent, value, destination);

    protected override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows) => FunctionValue = prepared.ValueGradientAndHessian(x, value, rows);
}

/// <summary>Products of the Hessian from one linearization of x ↦ (∇f(x), f(x)).</summary>
internal sealed class GradientByRecord(PreparedLinearization both) : GradientLinearization(both.InputLength, both.ColumnCount, evaluatesOnce: true)
{
    private readonly double[] products = new double[both.RowCount];
    private double[]? entries;

    protected override void Evaluate(ReadOnlySpan<double> x, Span<double> value)
    {
        both.MoveTo(x);
        ReadOnlySpan<double> gradientAndValue = both.Value;
        gradientAndValue[..value.Length].CopyTo(value);
        FunctionValue = gradientAndValue[^1];
    }

    protected override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        both.Apply(tangent, products);
        products.AsSpan(0, destination.Length).CopyTo(destination);
    }

    protected override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows)
    {
        both.Fill(entries ??= new double[both.RowCount * both.ColumnCount]);
        entries.AsSpan(0, rows.Length).CopyTo(rows);
    }
}
