using AD;

namespace TinyBackends;

/// <summary>A whole backend from one primitive, the Jacobian.</summary>
public sealed class TinyJacobianBackend : JacobianBackend
{
    private static EvaluationCount EachEntry => new() { Fixed = 1, PerEntry = 4 };

    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    { Name = "tiny-jacobian", Mode = DerivativeMode.FiniteDifference, IsExact = false, FirstOrderError = 1e-5, SecondOrderError = 1e-4, Costs = new(EachEntry, EachEntry, EachEntry), PlainDelegates = true, ScalarRules = false, BlockRules = false };

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        T[] column = new T[value.Length];
        f.Evaluate(x, value);
        int n = destination.Length / Math.Max(1, value.Length);
        for (int k = 0; k < destination.Length; k++)
        {
            Slope.Column(f, x, k % n, column);
            destination[k] = column[k / n];
        }
    }
}
