namespace AD;

/// <summary>A backend that stops with <see cref="EdgePointException"/> where a derivative is a matter of choice or does not exist: abs at 0, a tie of max, sqrt at 0, hypot at the origin, ....</summary>
/// <remarks>
/// The exception names the function, the point and the convention that would have been used (docs/edge-points.md). Every operation of the function on a number that depends on an active input is looked
/// at; constants pass, and so does a forward derivative along a direction in which the argument does not change. An infinite or undefined derivative is found from the rule itself; a user's rule or block
/// names its other edges by <see cref="IEdgePoints"/>. Not seen: a comparison in the function (<c>x &gt; 0 ? x : 0</c>), and edges of second derivatives only. The backend around which it stands does
/// everything else, and is not slower where this one is not used. To compose backends, give the composition: <c>new StrictBackend(new HigherOrderBackend(outer, inner))</c>. Finite
/// differences evaluate values only, and are refused. As safe to share between threads as the inner backend.
/// </remarks>
public sealed class StrictBackend : Backend
{
    private readonly Backend inner;

    /// <summary>Makes a backend strict.</summary>
    /// <param name="inner">The backend that differentiates.</param>
    /// <exception cref="ArgumentException">The backend takes finite differences, whose numbers carry no derivative.</exception>
    public StrictBackend(Backend inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (inner.Traits.Mode == DerivativeMode.FiniteDifference)
        {
            throw new ArgumentException(
                $"{inner.Traits.Name} evaluates values only, so that no derivative is seen at an edge point: give StrictBackend a backend that differentiates by rules, such as dual numbers or a tape.", nameof(inner));
        }

        this.inner = inner;
        Traits = inner.Traits with { Name = $"strict-{inner.Traits.Name}", PlainDelegates = false, PreparedAllocatesNothing = false };
    }

    /// <inheritdoc/>
    public override BackendTraits Traits { get; }

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        => inner.Pushforward(new ObservedVector<StrictObserver, TFunction>(f), x, tangent, value, destination);

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        => inner.Pullback(new ObservedVector<StrictObserver, TFunction>(f), x, cotangent, value, destination);

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        => inner.Jacobian(new ObservedVector<StrictObserver, TFunction>(f), x, value, destination);

    /// <inheritdoc/>
    protected internal override T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
        => inner.ValueAndGradientCore(new ObservedScalar<StrictObserver, TFunction>(f), x, gradient);

    /// <inheritdoc/>
    protected internal override (T Value, T Derivative) ValueAndDerivativeCore<TFunction, T>(TFunction f, T x)
        => inner.ValueAndDerivativeCore(new ObservedUnivariate<StrictObserver, TFunction>(f), x);

    /// <inheritdoc/>
    protected internal override (T Value, T Derivative, T SecondDerivative) SecondDerivativeCore<TFunction, T>(TFunction f, T x)
        => inner.SecondDerivativeCore(new ObservedUnivariate<StrictObserver, TFunction>(f), x);

    /// <inheritdoc/>
    protected internal override T HessianCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient, Span<T> hessian)
        => inner.HessianCore(new ObservedScalar<StrictObserver, TFunction>(f), x, gradient, hessian);

    /// <inheritdoc/>
    protected internal override T HessianVectorProductCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
        => inner.HessianVectorProductCore(new ObservedScalar<StrictObserver, TFunction>(f), x, tangent, gradient, destination);

    /// <inheritdoc/>
    protected internal override T HessianVectorProductManyCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> vectors, Span<T> gradient, Span<T> destination)
        => inner.HessianVectorProductManyCore(new ObservedScalar<StrictObserver, TFunction>(f), x, count, vectors, gradient, destination);

    /// <inheritdoc/>
    protected internal override (T Value, T First, T Second, T Third) ThirdDerivativeCore<TFunction, T>(TFunction f, T x)
        => inner.ThirdDerivativeCore(new ObservedUnivariate<StrictObserver, TFunction>(f), x);

    /// <inheritdoc/>
    protected internal override void SecondDirectionalCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> values, Span<T> derivatives)
        => inner.SecondDirectionalCore(new ObservedVector<StrictObserver, TFunction>(f), x, u, v, values, derivatives);

    /// <inheritdoc/>
    protected internal override void ThirdDirectionalCore<TFunction, T>(
        TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> values, Span<T> derivatives)
        => inner.ThirdDirectionalCore(new ObservedVector<StrictObserver, TFunction>(f), x, u, v, w, values, derivatives);

    /// <inheritdoc/>
    protected internal override T ThirdDerivativeContractionCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> results)
        => inner.ThirdDerivativeContractionCore(new ObservedScalar<StrictObserver, TFunction>(f), x, u, v, results);

    /// <inheritdoc/>
    protected internal override PreparedScalar PrepareScalar<TFunction>(TFunction f, int inputLength, int activeLength)
        => inner.PrepareScalar(new ObservedScalar<StrictObserver, TFunction>(f), inputLength, activeLength);

    /// <inheritdoc/>
    protected internal override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        => inner.PrepareVector(new ObservedVector<StrictObserver, TFunction>(f), inputLength, outputLength, activeLength);

    /// <inheritdoc/>
    protected internal override PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
        => inner.PrepareOde(new ObservedOde<StrictObserver, TFunction>(f), stateLength, parameterLength);

    /// <inheritdoc/>
    protected internal override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape)
        => inner.PrepareVectorBatch(new ObservedVector<StrictObserver, TFunction>(f), shape);
}
