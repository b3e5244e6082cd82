using AD;

namespace TinyBackends;

/// <summary>A whole backend from one primitive, the pullback.</summary>
public sealed class TinyReverseBackend : ReverseBackend
{
    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    { Name = "tiny-reverse", Mode = DerivativeMode.FiniteDifference, IsExact = false, FirstOrderError = 1e-5, SecondOrderError = 1e-4, PlainDelegates = true, ScalarRules = false, BlockRules = false };

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        T[] column = new T[value.Length];
        f.Evaluate(x, value);
        for (int j = 0; j < destination.Length; j++)
        {
            Slope.Column(f, x, j, column);
            destination[j] = column.Zip(cotangent.ToArray(), (a, b) => a * b).Aggregate(T.Zero, (sum, product) => sum + product);
        }
    }
}
