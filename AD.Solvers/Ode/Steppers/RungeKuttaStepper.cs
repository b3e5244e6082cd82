using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The working state of an explicit Runge-Kutta method: rows for u, the next u, the tolerances and the stages.</summary>
internal sealed unsafe class RungeKuttaStepper : Stepper
{
    private const double SmallestScale = 1e-290;

    private readonly Tableau tableau;
    private readonly OdeSystem system;
    private readonly AlignedRows rows;
    private readonly AlignedRows weights;
    private readonly double[] nodes;
    private readonly int[] interpolantTerms;
    private readonly int length;
    private readonly int stages;
    private readonly double inverseLength;
    private readonly nint stride;
    private readonly nint reach;
    private readonly double* absolute;
    private readonly double* relative;
    private readonly double* stage;
    private readonly double* k;
    private double* state;
    private double* next;
    private bool derivativeIsOld;

    public RungeKuttaStepper(Tableau tableau, OdeSystem system)
    {
        this.tableau = tableau;
        this.system = system;
        length = system.Length;
        stages = tableau.Stages;
        inverseLength = 1.0 / Math.Max(1, length);
        nodes = tableau.Nodes.ToArray();
        rows = new AlignedRows(stages + 5, length);
        stride = rows.Stride;
        reach = AlignedRows.Padded(system.ReadLength);
        state = rows.Row(0);
        next = rows.Row(1);
        stage = rows.Row(2);
        absolute = rows.Row(3);
        relative = rows.Row(4);
        k = rows.Row(5);
        new Span<double>(absolute, (int)stride).Fill(1.0);

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

    public override int Length => length;

    public override int ErrorPower => Math.Min(tableau.Order, tableau.EmbeddedOrder) + 1;

    public override int InterpolantDegree => tableau.InterpolantDegree;

    public override Span<double> State => new(state, length);

    public override ReadOnlySpan<double> Next => new(next, length);

    public override ReadOnlySpan<double> Derivative => new(k, length);

    public override void SetTolerances(ReadOnlySpan<double> absolute, ReadOnlySpan<double> relative)
    {
        for (int i = 0; i < length; i++)
        {
            this.absolute[i] = Math.Max(absolute[i], SmallestScale);
            this.relative[i] = relative[i];
        }
    }

    public override void Begin(double t)
    {
        // An entry that f forgets to write shows as NaN instead of as a number left over.
        new Span<double>(k, length).Fill(double.NaN);
        Evaluate(state, t, k);
        derivativeIsOld = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Try(double t, double h, double next)
    {
        if (derivativeIsOld)
        {
            Begin(t);
        }

        if (ShortKernels.Suits(reach))
        {
            TryShort(t, h, next);
            return;
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

    public override int WorstComponent(double h)
    {
        int worst = 0;
        double largest = -1.0;
        double* e = weights.Row(stages + 1);
        for (int i = 0; i < length; i++)
        {
            double error = 0.0;
            for (int j = 0; j < stages; j++)
            {
                error += e[j] * k[j * stride + i];
            }

            double scaled = Math.Abs(h * error) / (absolute[i] + relative[i] * Math.Max(Math.Abs(state[i]), Math.Abs(next[i])));
            if (!double.IsFinite(scaled) || !double.IsFinite(next[i]))
            {
                return i;
            }

            if (scaled > largest)
            {
                largest = scaled;
                worst = i;
            }
        }

        return worst;
    }

    public override void Accept()
    {
        double* left = state;
        state = next;
        next = left;
        if (tableau.FirstSameAsLast)
        {
            StageKernels.Copy(k + (stages - 1) * stride, k, stride);
        }
        else
        {
            derivativeIsOld = true;
        }
    }

    /// <remarks>Source: Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section II.4, with the norms of the step control.</remarks>
    public override double InitialStep(double t, double span)
    {
        double distance = Math.Abs(span), direction = Math.Sign(span);
        double d0 = ScaledNorm(state, null), d1 = ScaledNorm(k, null);
        double h0 = Math.Min(d0 < 1e-5 || d1 < 1e-5 || !(d0 / d1 > 0.0) ? 1e-6 : 0.01 * d0 / d1, distance);
        for (int i = 0; i < length; i++)
        {
            stage[i] = state[i] + direction * h0 * k[i];
        }

        Evaluate(stage, t + direction * h0, k + stride);
        double d2 = ScaledNorm(k + stride, k) / h0;
        double largest = Math.Max(d1, d2);
        double h1 = largest <= 1e-15 ? Math.Max(1e-6, h0 * 1e-3) : Math.Pow(0.01 / largest, 1.0 / (tableau.Order));
        double h = Math.Min(Math.Min(100.0 * h0, h1), distance);
        return direction * (h > 0.0 ? h : h0);
    }

    public override void WriteInterpolant(double h, double* destination)
    {
        int degree = tableau.InterpolantDegree;
        StageKernels.Copy(state, destination, stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.Combine(state, k, stride, weights.Row(stages + 1 + m), interpolantTerms[m], h, destination + m * length, stride);
        }

        StageKernels.Copy(next, destination + degree * length, stride);
    }

    private void Evaluate(double* u, double t, double* du)
    {
        Evaluations++;
        system.Evaluate(u, t, du);
    }

    /// <summary>‖x − y‖ with the tolerances at the present state as units, root mean square.</summary>
    private double ScaledNorm(double* x, double* y)
    {
        double sum = 0.0;
        for (int i = 0; i < length; i++)
        {
            double scaled = (x[i] - (y == null ? 0.0 : y[i])) / (absolute[i] + relative[i] * Math.Abs(state[i]));
            sum += scaled * scaled;
        }

        return Math.Sqrt(sum / Math.Max(1, length));
    }
}
