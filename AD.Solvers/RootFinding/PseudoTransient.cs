namespace AD.Solvers;

/// <summary>Pseudo-transient continuation for F(x) = 0: implicit Euler steps (D/δ + J) d = −F along x' = −D⁻¹F towards a steady state, with a time step δ that grows as the residual falls, into Newton's method.</summary>
/// <remarks>
/// <para>Source: Kelley and Keyes (1998), SIAM J. Numer. Anal. 35, algorithm Ψtc with switched evolution relaxation: δ_k = δ_{k−1} ‖F_{k−1}‖ / ‖F_k‖, at most <see cref="LargestTimeStep"/>. Nothing is minimised, so that a
/// residual which has to rise on the way does not stop it: for problems where a line search stalls. It goes to a steady state that is stable for x' = −D⁻¹F; give −F where the flow is x' = F.</para>
/// <para>A step to where F is not finite is taken again with δ/10. Without <see cref="LinearSolver"/> the Jacobian is formed and factored: one Jacobian and ⅔ n³ operations a step; with it
/// nothing is formed, and a step costs its iterations in pushforwards. Immutable; safe to share between threads as far as the preconditioner is.</para>
/// </remarks>
public sealed class PseudoTransient : RootSolver
{
    /// <summary>δ of the first step, positive; in units of time, those of D x / F.</summary>
    public double FirstTimeStep { get; init; } = 1.0;

    /// <summary>The largest δ, positive.</summary>
    public double LargestTimeStep { get; init; } = 1e15;

    /// <summary>The diagonal of D, n positive numbers; null for ones.</summary>
    public IReadOnlyList<double>? Mass { get; init; }

    /// <summary>The method for the linear systems, with its tolerance, limits and preconditioner; null for LU of the matrix.</summary>
    public LinearSolver? LinearSolver { get; init; }

    /// <summary>Called once before each step for its preconditioner, with D/δ + J for the operator; null to take the one in the options of <see cref="LinearSolver"/> for all steps.</summary>
    public PreconditionerAt? Preconditioner { get; init; }

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        CheckPositive(FirstTimeStep, nameof(FirstTimeStep));
        CheckPositive(LargestTimeStep, nameof(LargestTimeStep));
        if (Mass is not null)
        {
            Check.Length(Mass.Count, f.UnknownCount, nameof(Mass), "the number of unknowns");
            for (int i = 0; i < Mass.Count; i++)
            {
                CheckPositive(Mass[i], $"{nameof(Mass)}[{i}]");
            }
        }

        return new PseudoTransientRun(f, x0, this);
    }

    private static void CheckPositive(double value, string name)
    {
        if (!(value > 0.0 && double.IsFinite(value)))
        {
            throw new ArgumentException($"{name} is {value}; a finite positive number is expected.", name);
        }
    }
}
