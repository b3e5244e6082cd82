namespace AD.Solvers;

/// <summary>Makes a preconditioner for the linear system of one Newton step.</summary>
/// <param name="x">The iterate, length n; to be read before returning.</param>
/// <param name="jacobian">The Jacobian there, n × n; its products count as pushforwards.</param>
/// <returns>An operator that applies M⁻¹, n × n, with M like the Jacobian; null for none.</returns>
public delegate LinearOperator? PreconditionerAt(ReadOnlySpan<double> x, LinearOperator jacobian);

/// <summary>Jacobian-free Newton-Krylov for F(x) = 0, F : Rⁿ → Rⁿ: each step solves J d = −F by an iterative method that sees pushforwards J v only, as exactly as the step deserves. No matrix is formed.</summary>
/// <remarks>
/// <para>Sources: Brown and Saad (1990), SIAM J. Sci. Stat. Comput. 11; Knoll and Keyes (2004), J. Comput. Phys. 193. The products are derivatives of the backend, not differences.
/// The tolerance of a step, ‖F + J d‖ ≤ η ‖F‖, is choice 2 of Eisenstat and Walker (1996), SIAM J. Sci. Comput. 17, η_k = γ (‖F_k‖ / ‖F_{k−1}‖)² with γ = 0.9, at least γ η²_{k−1} where that exceeds 0.1,
/// at most <see cref="LargestForcing"/>, and not below what solving the equations to the tolerance takes. Quadratic near a root with a nonsingular Jacobian.</para>
/// <para>The step is d α with the α of the line search on ½ ‖F‖², whose slope is at most −(1 − ρ) ‖F‖² where ρ ‖F‖ is the residual of the linear system; where its solver missed η, ρ &lt; 1 is enough, and else
/// the end is <see cref="Status.LinearSolverFailed"/>.</para>
/// <para>Cost of a step: the linear iterations and one product for each restart of them, at most 52 pushforwards by default, one evaluation of F for each trial, and what the
/// preconditioner takes. Allocates nothing in a step, apart from what the preconditioner does. Immutable; safe to share between threads as far as the preconditioner is.</para>
/// </remarks>
public sealed class JacobianFreeNewtonKrylov : RootSolver
{
    /// <summary>The method for J d = −F with its limit of iterations and its preconditioner; the relative tolerance comes from the Newton iteration. By default <see cref="Gmres"/> with restarts after 30 of at most 50 iterations.</summary>
    public LinearSolver LinearSolver { get; init; } = new Gmres { Restart = 30, Options = new() { MaxIterations = 50 } };

    /// <summary>Called once before each step for its preconditioner; null to take the one in the options of <see cref="LinearSolver"/> for all steps.</summary>
    public PreconditionerAt? Preconditioner { get; init; }

    /// <summary>How far to go along the direction.</summary>
    public LineSearch Search { get; init; } = new Backtracking();

    /// <summary>η of the first step, between 0 and 1.</summary>
    public double FirstForcing { get; init; } = 0.1;

    /// <summary>The largest η, between 0 and 1: the least exact that a step may be. By default 0.1: with 0.9 inexact steps end in local minima of ‖F‖ or creep, on classic systems with more products in all, not fewer.</summary>
    public double LargestForcing { get; init; } = 0.1;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(LinearSolver);
        ArgumentNullException.ThrowIfNull(Search);
        CheckForcing(FirstForcing, nameof(FirstForcing));
        CheckForcing(LargestForcing, nameof(LargestForcing));
        return new JacobianFreeNewtonKrylovRun(f, x0, this);
    }

    private static void CheckForcing(double value, string name)
    {
        if (!(value is > 0.0 and < 1.0))
        {
            throw new ArgumentException($"{name} is {value}; a fraction of the residual between 0 and 1 is expected, both excluded.", name);
        }
    }
}
