using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The working state of an explicit Runge-Kutta method.</summary>
internal sealed unsafe class RungeKuttaStepper : StageStepper
{
    /// <summary>The cosine of the angle between a difference and minus that of the slopes, from which on it is damped rather than turned.</summary>
    private const double Damping = 0.9;

    /// <summary>How many times faster than the solution moves a component is damped that has no part in it.</summary>
    private const double Faster = 50.0;

    private readonly Tableau tableau;
    private readonly OdeSystem system;
    private readonly AlignedRows weights;
    private readonly double[] nodes;
    private readonly int[] interpolantTerms;
    private readonly int stages;
    private readonly int allStages;
    private readonly double inverseLength;
    private readonly nint reach;
    private readonly double* spare;
    private bool derivativeIsOld;
    private bool interiorIsKnown;
    private double end;

    public RungeKuttaStepper(Tableau tableau, OdeSystem system)
        : base(system, tableau.Order, tableau.AllStages + 2)
    {
        this.tableau = tableau;
        this.system = system;
        stages = tableau.Stages;
        allStages = tableau.AllStages;
        spare = k + allStages * stride;
        inverseLength = 1.0 / Math.Max(1, length);
        nodes = tableau.Nodes.ToArray();
        reach = AlignedRows.Padded(system.ReadLength);

        // Rows of weights: the stages, b, e, the damping estimate, then one for each inner control point of the interpolant, and one for a place inside the step.
        int degree = tableau.InterpolantDegree;
        weights = new AlignedRows(InterpolantRow(degree) + 1, allStages);
        interpolantTerms = new int[degree];
        for (int i = 0; i < allStages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(weights.Row(i), allStages));
            for (int m = 1; m < degree; m++)
            {
                double weight = tableau.Interpolant(i)[m];
                weights.Row(InterpolantRow(m))[i] = weight;
                interpolantTerms[m] = weight != 0.0 ? i + 1 : interpolantTerms[m];
            }
        }

        tableau.Weights.CopyTo(new Span<double>(weights.Row(StepRow), stages));
        tableau.ErrorWeights.CopyTo(new Span<double>(weights.Row(ErrorRow), stages));
        tableau.DampingWeights.CopyTo(new Span<double>(weights.Row(DampingRow), stages));
    }

    public override int ErrorPower => tableau.ErrorPower;

    public override int InterpolantDegree => tableau.InterpolantDegree;

    private int StepRow => allStages;

    private int ErrorRow => allStages + 1;

    private int DampingRow => allStages + 2;

    public override void Begin(double t)
    {
        base.Begin(t);
        derivativeIsOld = false;
        interiorIsKnown = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override bool Try(double t, double h, double next)
    {
        if (derivativeIsOld)
        {
            Begin(t);
        }

        interiorIsKnown = false;
        end = next;
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

        StageKernels.Combine(state, k, stride, weights.Row(StepRow), last, h, this.next, stride);
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
            ShortKernels.Combine(u, k, stride, weights.Row(StepRow), last, h, this.next, stride);
        }
        else
        {
            StageKernels.Combine(u, k, stride, weights.Row(StepRow), last, h, this.next, stride);
        }

        if (last < stages)
        {
            system.Evaluate(this.next, next, k + last * stride);
        }
    }

    /// <summary>Takes over a step that was tried elsewhere, from one column of rows of which each holds one number of many trajectories.</summary>
    /// <param name="u">The state, n rows.</param>
    /// <param name="v">The next state, n rows.</param>
    /// <param name="slopes">The stages of the step, n rows each.</param>
    /// <param name="pitch">The distance from row to row.</param>
    /// <param name="next">The time at the end of the step.</param>
    public void Take(double* u, double* v, double* slopes, nint pitch, double next)
    {
        for (int i = 0; i < length; i++)
        {
            state[i] = u[i * pitch];
            this.next[i] = v[i * pitch];
            for (int j = 0; j < stages; j++)
            {
                k[j * stride + i] = slopes[(j * length + i) * pitch];
            }
        }

        derivativeIsOld = false;
        interiorIsKnown = false;
        end = next;
    }

    /// <summary>The derivative at the end of the step is known after <see cref="Accept"/>.</summary>
    public bool DerivativeIsKnown => !derivativeIsOld;

    public override double SquaredErrorNorm(double h)
    {
        double error = SquaredError(ErrorRow, h);
        if (tableau.DampingOrder > 0 && error > 0.0)
        {
            error *= error / (error + 0.01 * SquaredError(DampingRow, h));
        }

        return inverseLength * error;
    }

    private double SquaredError(int row, double h)
        => ShortKernels.Suits(stride)
            ? ShortKernels.SquaredError(state, next, k, stride, weights.Row(row), stages, h, absolute, relative)
            : StageKernels.SquaredError(state, next, k, stride, weights.Row(row), stages, h, absolute, relative, stride);

    protected override double ErrorOf(int component, double h)
    {
        double error = 0.0;
        double* e = weights.Row(ErrorRow);
        for (int j = 0; j < stages; j++)
        {
            error += e[j] * k[j * stride + component];
        }

        return h * error;
    }

    public override StabilityLook LookAtStability(double h)
    {
        if (double.IsInfinity(tableau.RealStability))
        {
            return default;
        }

        double* other = stage, atEnd = tableau.FirstSameAsLast ? k + (stages - 1) * stride : spare, atOther = tableau.FirstSameAsLast ? spare : spare + stride;
        for (int i = 0; i < length; i++)
        {
            other[i] = next[i] - ErrorOf(i, h);
        }

        if (!tableau.FirstSameAsLast)
        {
            Evaluate(next, end, atEnd);
        }

        Evaluate(other, end, atOther);
        double difference = ScaledNorm(next, other), slope = ScaledNorm(atEnd, atOther);
        if (!(difference > 0.0) || !double.IsFinite(Faster * difference * ScaledNorm(atEnd, k)) || !double.IsFinite(slope * Math.Max(difference, ScaledNorm(next, state))))
        {
            return default;
        }

        // Forward or backward in time: h f is what is to point back.
        bool isDamped = ScaledProduct(next, other, atEnd, atOther) * Math.Sign(h) <= -Damping * difference * slope;
        bool isFast = slope * ScaledNorm(next, state) >= Faster * ScaledNorm(atEnd, k) * difference;
        return new(Math.Abs(h) * slope / (difference * tableau.RealStability), isDamped && isFast);
    }

    public override void Accept()
    {
        Swap();
        int end = tableau.FirstSameAsLast ? stages - 1 : stages;
        derivativeIsOld = end == stages && !(interiorIsKnown && tableau.EndsInExtraStage);
        if (!derivativeIsOld)
        {
            StageKernels.Copy(k + end * stride, k, stride);
        }
    }

    public override void WriteInterpolant(double t, double h, double* destination)
    {
        if (!interiorIsKnown)
        {
            EvaluateInterior(t, h);
        }

        int degree = tableau.InterpolantDegree;
        StageKernels.Copy(state, destination, stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.Combine(state, k, stride, weights.Row(InterpolantRow(m)), interpolantTerms[m], h, destination + m * length, stride);
        }

        StageKernels.Copy(next, destination + degree * length, stride);
    }

    /// <remarks>One combination of the stages with b_i(θ), instead of one for every control point.</remarks>
    public override void Interpolate(double t, double h, double theta, double* destination)
    {
        if (!interiorIsKnown)
        {
            EvaluateInterior(t, h);
        }

        int degree = tableau.InterpolantDegree;
        Span<double> basis = stackalloc double[degree + 1];
        Bernstein.Weights(theta, basis);
        double* weight = weights.Row(InterpolantRow(degree));
        StageKernels.Scale(basis[degree], weights.Row(StepRow), weight, weights.Stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.AddScaled(basis[m], weights.Row(InterpolantRow(m)), weight, weights.Stride);
        }

        StageKernels.Combine(state, k, stride, weight, allStages, h, destination, reach);
    }

    /// <summary>The stages that only the interpolant has.</summary>
    private void EvaluateInterior(double t, double h)
    {
        int first = stages;
        if (tableau.EndsInExtraStage)
        {
            Evaluate(next, end, k + first++ * stride);
        }

        for (int i = first; i < allStages; i++)
        {
            StageKernels.Combine(state, k, stride, weights.Row(i), i, h, stage, reach);
            Evaluate(stage, t + nodes[i] * h, k + i * stride);
        }

        interiorIsKnown = true;
    }

    /// <summary>The row of weights of an inner control point, from 1.</summary>
    private int InterpolantRow(int point) => allStages + 2 + point;
}
