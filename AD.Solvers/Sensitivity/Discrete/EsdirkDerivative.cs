namespace AD.Solvers;

/// <summary>The derivative of a step of an ESDIRK method at its solved stages: Newton's iterations are not differentiated.</summary>
/// <remarks>
/// k_i = f(Y_i) with Y_i = u + h Σ_{j &lt; i} a_ij k_j + hγ k_i, u₁ = Y_s; the first slope is the last one of the step before, which is carried along as it is, so its cotangent κ is carried too. For i = s .. 2,
/// k̄_i = h (b_i λ + Σ_{j &gt; i} a_ji v_j + Σ_c b_i(θ_c) ḡ_c) (+ κ for i = s), W_iᵀ w_i = k̄_i with W_i = I − hγ f_u(Y_i), v_i = f_uᵀ w_i = (w_i − k̄_i) / (hγ), f_pᵀ w_i for the parameters; then
/// λ + Σ v_i + Σ ḡ_c, and k̄_1 is the next κ. v_i from the solution is bounded where f_u is large; κ is never multiplied by f_u but at the start of the integration.
/// Source: Sandu, ICCS 2006, LNCS 3994, 550-557, for implicit Runge-Kutta methods, in the form for slopes. Frame: u and the slopes.
/// </remarks>
internal sealed unsafe class EsdirkDerivative : StepDerivative
{
    private readonly TransposableStageMatrix matrix;
    private readonly TransposedStages table;
    private readonly double gamma;
    private readonly int stages;
    private readonly double[] nodes;

    /// <summary>Rows of weights: a_i, then ones.</summary>
    private readonly AlignedRows weights;
    private readonly double* ones;

    /// <summary>λ and the v_i behind it, zeros, κ, scratch.</summary>
    private readonly AlignedRows rows;
    private readonly nint stride;
    private readonly double* chain, zeros, carried, stage, slope, solved;

    /// <summary>μ, and what a stage adds to it.</summary>
    private readonly AlignedRows parameterRows;
    private readonly double* mu, part;

    private double* u, k;

    /// <param name="tableau">The table.</param>
    /// <param name="f">The pullback of a stage.</param>
    /// <param name="matrix">W of the state.</param>
    public EsdirkDerivative(EsdirkTableau tableau, StagePullback f, TransposableStageMatrix matrix)
        : base(f, new InsideStates([.. Enumerable.Range(0, tableau.Stages).Select(i => tableau.Interpolant(i).ToArray())], f.StateLength))
    {
        this.matrix = matrix;
        stages = tableau.Stages;
        gamma = tableau.Gamma;
        nodes = tableau.Nodes.ToArray();
        table = new TransposedStages(stages, i => tableau.Weights[i], (j, i) => tableau.StageWeights(j)[i]);
        weights = new AlignedRows(stages + 1, stages + 1);
        ones = weights.Row(stages);
        new Span<double>(ones, stages + 1).Fill(1.0);
        for (int i = 0; i < stages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), stages));
        }

        rows = new AlignedRows(stages + 5, f.StateLength);
        stride = rows.Stride;
        chain = rows.Row(0);
        zeros = rows.Row(stages);
        carried = rows.Row(stages + 1);
        stage = rows.Row(stages + 2);
        slope = rows.Row(stages + 3);
        solved = rows.Row(stages + 4);
        parameterRows = new AlignedRows(2, f.ParameterLength);
        mu = parameterRows.Row(0);
        part = parameterRows.Row(1);
    }

    public override int FrameLength => (stages + 1) * (int)stride;

    public override Span<double> Cotangent => new(chain, f.StateLength);

    public override Span<double> ParameterCotangent => new(mu, f.ParameterLength);

    public override void Start()
    {
        base.Start();
        new Span<double>(carried, (int)stride).Clear();
    }

    public override void Record(Stepper stepper, double* frame) => ((StageStepper)stepper).CopyStages(frame, first: 0, stages, stride);

    protected override void Open(double* frame)
    {
        u = frame;
        k = frame + stride;
    }

    protected override double* StateAt(double theta, bool isAtEnd) => inside.At(theta, u, k, stages, h);

    public override bool Pull()
    {
        bool any = inside.Any;
        double* given = any ? inside.Taken : zeros;
        nint givenStride = any ? stride : 0;
        for (int i = stages - 1; i >= 0; i--)
        {
            int terms = stages - i;
            StageKernels.Combine(given + i * givenStride, chain, stride, table.Row(i), terms, h, slope, stride);
            if (i == stages - 1)
            {
                Vectors.Add(new(carried, (int)stride), new(slope, (int)stride));
            }

            if (i > 0 && !PullStage(i, chain + terms * stride))
            {
                return false;
            }
        }

        // The explicit stage: its slope came from the step before, its place is u.
        StageKernels.Copy(slope, carried, stride);
        StageKernels.Combine(any ? inside.Total : zeros, chain, stride, ones, stages, 1.0, chain, stride);
        f.AddIntegrands(u, t, h * table.Row(0)[0], chain, mu);
        inside.Reset();
        return true;
    }

    public override void PullStart(ReadOnlySpan<double> u0, double t)
    {
        u0.CopyTo(new Span<double>(stage, u0.Length));
        f.Pull(stage, t, carried, 0.0, solved, part);
        Vectors.Add(new(solved, u0.Length), Cotangent);
        Vectors.Add(new(part, f.ParameterLength), ParameterCotangent);
    }

    /// <summary>From k̄_i in <see cref="slope"/> to v_i and the parameters.</summary>
    private bool PullStage(int i, double* v)
    {
        double time = TimeOf(nodes[i]), hGamma = h * gamma, weight = h * table.Row(i)[0];
        StageKernels.Combine(u, k, stride, weights.Row(i), i + 1, h, stage, stride);
        matrix.Linearize(stage, time);
        if (!matrix.Factor(hGamma))
        {
            return false;
        }

        // The integrand is a function of Y_i: its gradient y comes to Y_i's cotangent, and hγ y to that of the slope in it.
        new Span<double>(v, f.StateLength).Clear();
        f.AddIntegrands(stage, time, weight, v, mu);
        StageKernels.Combine(slope, v, stride, ones, 1, hGamma, solved, stride);
        if (!matrix.SolveTransposed(solved))
        {
            return false;
        }

        if (f.ParameterLength > 0)
        {
            f.Pull(stage, time, solved, 0.0, v, part);
            Vectors.Add(new(part, f.ParameterLength), ParameterCotangent);
        }

        double inverse = 1.0 / hGamma;
        for (int j = 0; j < f.StateLength; j++)
        {
            v[j] = (solved[j] - slope[j]) * inverse;
        }

        return true;
    }
}
