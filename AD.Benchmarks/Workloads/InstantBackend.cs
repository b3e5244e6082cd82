using System.Numerics;

namespace AD.Benchmarks;

/// <summary>A backend whose primitives return at once: what is left of the time of a prepared operator is the way to the primitive.</summary>
internal sealed class InstantBackend : Backend
{
    public override BackendTraits Traits { get; } = new() { Name = "instant", Mode = DerivativeMode.Forward, NativePushforward = true, NativePullback = true };

    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
    }

    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
    }

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
    }
}

/// <summary>A function that does nothing, in each shape.</summary>
internal readonly struct Nothing : IUnivariateFunction, IScalarFunction, IVectorFunction, IScalarFunction2
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Zero;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Zero;

    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => T.Zero;

    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
    }
}
