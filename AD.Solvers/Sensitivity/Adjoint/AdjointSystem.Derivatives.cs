namespace AD.Solvers;

/// <content>What implicit methods ask of the adjoint equations. They are linear in λ with coefficients that move along the trajectory, so that the derivative in time is made of second derivatives of f and g.</content>
internal sealed unsafe partial class AdjointSystem
{
    private readonly double[] slope = new double[f.StateLength];
    private PullbackDerivative? pullback;

    /// <summary>The forward trajectory.</summary>
    public Trajectory Trajectory => trajectory;

    /// <summary>The right-hand side f.</summary>
    public PreparedOde Function => f;

    /// <summary>How many parameters are active.</summary>
    public int Parameters => k;

    /// <summary>(f_uᵀ v_λ, f_pᵀ v_λ, 0).</summary>
    public override void JacobianProduct(double* z, double tau, double* v, double* product)
    {
        f.Pullback(trajectory.At(-tau), -tau, v, product, k > 0 ? product + n : null);
        new Span<double>(product + n + k, Length - n - k).Clear();
    }

    /// <summary>−d/dt of (f_uᵀ λ + g_uᵀ, f_pᵀ λ + g_pᵀ, g) along the trajectory at fixed λ.</summary>
    /// <remarks>
    /// u moves with the slope of the interpolant: f(u) is that slope up to f_u times the interpolation error, which is not small where the problem is stiff.
    /// </remarks>
    public override void TimeDerivative(double* z, double tau, double* destination)
    {
        ReadOnlySpan<double> u = new(trajectory.At(-tau), n);
        trajectory.SlopeAt(-tau, slope);
        Span<double> result = new(destination, Length);
        pullback ??= second.Pullback(k > 0);
        double one = 1.0;
        pullback.Evaluate(u, -tau, new(z, n), 1, slope, new(in one), [], result[..n], [], result.Slice(n, k));
        result[(n + k)..].Clear();
        if (integrands.Length > 0)
        {
            result[n + k] = integrands.AddGradientsAlong(1.0, u, -tau, slope, 1.0, result[..n], result.Slice(n, k));
        }

        Vectors.Negate(result);
    }

    public override StageMatrix CreateStageMatrix() => new AdjointStageMatrix(this, new DenseStageMatrix(f), n);

    public override StageMatrix CreateStageMatrix(LinearSolver solver, StagePreconditioner? preconditioner)
        => new AdjointStageMatrix(this, new KrylovStageMatrix(new PreparedSystem(f), solver, preconditioner), n);
}
