using System.Numerics;
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
    private readonly double[] bernstein;
    private readonly TransposedStages closed;
    private readonly TransposedStages open;
    private readonly bool isShort;

    /// <summary>Rows of weights: a_i, then β_m, then ones, b, b(θ) and zeros.</summary>
    private readonly AlignedRows weights;
    private readonly nint weightStride;
    private readonly double* ones, step, inside, none;

    /// <summary>Rows of states: λ and the v_i behind it, zeros, what the stages and the state take from cotangents inside, scratch, and the stages with those that only the interpolant has.</summary>
    private readonly AlignedRows rows;
    private readonly nint stride;
    private readonly double* chain, taken, total, zeros, stage, slope, seed, completed;

    /// <summary>Rows of parameters: μ and what every stage adds to it.</summary>
    private readonly AlignedRows parameterRows;
    private readonly nint parameterStride;
    private readonly double* mu;

    private double* u, k;
    private double t, h, next, theta;
    private bool hasInside;

    public RungeKuttaDerivative(Tableau tableau, StagePullback f)
        : base(f)
    {
        stages = tableau.Stages;
        allStages = tableau.AllStages;
        nodes = tableau.Nodes.ToArray();
        bernstein = new double[tableau.InterpolantDegree + 1];
        closed = new TransposedStages(tableau, tableau.FirstSameAsLast ? stages - 1 : stages);
        open = new TransposedStages(tableau, allStages);
        weights = new AlignedRows(allStages + bernstein.Length + 4, allStages + 1);
        weightStride = weights.Stride;
        for (int i = 0; i < allStages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), allStages));
            for (int m = 0; m < bernstein.Length; m++)
            {
                weights.Row(allStages + m)[i] = tableau.Interpolant(i)[m];
            }
        }

        ones = weights.Row(allStages + bernstein.Length);
        step = ones + weightStride;
        inside = step + weightStride;
        none = inside + weightStride;
        new Span<double>(ones, allStages + 1).Fill(1.0);
        tableau.Weights.CopyTo(new Span<double>(step, stages));

        rows = new AlignedRows(2 * allStages + 6 + (allStages > stages ? allStages : 0), f.StateLength);
        stride = rows.Stride;
        isShort = ShortKernels.Suits(stride);
        chain = rows.Row(0);
        taken = rows.Row(allStages + 1);
        total = taken + allStages * stride;
        zeros = total + stride;
        stage = zeros + stride;
        slope = stage + stride;
        seed = slope + stride;
        completed = seed + stride;
        parameterRows = new AlignedRows(allStages + 1, f.ParameterLength);
        parameterStride = parameterRows.Stride;
        mu = parameterRows.Row(0);
    }

    public override int FrameLength => (stages + 1) * (int)stride;

    public override Span<double> Cotangent => new(chain, f.StateLength);

    public override Span<double> ParameterCotangent => new(mu, f.ParameterLength);

    public override void Start()
    {
        base.Start();
        hasInside = false;
    }

    public override void Record(Stepper stepper, double* frame)
    {
        StageStepper rungeKutta = (StageStepper)stepper;
        StageKernels.Copy(rungeKutta.Present, frame, stride);
        double* from = rungeKutta.StageRows;
        for (int i = 0; i < stages; i++)
        {
            frame += stride;
            StageKernels.Copy(from, frame, stride);
            from += rungeKutta.Stride;
        }
    }

    public override void Open(double t, double h, double next, double* frame)
    {
        this.t = t;
        this.h = h;
        this.next = next;
        u = frame;
        k = frame + stride;
    }

    public override double* StateAt(double theta)
    {
        this.theta = theta;
        if (theta == 1.0)
        {
            Combine(u, k, step, closed.Count, h, stage);
            return stage;
        }

        if (allStages > stages && k != completed)
        {
            Complete();
        }

        Bernstein.Weights(theta, bernstein);
        fixed (double* w = bernstein)
        {
            StageKernels.Combine(none, weights.Row(allStages), weightStride, w, bernstein.Length, 1.0, inside, weightStride);
        }

        Combine(u, k, inside, allStages, h, stage);
        return stage;
    }

    public override void AddCotangent(ReadOnlySpan<double> cotangent)
    {
        if (theta == 1.0)
        {
            Vectors.Add(cotangent, Cotangent);
            return;
        }

        if (!hasInside)
        {
            new Span<double>(taken, (allStages + 1) * (int)stride).Clear();
            hasInside = true;
        }

        cotangent.CopyTo(new Span<double>(seed, f.StateLength));
        double* row = taken;
        for (int i = 0; i < allStages; i++)
        {
            Combine(row, seed, inside + i, 1, h, row);
            row += stride;
        }

        Combine(total, seed, ones, 1, 1.0, total);
    }

    public override bool Pull()
    {
        if (isShort)
        {
            Pull<ShortLoops>();
        }
        else
        {
            Pull<LongLoops>();
        }

        hasInside = false;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pull<TLoops>()
        where TLoops : struct, IStageLoops
    {
        TransposedStages table = hasInside ? open : closed;
        double* given = hasInside ? taken : zeros;
        nint givenStride = hasInside ? stride : 0;
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

            f.Pull(y, TimeOf(i), slope, h * step[i], chain + terms * stride, mu + terms * parameterStride);
        }

        TLoops.Combine(hasInside ? total : zeros, chain, stride, ones, count + 1, 1.0, chain, stride);
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
            Combine(u, k, weights.Row(i), i, h, stage);
            f.Function.Value(stage, TimeOf(i), k + i * stride);
            Evaluations++;
        }
    }

    private double TimeOf(int i) => nodes[i] == 1.0 ? next : t + nodes[i] * h;

    private void Combine(double* from, double* rows, double* w, int terms, double h, double* y)
    {
        if (isShort)
        {
            ShortKernels.Combine(from, rows, stride, w, terms, h, y, stride);
        }
        else
        {
            StageKernels.Combine(from, rows, stride, w, terms, h, y, stride);
        }
    }
}
