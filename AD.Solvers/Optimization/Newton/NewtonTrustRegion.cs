namespace AD.Solvers;

/// <summary>Newton's method in a trust region for min f(x), f : Rⁿ → R: the model gᵀp + ½ pᵀHp is minimised by conjugate gradients on products H v; the Hessian is never formed.</summary>
/// <remarks>
/// <para>Sources: Steihaug (1983), The conjugate gradient method and trust regions in large scale optimization; Toint (1981); Nocedal and Wright (2006), algorithms 4.1 and 7.2. Conjugate gradients end at the boundary, at a
/// direction of negative curvature, which is followed to the boundary, or at a residual of min(½, √(‖g‖/‖g₀‖)) ‖g‖, which makes the iteration superlinear.</para>
/// <para>A stationary point is examined before it is called a minimum: <see cref="CurvatureSteps"/> products H v look for a direction of negative curvature, and where there is one the iteration goes on along it, so that
/// a saddle, even as a start, is left.</para>
/// <para>Cost per iteration: one value for each trial, one gradient, a product H v for each iteration of conjugate gradients. Nothing is allocated per iteration, but by backends that record gradients. Immutable; safe to
/// share between threads.</para>
/// </remarks>
public sealed class NewtonTrustRegion : Optimizer
{
    /// <summary>The first radius, in the units of x; by default ‖x₀‖₂, or 1 where that is 0.</summary>
    public double? InitialRadius { get; init; }

    /// <summary>The most products H v, Lanczos steps from a fixed pseudo-random vector, that look for negative curvature at a stationary point: n of them find it if it is there, fewer if it is not hidden; 0 to take the point for a minimum.</summary>
    public int CurvatureSteps { get; init; } = 20;

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new NewtonTrustRegionRun(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        Check.Count(CurvatureSteps);
        if (InitialRadius is { } radius && !(radius > 0.0 && double.IsFinite(radius)))
        {
            throw new ArgumentException($"InitialRadius is {radius}; a positive length is expected.", nameof(InitialRadius));
        }
    }
}
