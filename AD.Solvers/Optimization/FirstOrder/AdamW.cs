namespace AD.Solvers;

/// <summary>Adam with decoupled weight decay: besides its step x shrinks by rate · λ · x, whatever the gradient.</summary>
/// <remarks>
/// Source: Loshchilov and Hutter (2019), Decoupled weight decay regularization, arXiv:1711.05101, algorithm 2; λ here is theirs divided by their α, so that the decay follows the learning rate. Where it comes to rest is no stationary
/// point of f unless that is 0: a solve mostly ends at <see cref="SolverOptions.MaxIterations"/>. Cost per iteration: one gradient. Nothing is allocated per iteration. Immutable; safe to share between threads.
/// </remarks>
public sealed class AdamW : FirstOrderOptimizer
{
    /// <summary>The defaults: rate 10⁻³, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, λ = 10⁻².</summary>
    public AdamW()
        : base(1e-3)
    {
    }

    /// <summary>β₁, from 0 up to 1.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>β₂, from 0 up to 1.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>ε, in the units of the gradient.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>λ, not negative.</summary>
    public double WeightDecay { get; init; } = 1e-2;

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new AdamRun(f, x0, this, Beta1, Beta2, Epsilon, WeightDecay);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        base.Validate(unknowns);
        Fraction(Beta1, nameof(Beta1));
        Fraction(Beta2, nameof(Beta2));
        Check.Tolerance(Epsilon);
        Check.Tolerance(WeightDecay);
    }
}
