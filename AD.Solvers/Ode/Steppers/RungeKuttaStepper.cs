using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The working state of an explicit Runge-Kutta method.</summary>
internal sealed unsafe class RungeKuttaStepper : StageStepper
{
    private readonly Tableau tableau;
    private readonly OdeSystem system;
    private readonly AlignedRows weights;
    private readonly double[] nodes;
    private readonly int[] interpolantTerms;
    private readonly int stages;
    private readonly double inverseLength;
    private readonly nint reach;
    private bool derivativeIsOld;

    public RungeKuttaStepper(Tableau tableau, OdeSystem system)
        : base(system, tableau.Order, tableau.Stages)
    {
        this.tableau = tableau;
        this.system = system;
        stages = tableau.Stages;
        inverseLength = 1.0 / Math.Max(1, length);
        nodes = tableau.Nodes.ToArray();
        reach = AlignedRows.Padded(system.ReadLength);

        // Rows of weights: the stages, b, e, then one for each inner control point of the interpolant.
        int degree = tableau.InterpolantDegree;
        weights = new AlignedRows(stages + 2 + degree, stages);
        interpolantTerms = new int[degree];
        for (int i = 0; i < stages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), stages));
            for (int m = 1; m < degree; m++)
            {
                double weight = tableau.Interpolant(i)[m];
                weights.Row(stages + 1 + m)[i] = weight;
                interpolantTerms[m] = weight != 0.0 ? i + 1 : interpolantTerms[m];
            }
        }

        tableau.Weights.CopyTo(new Span<double>(weights.Row(stages), stages));
        tableau.ErrorWeights.CopyTo(new Span<double>(weights.Row(stages + 1), stages));
    }

    public override int ErrorPower => Math.Min(tableau.Order, tableau.EmbeddedOrder) + 1;

    public override int InterpolantDegree => tableau.InterpolantDegree;

    public override void Begin(double t)
    {
        base.Begin(t);
        derivativeIsOld = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override bool Try(double t, double h, double next)
    {
        if (derivativeIsOld)
        {
            Begin(t);
        }

        if (ShortKernels.Suits(reach))
        {
            TryShort(t, h, next);
            return true;
        }

        double[] c = nodes;
        int last = tableau.FirstSameAsLast ? stages - 1 : stages;
        for (int i = 1; i < last; i++)
        {
            StageKernels.Combine(state, k, stride, weights.Row(i), i, h, stage, reach);
            Evaluate(stage, c[i] == 1.0 ? next : t + c[i] * h, k + i * stride);
        }

        StageKernels.Combine(state, k, stride, weights.Row(stages), last, h, this.next, stride);
        if (last < stages)
        {
            Evaluate(this.next, next, k + last * stride);
        }

        return true;
    }

    /// <summary>The same where what the stages hold is short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TryShort(double t, double h, double next)
    {
        double[] c = nodes;
        double* u = state, y = stage, k = this.k;
        nint stride = this.stride, reach = this.reach;
        OdeSystem system = this.system;
        int last = tableau.FirstSameAsLast ? stages - 1 : stages;
        Evaluations += stages - 1;
        for (int i = 1; i < last; i++)
        {
            ShortKernels.Combine(u, k, stride, weights.Row(i), i, h, y, reach);
            system.Evaluate(y, c[i] == 1.0 ? next : t + c[i] * h, k + i * stride);
        }

        if (ShortKernels.Suits(stride))
        {
            ShortKernels.Combine(u, k, stride, weights.Row(stages), last, h, this.next, stride);
        }
        else
        {
            StageKernels.Combine(u, k, stride, weights.Row(stages), last, h, this.next, stride);
        }

        if (last < stages)
        {
            system.Evaluate(this.next, next, k + last * stride);
        }
    }

    public override double SquaredErrorNorm(double h)
        => inverseLength * (ShortKernels.Suits(stride)
            ? ShortKernels.SquaredError(state, next, k, stride, weights.Row(stages + 1), stages, h, absolute, relative)
            : StageKernels.SquaredError(state, next, k, stride, weights.Row(stages + 1), stages, h, absolute, relative, stride));

    protected override double ErrorOf(int component, double h)
    {
        double error = 0.0;
        double* e = weights.Row(stages + 1);
        for (int j = 0; j < stages; j++)
        {
            error += e[j] * k[j * stride + component];
        }

        return h * error;
    }

    public override void Accept()
    {
        Swap();
        if (tableau.FirstSameAsLast)
        {
            StageKernels.Copy(k + (stages - 1) * stride, k, stride);
        }
        else
        {
            derivativeIsOld = true;
        }
    }

    public override void WriteInterpolant(double t, double h, double* destination)
    {
        int degree = tableau.InterpolantDegree;
        StageKernels.Copy(state, destination, stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.Combine(state, k, stride, weights.Row(stages + 1 + m), interpolantTerms[m], h, destination + m * length, stride);
        }

        StageKernels.Copy(next, destination + degree * length, stride);
    }
}
