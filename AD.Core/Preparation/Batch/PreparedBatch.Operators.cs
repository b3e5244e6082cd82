namespace AD;

/// <content>The operators.</content>
public abstract partial class PreparedBatch
{
    /// <summary>f at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="values">Receives f, m × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Value(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> values, BatchOptions? options = null)
    {
        Expect.Length(values, Size(Shape.OutputLength, count), "the outputs times count");
        Run(BatchOperator.Value, new(varying, shared, count, 0, count), [], values, [], options);
    }

    /// <summary>f and its gradient at each point, for a function with one output.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="values">Receives f, length count.</param>
    /// <param name="destination">Receives ∂f/∂x_j of point k at j · count + k, n × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="InvalidOperationException">The function has another number of outputs than one.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void ValueAndGradient(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> values, Span<double> destination, BatchOptions? options = null)
    {
        OneOutput();
        Expect.Length(values, Size(1, count), "count");
        RunGradient(count, varying, shared, values, destination, options);
    }

    /// <summary>The gradient at each point, for a function with one output.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="destination">Receives ∂f/∂x_j of point k at j · count + k, n × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="InvalidOperationException">The function has another number of outputs than one.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Gradient(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> destination, BatchOptions? options = null)
    {
        OneOutput();
        RunGradient(count, varying, shared, [], destination, options);
    }

    /// <summary>f and ẏ = J ẋ at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="tangents">ẋ of each point, n × count, shared inputs included.</param>
    /// <param name="values">Receives f, m × count.</param>
    /// <param name="destination">Receives J ẋ, m × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Pushforward(
        int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination, BatchOptions? options = null)
    {
        Expect.Length(values, Size(Shape.OutputLength, count), "the outputs times count");
        RunPushforward(count, varying, shared, tangents, values, destination, options);
    }

    /// <summary>ẏ = J ẋ at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="tangents">ẋ of each point, n × count, shared inputs included.</param>
    /// <param name="destination">Receives J ẋ, m × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Pushforward(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> tangents, Span<double> destination, BatchOptions? options = null)
        => RunPushforward(count, varying, shared, tangents, [], destination, options);

    /// <summary>f and x̄ = Jᵀ ȳ at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="cotangents">ȳ of each point, m × count.</param>
    /// <param name="values">Receives f, m × count.</param>
    /// <param name="destination">Receives Jᵀ ȳ, n × count, shared inputs included.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Pullback(
        int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination, BatchOptions? options = null)
    {
        Expect.Length(values, Size(Shape.OutputLength, count), "the outputs times count");
        RunPullback(count, varying, shared, cotangents, values, destination, options);
    }

    /// <summary>x̄ = Jᵀ ȳ at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="cotangents">ȳ of each point, m × count.</param>
    /// <param name="destination">Receives Jᵀ ȳ, n × count, shared inputs included.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Pullback(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, ReadOnlySpan<double> cotangents, Span<double> destination, BatchOptions? options = null)
        => RunPullback(count, varying, shared, cotangents, [], destination, options);

    /// <summary>f and the Jacobian at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="values">Receives f, m × count.</param>
    /// <param name="destination">Receives ∂f_i/∂x_j of point k at (i · n + j) · count + k, m · n × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Jacobian(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> values, Span<double> destination, BatchOptions? options = null)
    {
        Expect.Length(values, Size(Shape.OutputLength, count), "the outputs times count");
        RunJacobian(count, varying, shared, values, destination, options);
    }

    /// <summary>The Jacobian at each point.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="varying">The entries that vary, <see cref="BatchShape.VaryingLength"/> × count.</param>
    /// <param name="shared">The entries that all points share, length <see cref="BatchShape.SharedLength"/>.</param>
    /// <param name="destination">Receives ∂f_i/∂x_j of point k at (i · n + j) · count + k, m · n × count.</param>
    /// <param name="options">A cancellation token and a report of progress, for long runs.</param>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled; the points that were reported done have their results.</exception>
    public void Jacobian(int count, ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, Span<double> destination, BatchOptions? options = null)
        => RunJacobian(count, varying, shared, [], destination, options);
}
