using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD.Solvers;

/// <summary>A cost G of a trajectory: sums over times G = Σ_i g(u(t_i), p, t_i), the end G = g(u(t₁), p, t₁), integrals G = ∫ g(u(t), p, t) dt over the span, and sums of these.</summary>
/// <remarks>
/// A function of the state alone is cheaper for a forward backend than one of (u, p, t): its derivatives with respect to p are known to be zero. Immutable; safe to share between threads as
/// far as its functions are. Where t₀ or t₁ are active, the times of <see cref="AtTimes(IReadOnlyList{double}, ICostFunction)"/> stay where they are, also those that equal t₀ or t₁, whereas
/// <see cref="Terminal(ICostFunction)"/> moves with t₁ and an integral with both.
/// </remarks>
public sealed class Cost : IAdditionOperators<Cost, Cost, Cost>
{
    private readonly CostTerm[] terms;

    private Cost(params CostTerm[] terms) => this.terms = terms;

    internal ReadOnlySpan<CostTerm> Terms => terms;

    /// <summary>G = Σ_i g(u(t_i), p, t_i).</summary>
    /// <param name="times">The times t_i, in the order of the integration, inside its span; the start and the end of the span may be among them.</param>
    /// <param name="g">A generic method or a delegate g(u, p, t).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost AtTimes(IReadOnlyList<double> times, CostFunction<double> g) => AtTimes(times, BoundCost.From(g));

    /// <summary>G = Σ_i g(u(t_i), p, t_i).</summary>
    /// <param name="times">The times t_i, in the order of the integration, inside its span; the start and the end of the span may be among them.</param>
    /// <param name="g">The function g(u, p, t).</param>
    /// <returns>The cost.</returns>
    public static Cost AtTimes(IReadOnlyList<double> times, ICostFunction g) => new(new CostTerm(Copy(times), BoundCost.From(g)));

    /// <summary>G = Σ_i g(u(t_i)).</summary>
    /// <param name="times">The times t_i, in the order of the integration, inside its span; the start and the end of the span may be among them.</param>
    /// <param name="g">A generic method or a delegate g(u).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost AtTimes(IReadOnlyList<double> times, ScalarFunction<double> g) => AtTimes(times, Function.From(g));

    /// <summary>G = Σ_i g(u(t_i)).</summary>
    /// <param name="times">The times t_i, in the order of the integration, inside its span; the start and the end of the span may be among them.</param>
    /// <param name="g">The function g(u).</param>
    /// <returns>The cost.</returns>
    public static Cost AtTimes(IReadOnlyList<double> times, IScalarFunction g) => new(new CostTerm(Copy(times), Function.From(g)));

    /// <summary>G = g(u(t₁), p, t₁) at the end of the span, and moving with it.</summary>
    /// <param name="g">A generic method or a delegate g(u, p, t).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost Terminal(CostFunction<double> g) => Terminal(BoundCost.From(g));

    /// <summary>G = g(u(t₁), p, t₁) at the end of the span, and moving with it.</summary>
    /// <param name="g">The function g(u, p, t).</param>
    /// <returns>The cost.</returns>
    public static Cost Terminal(ICostFunction g) => new(new CostTerm(null, BoundCost.From(g), AtEnd: true));

    /// <summary>G = g(u(t₁)) at the end of the span, and moving with it.</summary>
    /// <param name="g">A generic method or a delegate g(u).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost Terminal(ScalarFunction<double> g) => Terminal(Function.From(g));

    /// <summary>G = g(u(t₁)) at the end of the span, and moving with it.</summary>
    /// <param name="g">The function g(u).</param>
    /// <returns>The cost.</returns>
    public static Cost Terminal(IScalarFunction g) => new(new CostTerm(null, Function.From(g), AtEnd: true));

    /// <summary>G = ∫ g(u(t), p, t) dt from the start to the end of the span; the integral is computed to the tolerance of the sensitivity method.</summary>
    /// <param name="g">A generic method or a delegate g(u, p, t).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost Integral(CostFunction<double> g) => Integral(BoundCost.From(g));

    /// <summary>G = ∫ g(u(t), p, t) dt from the start to the end of the span; the integral is computed to the tolerance of the sensitivity method.</summary>
    /// <param name="g">The function g(u, p, t).</param>
    /// <returns>The cost.</returns>
    public static Cost Integral(ICostFunction g) => new(new CostTerm(null, BoundCost.From(g)));

    /// <summary>G = ∫ g(u(t)) dt from the start to the end of the span.</summary>
    /// <param name="g">A generic method or a delegate g(u).</param>
    /// <returns>The cost.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static Cost Integral(ScalarFunction<double> g) => Integral(Function.From(g));

    /// <summary>G = ∫ g(u(t)) dt from the start to the end of the span.</summary>
    /// <param name="g">The function g(u).</param>
    /// <returns>The cost.</returns>
    public static Cost Integral(IScalarFunction g) => new(new CostTerm(null, Function.From(g)));

    /// <summary>The sum of two costs.</summary>
    /// <param name="left">The first cost.</param>
    /// <param name="right">The second cost.</param>
    /// <returns>left + right.</returns>
    public static Cost operator +(Cost left, Cost right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new([.. left.terms, .. right.terms]);
    }

    /// <summary>G = Σ_i w_iᵀ u(t_i) with weights that are read at every gradient: its gradient is a pullback of the states at the times.</summary>
    internal static Cost Weighted(ReadOnlySpan<double> times, double[] weights)
    {
        CostTerm[] terms = new CostTerm[times.Length];
        int n = weights.Length / times.Length;
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = new WeightTerm([times[i]], weights.AsMemory(i * n, n));
        }

        return new(terms);
    }

    private static double[] Copy(IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return [.. times];
    }
}

/// <summary>One function of a cost with the times at which it counts; no times: its integral counts, or its value at the end.</summary>
/// <param name="Times">The times, or null.</param>
/// <param name="Function">A <see cref="BoundCost"/> or a <see cref="BoundScalar"/>.</param>
/// <param name="AtEnd">It counts at the end of the span.</param>
internal record CostTerm(double[]? Times, BoundFunction Function, bool AtEnd = false);

/// <summary>wᵀ u at a time.</summary>
/// <param name="Times">The time.</param>
/// <param name="Weights">w, read whenever the cost is evaluated.</param>
internal sealed record WeightTerm(double[] Times, Memory<double> Weights) : CostTerm(Times, null!);
