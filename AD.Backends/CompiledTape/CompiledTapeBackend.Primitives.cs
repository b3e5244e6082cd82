using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>Without preparation: the tape; inside of a trace, a part of the graph.</content>
public sealed partial class CompiledTapeBackend
{
    /// <inheritdoc/>
    protected override Backend Unprepared => Recorded;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, destination.Length, cotangent.Length, value.Length);
        if (typeof(T) != typeof(Traced) || !InnerTrace.TryPullback(f, AsTraced(x), AsTraced(cotangent), AsTraced(value), AsTraced(destination)))
        {
            Recorded.Pullback(f, x, cotangent, value, destination);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        if (typeof(T) != typeof(Traced) || !InnerTrace.TryPushforward(f, AsTraced(x), AsTraced(tangent), AsTraced(value), AsTraced(destination)))
        {
            Recorded.Pushforward(f, x, tangent, value, destination);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        if (typeof(T) != typeof(Traced) || !InnerTrace.TryJacobian(f, AsTraced(x), AsTraced(value), AsTraced(destination)))
        {
            Recorded.Jacobian(f, x, value, destination);
        }
    }

    /// <inheritdoc/>
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
        => Recorded.PushforwardMany(f, x, count, tangents, value, destination);

    /// <inheritdoc/>
    public override void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
        => Recorded.PullbackMany(f, x, count, cotangents, value, destination);

    /// <inheritdoc/>
    protected override T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
        => typeof(T) == typeof(Traced) ? base.ValueAndGradientCore(f, x, gradient) : Recorded.RecordedGradient(f, x, gradient);

    /// <summary>Numbers of a type that is known to be <see cref="Traced"/>.</summary>
    private static ReadOnlySpan<Traced> AsTraced<T>(ReadOnlySpan<T> span) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, Traced>(ref MemoryMarshal.GetReference(span)), span.Length);

    private static Span<Traced> AsTraced<T>(Span<T> span) => MemoryMarshal.CreateSpan(ref Unsafe.As<T, Traced>(ref MemoryMarshal.GetReference(span)), span.Length);
}
