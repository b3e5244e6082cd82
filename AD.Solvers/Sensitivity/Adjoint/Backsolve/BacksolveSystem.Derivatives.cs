namespace AD.Solvers;

/// <content>What implicit methods ask of state and adjoint together: f_uᵀ λ moves with u, by second derivatives of f and g.</content>
internal sealed unsafe partial class BacksolveSystem
{
    private readonly double[] value = new double[f.StateLength];
    private readonly double[] rest = new double[f.StateLength];
    private readonly double[] stateProduct = new double[f.StateLength];
    private readonly double[] parameterProduct = new double[wantsParameters ? f.ParameterLength : 0];
    private PullbackDerivative? pullback;

    /// <summary>(f_uᵀ v_λ + (f_uᵀ λ)_u v_u + g_uu v_u, −f_u v_u, f_pᵀ v_λ + (f_pᵀ λ)_u v_u + g_pu v_u, g_u v_u).</summary>
    public override void JacobianProduct(double* z, double tau, double* v, double* product)
    {
        ReadOnlySpan<double> u = new(z + n, n), ofLambda = new(v, n), ofState = new(v + n, n);
        Span<double> result = new(product, Length), slope = result.Slice(n, n);
        f.Pushforward(u, -tau, 1, ofState, [], value, slope);
        Vectors.Negate(slope);

        f.Pullback(u, -tau, ofLambda, value, result[..n], result.Slice(2 * n, k));
        result[(2 * n + k)..].Clear();
        AddMoved(z, -tau, ofState, 0.0, 1.0, result);
    }

    /// <summary>−∂/∂t of (f_uᵀ λ + g_uᵀ, −f, f_pᵀ λ + g_pᵀ, g) at fixed λ and u.</summary>
    public override void TimeDerivative(double* z, double tau, double* destination)
    {
        Span<double> result = new(destination, Length);
        result.Clear();
        f.TimeDerivative(new(z + n, n), -tau, value, result.Slice(n, n));
        AddMoved(z, -tau, rest, 1.0, -1.0, result);
    }

    public override StageMatrix CreateStageMatrix() => new BacksolveStageMatrix(this, new DenseStageMatrix(f), new DenseStageMatrix(f), n);

    /// <remarks>The user's preconditioner is for I − hγ f_u, and so for λ; the state, whose steps go the other way, is solved without.</remarks>
    public override StageMatrix CreateStageMatrix(LinearSolver solver, StagePreconditioner? preconditioner)
        => new BacksolveStageMatrix(this, new KrylovStageMatrix(new PreparedSystem(f), solver, null), new KrylovStageMatrix(new PreparedSystem(f), solver, preconditioner), n);

    /// <summary>result += factor · (f_uᵀ λ + g_uᵀ, 0, f_pᵀ λ + g_pᵀ, g) moved along (U, τ) at fixed λ.</summary>
    private void AddMoved(double* z, double t, ReadOnlySpan<double> along, double timeAlong, double factor, Span<double> result)
    {
        ReadOnlySpan<double> u = new(z + n, n);
        pullback ??= second.Pullback(k > 0);
        pullback.Evaluate(u, t, new(z, n), 1, along, new(in timeAlong), [], stateProduct, [], parameterProduct);
        Vectors.AddScaled(factor, stateProduct, result[..n]);
        Vectors.AddScaled(factor, parameterProduct, result.Slice(2 * n, k));
        if (integrands.Length > 0)
        {
            result[^1] += factor * integrands.AddGradientsAlong(factor, u, t, along, timeAlong, result[..n], result.Slice(2 * n, k));
        }
    }
}
