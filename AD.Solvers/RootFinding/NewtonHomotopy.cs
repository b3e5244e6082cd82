namespace AD.Solvers;

/// <summary>The path of f(x) = (1 − λ) f(x₀) from the start, λ = 0, to a root, λ = 1, followed by arclength: through the points where J is singular, which stop methods that only descend.</summary>
/// <remarks>
/// <para>Predictor along the tangent of the curve (x, λ), corrector by Newton's method in the hyperplane across it; both solve with the Jacobian bordered by f(x₀) and the tangent, which is nonsingular at turning points. Unknowns are
/// measured in units of max(1, |x₀|). ‖f‖ may rise on the way, by any factor; a local minimum of ‖f‖ does not stop it. The path may run to infinity or close on itself: that ends as <see cref="Status.MaxIterations"/>.</para>
/// <para>Source: Keller (1977), Numerical solution of bifurcation and nonlinear eigenvalue problems; Allgower and Georg (1990), chapters 2 and 6.</para>
/// <para>Cost per iteration (a point of the path): a few Jacobians and LU factorizations of order n + 1. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class NewtonHomotopy : RootSolver
{
    /// <summary>The first step along the path, in units of max(1, |x₀|); positive.</summary>
    public double FirstStep { get; init; } = 0.1;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        if (!(FirstStep > 0.0 && double.IsFinite(FirstStep)))
        {
            throw new ArgumentException($"FirstStep is {FirstStep}; a positive number is expected.", nameof(FirstStep));
        }

        return new NewtonHomotopyRun(f, x0, Options, FirstStep);
    }
}
