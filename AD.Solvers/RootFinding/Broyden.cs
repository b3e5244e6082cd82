namespace AD.Solvers;

/// <summary>Broyden's good method for f(x) = 0, f : Rⁿ → Rⁿ: Newton's with a Jacobian that is updated from the values of f, B ← B + (y − B s) sᵀ / sᵀs, instead of evaluated anew.</summary>
/// <remarks>
/// <para>Starts from the backend's Jacobian and takes a new one where a step reduces ‖f‖ by less than <see cref="RefreshRatio"/>, where the search along the step fails, and where an update would divide by nothing.
/// Superlinear from a near start with J nonsingular at the root; for n = 1 the secant method. Source: Broyden (1965), Math. Comp. 19; Dennis and Schnabel (1983), algorithm 8.1.1.</para>
/// <para>A failure counts only with a new Jacobian; then it has the status that <see cref="NewtonRaphson"/> gives it. Cost per iteration: one evaluation for each trial and 10 n² operations; 8/3 n³ and one Jacobian where it is
/// taken anew. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Broyden : RootSolver
{
    /// <summary>A step that leaves more than this part of ‖f‖ leads to a new Jacobian.</summary>
    public double RefreshRatio { get; init; } = 0.7;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        if (!(RefreshRatio is > 0.0 and <= 1.0))
        {
            throw new ArgumentException($"RefreshRatio is {RefreshRatio}; a number above 0 and at most 1 is expected.", nameof(RefreshRatio));
        }

        return new BroydenRun(f, x0, Options, RefreshRatio);
    }
}
