using MathNet.Numerics.Differentiation;

namespace AD.Backends;

/// <summary>MathNet's <see cref="NumericalDerivative"/>, central differences with seven points along the tangent: J ẋ ≈ Σ w_k f(x + k h ẋ) / h. This one primitive is all that a foreign package needs.</summary>
/// <remarks>One step for every function, h = 2⁻¹⁰ max(1, |x_j|) / |ẋ_j|: accurate where f is smooth on that scale, wrong without notice where it is not. At <see cref="double"/> only. Safe to share between threads.</remarks>
public sealed class MathNetBackend : ForwardBackend
{
    private static readonly NumericalDerivative Stencil = new(points: 7, center: 3);

    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    { Name = "mathnet-finite-difference", Mode = DerivativeMode.FiniteDifference, Maturity = Maturity.Reference, IsExact = false, FirstOrderError = 1e-8, SecondOrderError = 1e-5, AnyBaseNumber = false, Costs = PrimitiveCosts.OfForward(7), NativePushforward = true, PlainDelegates = true, ScalarRules = false, BlockRules = false };

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        RequireDouble<T>();
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        T[] point = x.ToArray(), samples = new T[7 * value.Length];
        double longest = tangent.ToArray().Zip(point, (v, at) => Special.PrimalOf(T.Abs(v) / T.Max(T.One, T.Abs(at)))).DefaultIfEmpty().Max(), step = Stencil.StepSize / (longest > 0.0 ? longest : 1.0);
        foreach (int k in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3, 0])     // the point itself last: value keeps f(x)
        {
            for (int j = 0; j < tangent.Length; j++)
            {
                point[j] = x[j] + k * step * tangent[j];
            }

            value.Fill(T.NaN);
            f.Evaluate(point, value);
            value.CopyTo(samples.AsSpan((k + 3) * value.Length));
        }

        for (int i = 0, m = value.Length; i < m; i++)
        {
            destination[i] = T.CreateSaturating(Stencil.EvaluateDerivative([.. Enumerable.Range(0, 7).Select(k => Special.PrimalOf(samples[k * m + i]))], 1, step));
        }
    }
}
