namespace AD;

/// <summary>Two backends as one: <see cref="Backend.Inner"/> computes first derivatives, <see cref="Backend.Outer"/> differentiates them again. Forward over reverse, reverse over forward, any depth.</summary>
/// <remarks>
/// First-order operators are the inner backend's. Second-order operators are the outer backend applied to the inner gradient. The levels are different number types, so that
/// tangents of different levels cannot mix (perturbation confusion). Immutable; as safe to share between threads as its parts.
/// </remarks>
public sealed class HigherOrderBackend : Backend
{
    private readonly Backend inner;
    private readonly Backend outer;

    /// <summary>Composes two backends.</summary>
    /// <param name="outer">Differentiates the derivatives of the inner backend.</param>
    /// <param name="inner">Differentiates the function; it is to work at any base number, or at <see cref="double"/> under an outer backend that evaluates at neighbouring points.</param>
    /// <exception cref="ArgumentException">The inner backend works at <see cref="double"/> only, and the outer one does not evaluate it there.</exception>
    public HigherOrderBackend(Backend outer, Backend inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        if (!inner.Traits.NestsInside(outer.Traits))
        {
            throw new ArgumentException($"{inner.Traits.Name} works at double only and cannot stand inside {outer.Traits.Name}: choose another inner backend, or use it as the outer one.", nameof(inner));
        }

        this.outer = outer;
        this.inner = inner;
        Traits = inner.Traits with
        {
            Name = $"{Short(outer)}-over-{Short(inner)}",
            Maturity = (Maturity)Math.Min((int)outer.Traits.Maturity, (int)inner.Traits.Maturity),
            IsExact = outer.Traits.IsExact && inner.Traits.IsExact,
            SecondOrderError = Math.Max(outer.Traits.SecondOrderError, inner.Traits.SecondOrderError),
            AnyBaseNumber = outer.Traits.AnyBaseNumber && inner.Traits.AnyBaseNumber,
            SecondOrder = true,
            PlainDelegates = outer.Traits.PlainDelegates && inner.Traits.PlainDelegates,
            ScalarRules = outer.Traits.ScalarRules && inner.Traits.ScalarRules,
            BlockRules = outer.Traits.BlockRules && inner.Traits.BlockRules,
            Branches = outer.Traits.Branches && inner.Traits.Branches,
            Mutation = outer.Traits.Mutation && inner.Traits.Mutation,
            PreparedAllocatesNothing = outer.Traits.PreparedAllocatesNothing && inner.Traits.PreparedAllocatesNothing,
            PreparedEvaluates = outer.Traits.PreparedEvaluates && inner.Traits.PreparedEvaluates,
            ThreadSafe = outer.Traits.ThreadSafe && inner.Traits.ThreadSafe,
        };
    }

    /// <inheritdoc/>
    public override BackendTraits Traits { get; }

    /// <inheritdoc/>
    protected internal override Backend Inner => inner;

    /// <inheritdoc/>
    protected internal override Backend Outer => outer;

    /// <inheritdoc/>
    protected internal override Backend Unprepared
        => ReferenceEquals(outer.Unprepared, outer) && ReferenceEquals(inner.Unprepared, inner) ? this : new HigherOrderBackend(outer.Unprepared, inner.Unprepared);

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        => inner.Pushforward(f, x, tangent, value, destination);

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        => inner.Pullback(f, x, cotangent, value, destination);

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        => inner.Jacobian(f, x, value, destination);

    /// <inheritdoc/>
    protected internal override T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
        => inner.ValueAndGradientCore(f, x, gradient);

    /// <inheritdoc/>
    protected internal override (T Value, T Derivative) ValueAndDerivativeCore<TFunction, T>(TFunction f, T x)
        => inner.ValueAndDerivativeCore(f, x);

    /// <inheritdoc/>
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
        => inner.PushforwardMany(f, x, count, tangents, value, destination);

    /// <inheritdoc/>
    public override void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
        => inner.PullbackMany(f, x, count, cotangents, value, destination);

    /// <inheritdoc/>
    protected internal override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        => inner.PrepareVector(f, inputLength, outputLength, activeLength);

    /// <inheritdoc/>
    protected internal override PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
        => inner.PrepareOde(f, stateLength, parameterLength);

    /// <inheritdoc/>
    protected internal override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape) => inner.PrepareVectorBatch(f, shape);

    private static string Short(Backend backend) => backend switch
    {
        HigherOrderBackend => $"({backend.Traits.Name})",
        { Traits: { Mode: DerivativeMode.Forward, AnyBaseNumber: true } } => "forward",
        { Traits: { Mode: DerivativeMode.Reverse, AnyBaseNumber: true } } => "reverse",
        _ => backend.Traits.Name,
    };
}
