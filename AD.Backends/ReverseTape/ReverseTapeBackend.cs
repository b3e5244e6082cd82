using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Reverse mode by recording: the function is evaluated on <see cref="Tracked{T}"/>, every operation becomes a node of a tape, and sweeps over the tape give x̄ = Jᵀ ȳ and ẏ = J ẋ.</summary>
/// <remarks>
/// Cost: a pullback is one recorded evaluation and one sweep, whatever the number of inputs; a Jacobian is one recorded evaluation and min(m, n) sweeps. The tape belongs to the thread and stays at its largest
/// size, 32 bytes for each operation over <see cref="double"/>; nothing is allocated once it is warm. A gradient inside the evaluation of another one is exact. A function computes on the thread that called
/// it: variables used by another thread are refused with <see cref="InvalidOperationException"/>. Source: Griewank and Walther (2008), chapter 4. Immutable; safe to share between threads.
/// </remarks>
public sealed partial class ReverseTapeBackend : ReverseBackend
{
    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    {
        Name = "reverse-tape",
        Mode = DerivativeMode.Reverse,
        Maturity = Maturity.Stable,
        Costs = new(new() { Fixed = 1 }, new() { Fixed = 1 }, new() { Fixed = 1 }),
        NativePullback = true,
        NativePushforward = true,
        PreparedAllocatesNothing = true,
    };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, destination.Length, cotangent.Length, value.Length);
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.Evaluate(f, x, destination.Length, value.Length);
        scope.Tape.ReverseSweep(y, cotangent).CopyTo(destination);
        Tape<T>.Primals(y, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.Evaluate(f, x, tangent.Length, value.Length);
        tangent.CopyTo(scope.Tape.BeginForward(1));
        scope.Tape.ForwardSweep(y, destination);
        Tape<T>.Primals(y, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        PrimitiveShape.Check(x.Length, n, m, m);
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.Evaluate(f, x, n, m);
        scope.Tape.Jacobian(y, destination);
        Tape<T>.Primals(y, value);
    }

    /// <inheritdoc/>
    protected override T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient) => RecordedGradient(f, x, gradient);

    /// <summary>f(x) and ∇f(x), by one record and one sweep.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal T RecordedGradient<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
        where TFunction : IScalarFunction
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        PrimitiveShape.Check(x.Length, gradient.Length, 1, 1);
        T one = T.One;
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.EvaluateScalar(f, x, gradient.Length);
        scope.Tape.ReverseSweep(y, new ReadOnlySpan<T>(in one)).CopyTo(gradient);
        return y[0].Primal;
    }

    /// <inheritdoc/>
    protected override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        => new TapePreparedVector<TFunction>(this, f, inputLength, outputLength, activeLength);

    /// <inheritdoc/>
    protected override PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
        => new TapePreparedOde<TFunction>(f, stateLength, parameterLength);
}
