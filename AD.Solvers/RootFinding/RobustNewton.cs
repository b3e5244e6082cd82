namespace AD.Solvers;

/// <summary>f(x) = 0, f : Rⁿ → Rⁿ, by whichever method gets there: Newton's with a line search, then in a trust region, then along a path through singular Jacobians, then from other starts.</summary>
/// <remarks>
/// <para>In order, each from x₀ and each until it succeeds, fails or has used up its share of iterations: <see cref="NewtonRaphson"/> (200), <see cref="TrustRegionNewton"/> (300), <see cref="NewtonHomotopy"/> (400), and
/// <see cref="TrustRegionNewton"/> (150) from <see cref="Restarts"/> other starts, x₀ moved by 1/10, 1 and 10 times max(1, |x₀_j|) in directions that are always the same. An easy problem costs what Newton's method costs.</para>
/// <para><see cref="Solution.Attempts"/> lists what was tried and how it ended; <see cref="Solution.Reason"/> says it in a sentence. Where nothing succeeds, X is the point of least ‖f‖ of all attempts, and the status is
/// <see cref="Status.Inconsistent"/> if an attempt ended so with the least ‖f‖, else that of the first attempt that ended with the least ‖f‖. A change of method counts as one iteration. Cancellation
/// and the limit of the whole leave the iterate reached.</para>
/// <para>Cost: that of its methods; <see cref="Solution.Counts"/> has them all. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class RobustNewton : RootSolver
{
    /// <summary>The options of the whole: 3000 iterations, those of all attempts together.</summary>
    public RobustNewton() => Options = new RootOptions { MaxIterations = 3000 };

    /// <summary>The number of other starts that are tried at the end.</summary>
    public int Restarts { get; init; } = 6;

    /// <inheritdoc/>
    protected internal override SolverRun Start(VectorProblem f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x0);
        Check.Count(Restarts);
        return new RobustNewtonRun(f, x0, Options, Restarts);
    }
}
