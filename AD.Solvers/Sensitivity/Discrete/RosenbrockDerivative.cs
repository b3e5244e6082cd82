namespace AD.Solvers;

/// <summary>The derivative of a step of a Rosenbrock method, with those of its matrix and of f_t.</summary>
/// <remarks>
/// With W = I − hγ f_u(u, t), Y_i = u + Σ_{j &lt; i} a_ij U_j, W U_i = hγ f(Y_i) + Σ_{j &lt; i} γ C_ij U_j + h² γ γ_i f_t(u, t), u₁ = u + Σ m_i U_i and u(θ) = u + Σ m_i(θ) U_i, for i = s .. 1:
/// Ū_i = m_i λ + Σ_{j &gt; i} (γ C_ji r̄_j + a_ji y_j) + Σ_c m_i(θ_c) ḡ_c, Wᵀ r̄_i = Ū_i, w_i = hγ r̄_i, y_i = f_u(Y_i)ᵀ w_i; then λ + Σ y_i + Σ ḡ_c + Σ ∂/∂u [w_iᵀ (f_u U_i + hγ_i f_t)] at the beginning,
/// and for the parameters Σ f_p(Y_i)ᵀ w_i + Σ ∂/∂p of the same: products with the Hessian of w_iᵀ f along (U_i, hγ_i). The integral of the cost is one more equation of the kind, whose r̄_i are numbers
/// ω_i of the table. Source: Daescu, Sandu and Carmichael, Atmos. Environ. 37 (2003) 5097-5114, for the method in another form; derived anew here. Frame: u and the U_i.
/// </remarks>
internal sealed unsafe class RosenbrockDerivative : StepDerivative
{
    private readonly RosenbrockTableau tableau;
    private readonly TransposableStageMatrix matrix;
    private readonly PullbackDerivative second;
    private readonly Integrands integrands;
    private readonly TransposedStages couplings;
    private readonly TransposedStages table;
    private readonly double[] integralWeights;
    private readonly bool[] reuses;
    private readonly int stages;
    private readonly int n;

    /// <summary>Rows of weights: a_i, then m and ones.</summary>
    private readonly AlignedRows weights;
    private readonly double* step, ones;

    /// <summary>λ and the r̄_i behind it; zeros and the y_i behind them; scratch; the U_i with h f at both ends, where the interpolant asks for them.</summary>
    private readonly AlignedRows rows;
    private readonly nint stride;
    private readonly double* solutions, slopes, zeros, sums, stage, weighted, pending, integralSlope, direction, part, completed;
    private readonly AlignedRows parameterRows;
    private readonly double* mu, parameterPart;

    private double* u, increments;
    private double pendingWeight, integralTime;

    /// <param name="tableau">The table.</param>
    /// <param name="f">The pullback of a stage.</param>
    /// <param name="matrix">W of the state.</param>
    /// <param name="second">The second derivatives of f.</param>
    public RosenbrockDerivative(RosenbrockTableau tableau, StagePullback f, TransposableStageMatrix matrix, PullbackDerivative second)
        : base(f, new InsideStates([.. Interpolant(tableau)], f.StateLength))
    {
        this.tableau = tableau;
        this.matrix = matrix;
        this.second = second;
        integrands = f.Integrands;
        stages = tableau.Stages;
        n = f.StateLength;
        couplings = new TransposedStages(stages, i => tableau.Weights[i], (j, i) => tableau.Gamma * tableau.Couplings(j)[i]);
        table = new TransposedStages(stages, _ => 0.0, (j, i) => tableau.StageWeights(j)[i]);
        reuses = [.. Enumerable.Range(0, stages).Select(tableau.ReusesDerivative)];
        integralWeights = new double[stages];
        for (int i = stages - 1; i >= 0; i--)
        {
            integralWeights[i] = tableau.Weights[i];
            for (int j = i + 1; j < stages; j++)
            {
                integralWeights[i] += tableau.Gamma * tableau.Couplings(j)[i] * integralWeights[j];
            }
        }

        weights = new AlignedRows(stages + 2, stages + 1);
        step = weights.Row(stages);
        ones = weights.Row(stages + 1);
        tableau.Weights.CopyTo(new Span<double>(step, stages));
        new Span<double>(ones, stages + 1).Fill(1.0);
        for (int i = 0; i < stages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), stages));
        }

        rows = new AlignedRows(3 * stages + 12, n);
        stride = rows.Stride;
        solutions = rows.Row(0);
        slopes = solutions + (stages + 1) * stride;
        zeros = slopes;
        sums = slopes + (stages + 1) * stride;
        stage = sums + stride;
        weighted = stage + stride;
        pending = weighted + stride;
        integralSlope = pending + stride;
        direction = integralSlope + stride;
        part = direction + stride;
        completed = part + stride;
        parameterRows = new AlignedRows(2, f.ParameterLength);
        mu = parameterRows.Row(0);
        parameterPart = parameterRows.Row(1);
    }

    public override int FrameLength => (stages + 1) * (int)stride;

    public override Span<double> Cotangent => new(solutions, n);

    public override Span<double> ParameterCotangent => new(mu, f.ParameterLength);

    private bool IsCubic => !tableau.HasInterpolant;

    public override void Start()
    {
        base.Start();
        new Span<double>(pending, n).Clear();
        pendingWeight = 0.0;
    }

    public override void Record(Stepper stepper, double* frame) => ((StageStepper)stepper).CopyStages(frame, first: 1, stages, stride);

    protected override void Open(double* frame)
    {
        u = frame;
        increments = frame + stride;
    }

    protected override double* StateAt(double theta, bool isAtEnd)
    {
        if (!isAtEnd && IsCubic && increments != completed)
        {
            Complete();
        }

        return inside.At(theta, u, increments, isAtEnd || !IsCubic ? stages : stages + 2, 1.0);
    }

    public override bool Pull()
    {
        bool any = inside.Any;
        matrix.Linearize(u, t);
        if (!matrix.Factor(h * tableau.Gamma))
        {
            return false;
        }

        if (any && IsCubic)
        {
            StageKernels.Combine(u, increments, stride, step, stages, 1.0, stage, stride);
            PullSlope(stage, next, inside.Taken + (stages + 1) * stride, solutions);
        }

        StageKernels.Combine(any ? inside.Total : zeros, solutions, stride, ones, 1, 1.0, sums, stride);
        BeginIntegrals();
        for (int i = stages - 1; i >= 0; i--)
        {
            double* solution = solutions + (stages - i) * stride;
            if (!PullIncrement(i, any ? inside.Taken + i * stride : zeros, solution))
            {
                return false;
            }

            PullMatrix(i, solution);
            PullFunction(i, slopes + (stages - i) * stride);
        }

        if (any && IsCubic)
        {
            PullSlope(u, t, inside.Taken + stages * stride, sums);
        }

        EndIntegrals();
        StageKernels.Copy(sums, solutions, stride);
        inside.Reset();
        return true;
    }

    /// <summary>Ū_i and r̄_i.</summary>
    private bool PullIncrement(int i, double* given, double* solution)
    {
        int terms = stages - i;
        StageKernels.Combine(given, solutions, stride, couplings.Row(i), terms, 1.0, solution, stride);
        StageKernels.Combine(solution, slopes, stride, table.Row(i), terms, 1.0, solution, stride);
        if (integrands.Length > 0)
        {
            double weight = h * tableau.Gamma * integralWeights[i];
            StageKernels.Combine(solution, integralSlope, stride, ones, 1, weight, solution, stride);
            StageKernels.Combine(direction, increments + i * stride, stride, ones, 1, weight, direction, stride);
            integralTime += weight * h * tableau.TimeWeights[i];
        }

        return matrix.SolveTransposed(solution);
    }

    /// <summary>What W and f_t have of u and p in stage i, with the weights w_i = hγ r̄_i, which are kept for f.</summary>
    private void PullMatrix(int i, double* solution)
    {
        StageKernels.Combine(zeros, solution, stride, ones, 1, h * tableau.Gamma, weighted, stride);
        ReadOnlySpan<double> timeDirection = [h * tableau.TimeWeights[i]];
        second.Evaluate(
            new(u, n), t, new(weighted, n), 1, new(increments + i * stride, n), timeDirection, [],
            new(part, n), [], new(parameterPart, f.ParameterLength));
        f.Count++;
        Vectors.Add(new(part, n), new(sums, n));
        Vectors.Add(new(parameterPart, f.ParameterLength), ParameterCotangent);
    }

    /// <summary>y_i: f at Y_i, or what a stage that takes the f of the one before it leaves to that one.</summary>
    private void PullFunction(int i, double* y)
    {
        Vectors.Add(new(weighted, n), new(pending, n));
        pendingWeight += h * tableau.Gamma * integralWeights[i];
        if (i > 0 && reuses[i])
        {
            new Span<double>(y, n).Clear();
            return;
        }

        StageKernels.Combine(u, increments, stride, weights.Row(i), Math.Max(i, 1), 1.0, stage, stride);
        f.Pull(stage, TimeOf(tableau.Nodes[i]), pending, pendingWeight, y, parameterPart);
        Vectors.Add(new(y, n), new(sums, n));
        Vectors.Add(new(parameterPart, f.ParameterLength), ParameterCotangent);
        new Span<double>(pending, n).Clear();
        pendingWeight = 0.0;
    }

    /// <summary>A slope h f of the cubic interpolant.</summary>
    private void PullSlope(double* y, double t, double* cotangent, double* destination)
    {
        StageKernels.Combine(zeros, cotangent, stride, ones, 1, h, weighted, stride);
        f.Pull(y, t, weighted, 0.0, part, parameterPart);
        Vectors.Add(new(part, n), new(destination, n));
        Vectors.Add(new(parameterPart, f.ParameterLength), ParameterCotangent);
    }

    /// <summary>g_u(u, t), and no direction yet.</summary>
    private void BeginIntegrals()
    {
        if (integrands.Length > 0)
        {
            new Span<double>(integralSlope, n).Clear();
            f.AddIntegrands(u, t, 1.0, integralSlope, parameterPart);
            new Span<double>(direction, n).Clear();
            integralTime = 0.0;
        }
    }

    /// <summary>What g_u and g_t at the beginning of the step have of u and p: linear in the direction, so that all stages make up one.</summary>
    private void EndIntegrals()
    {
        integrands.AddGradientsAlong(1.0, new(u, n), t, new(direction, n), integralTime, new(sums, n), ParameterCotangent);
    }

    /// <summary>The U_i with h f at both ends behind them.</summary>
    private void Complete()
    {
        for (int i = 0; i < stages; i++)
        {
            StageKernels.Copy(increments + i * stride, completed + i * stride, stride);
        }

        increments = completed;
        StageKernels.Combine(u, increments, stride, step, stages, 1.0, stage, stride);
        WriteSlope(u, t, completed + stages * stride);
        WriteSlope(stage, next, completed + (stages + 1) * stride);
    }

    private void WriteSlope(double* y, double t, double* destination)
    {
        f.Value(y, t, part);
        Evaluations++;
        StageKernels.Combine(zeros, part, stride, ones, 1, h, destination, stride);
    }

    /// <summary>m_i(θ), or those of the cubic (1 − w) u + w u₁ + h (w₀ f₀ + w₁ f₁): of the U_i, h f₀ and h f₁.</summary>
    private static IEnumerable<double[]> Interpolant(RosenbrockTableau tableau)
    {
        if (tableau.HasInterpolant)
        {
            return Enumerable.Range(0, tableau.Stages).Select(i => tableau.Interpolant(i).ToArray());
        }

        double[][] increments = [.. tableau.Weights.ToArray().Select(m => new[] { 0.0, 0.0, m, m })];
        return [.. increments, [0.0, 1.0 / 3.0, 0.0, 0.0], [0.0, 0.0, -1.0 / 3.0, 0.0]];
    }
}
