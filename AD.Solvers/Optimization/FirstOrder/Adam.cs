namespace AD.Solvers;

/// <summary>Adam: steps of about the learning rate in every unknown, from moving averages of the gradient and its square.</summary>
/// <remarks>
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², x ← x − rate · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). Source: Kingma and Ba (2015), Adam: a method for stochastic optimization, arXiv:1412.6980,
/// algorithm 1. Made for noisy gradients; on smooth objectives with a constant rate it ends up circling the minimum at a distance of about the rate: let the rate decay, or take <see cref="Lbfgs"/>.
/// Cost per iteration: one gradient. Nothing is allocated per iteration. Immutable; safe to share between threads.
/// </remarks>
public sealed class Adam : FirstOrderOptimizer
{
    /// <summary>The defaults of the source: rate 10⁻³, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.</summary>
    public Adam()
        : base(1e-3)
    {
    }

    /// <summary>β₁, from 0 up to 1.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>β₂, from 0 up to 1.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>ε, in the units of the gradient.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new AdamRun(f, x0, this, Beta1, Beta2, Epsilon, 0.0);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        base.Validate(unknowns);
        Fraction(Beta1, nameof(Beta1));
        Fraction(Beta2, nameof(Beta2));
        Check.Tolerance(Epsilon);
    }
}
