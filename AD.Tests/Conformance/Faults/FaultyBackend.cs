using AD.Backends;

namespace AD.Tests.Conformance.Faults;

/// <summary>A good backend with one thing that a derived class breaks: the primitives are passed on as they are.</summary>
internal abstract class FaultyBackend : Backend
{
    protected static Backend Good { get; } = new ForwardDualBackend();

    public override BackendTraits Traits => Good.Traits with { Name = "faulty", PreparedAllocatesNothing = false };

    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        => Good.Pushforward(f, x, tangent, value, destination);

    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        => Good.Pullback(f, x, cotangent, value, destination);

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        => Good.Jacobian(f, x, value, destination);
}
