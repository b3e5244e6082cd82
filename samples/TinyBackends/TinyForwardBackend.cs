using AD;

namespace TinyBackends;

/// <summary>A whole backend from one primitive, the pushforward.</summary>
public sealed class TinyForwardBackend : ForwardBackend
{
    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    { Name = "tiny-forward", Mode = DerivativeMode.FiniteDifference, IsExact = false, FirstOrderError = 1e-5, SecondOrderError = 1e-4, NativePushforward = true, PlainDelegates = true, ScalarRules = false, BlockRules = false };

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        f.Evaluate(x, value);
        Slope.Along(f, x, tangent, destination);
    }
}
