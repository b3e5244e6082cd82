using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The derivative of a step of an explicit Runge-Kutta method.</summary>
/// <remarks>
/// With Y_i = u + h Σ_{j &lt; i} a_ij k_j, k_i = f(Y_i), u₁ = u + h Σ b_i k_i and u(θ) = u + h Σ b_i(θ) k_i, cotangents λ of u₁ and ḡ_c of u(θ_c) give, for i = s .. 1,
/// k̄_i = h (b_i λ + Σ_{j &gt; i} a_ji v_j + Σ_c b_i(θ_c) ḡ_c), v_i = f_u(Y_i)ᵀ k̄_i, and then λ + Σ v_i + Σ ḡ_c at the beginning and Σ f_p(Y_i)ᵀ k̄_i for the parameters.
/// A stage that only the next step or a state inside needs takes part only if a state inside has a cotangent. Source of the recursion: Hager, Numer. Math. 87 (2000) 247-282, in the form
/// without division by b_i; the terms of the states inside are the chain rule on the interpolant. Frame: u and the stages; Y_i is made again from them.
/// </remarks>
internal sealed unsafe class RungeKuttaDerivative : StepDerivative
{
    private readonly int stages;
    private readonly int allStages;
    private readonly double[] nodes;
    private readonly TransposedStages closed;
    private readonly TransposedStages open;

    /// <summary>Rows of weights: a_i, then b and ones.</summary>
    private readonly AlignedRows weights;
    private readonly double* step, ones;

    /// <summary>Rows of states: λ and the v_i behind it, zeros, scratch, and the stages with those that only the interpolant has.</summary>
    private readonly AlignedRows rows;
    private readonly nint stride;
    private readonly double* chain, zeros, stage, slope, completed;

    /// <summary>Rows of parameters: μ and what every stage adds to it.</summary>
    private readonly AlignedRows parameterRows;
    private readonly nint parameterStride;
    private readonly double* mu;

    private double* u, k;

    public RungeKuttaDerivative(Tableau tableau, StagePullback f)
        : base(f, new InsideStates([.. Enumerable.Range(0, tableau.AllStages).Select(i => tableau.Interpolant(i).ToArray())], f.StateLength))
    {
        stages = tableau.Stages;
        allStages = tableau.AllStages;
        nodes = tableau.Nodes.ToArray();
        closed = Transposed(tableau, tableau.FirstSameAsLast ? stages - 1 : stages);
        open = Transposed(tableau, allStages);
        weights = new AlignedRows(allStages + 2, allStages + 1);
        for (int i = 0; i < allStages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), allStages));
        }

        step = weights.Row(allStages);
        ones = weights.Row(allStages + 1);
        new Span<double>(ones, allStages + 1).Fill(1.0);
        tableau.Weights.CopyTo(new Span<double>(step, stages));

        rows = new AlignedRows(allStages + 4 + (allStages > stages ? allStages : 0), f.StateLength);
        stride = rows.Stride;
        chain = rows.Row(0);
        zeros = rows.Row(allStages + 1);
        stage = rows.Row(allStages + 2);
        slope = rows.Row(allStages + 3);
        completed = rows.Row(allStages + 4);
        parameterRows = new AlignedRows(allStages + 1, f.ParameterLength);
        parameterStride = parameterRows.Stride;
        mu = parameterRows.Row(0);
    }

    public override int FrameLength => (stages + 1) * (int)stride;

    public override Span<double> Cotangent => new(chain, f.StateLength);

    public override Span<double> ParameterCotangent => new(mu, f.ParameterLength);

    public override void Record(Stepper stepper, double* frame)
        => ((StageStepper)stepper).CopyStages(frame, first: 0, stages, stride);

    protected override void Open(double* frame)
    {
        u = frame;
        k = frame + stride;
    }

    protected override double* StateAt(double theta, bool isAtEnd)
    {
        if (!isAtEnd && allStages > stages && k != completed)
        {
            Complete();
        }

        return inside.At(theta, u, k, isAtEnd ? closed.Count : allStages, h);
    }

    public override bool Pull()
    {
        if (ShortKernels.Suits(stride))
        {
            Pull<ShortLoops>();
        }
        else
        {
            Pull<LongLoops>();
        }

        inside.Reset();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pull<TLoops>()
        where TLoops : struct, IStageLoops
    {
        bool any = inside.Any;
        TransposedStages table = any ? open : closed;
        double* given = any ? inside.Taken : zeros;
        nint givenStride = any ? stride : 0;
        int count = table.Count;
        for (int i = count - 1; i >= 0; i--)
        {
            int terms = count - i;
            TLoops.Combine(given + i * givenStride, chain, stride, table.Row(i), terms, h, slope, stride);
            double* y = u;
            if (i > 0)
            {
                TLoops.Combine(u, k, stride, weights.Row(i), i, h, stage, stride);
                y = stage;
            }

            f.Pull(y, TimeOf(nodes[i]), slope, h * step[i], chain + terms * stride, mu + terms * parameterStride);
        }

        TLoops.Combine(any ? inside.Total : zeros, chain, stride, ones, count + 1, 1.0, chain, stride);
        if (f.ParameterLength > 0)
        {
            StageKernels.Combine(mu, mu + parameterStride, parameterStride, ones, count, 1.0, mu, parameterStride);
        }
    }

    /// <summary>Evaluates the stages that only the interpolant has.</summary>
    private void Complete()
    {
        for (int i = 0; i < stages; i++)
        {
            StageKernels.Copy(k + i * stride, completed + i * stride, stride);
        }

        k = completed;
        for (int i = stages; i < allStages; i++)
        {
            StageKernels.Combine(u, k, stride, weights.Row(i), i, h, stage, stride);
            f.Value(stage, TimeOf(nodes[i]), k + i * stride);
            Evaluations++;
        }
    }

    private static TransposedStages Transposed(Tableau tableau, int count)
        => new(count, i => i < tableau.Stages ? tableau.Weights[i] : 0.0, (j, i) => tableau.StageWeights(j)[i]);
}
