namespace AD.Solvers;

/// <summary>What one-step methods with stages share: rows for u, the next u, the tolerances and the stages; norms; the starting step.</summary>
internal abstract unsafe class StageStepper : Stepper
{
    private const double SmallestScale = 1e-290;
    private const int SharedRows = 5;

    private readonly OdeSystem system;
    private readonly int order;
    private readonly AlignedRows rows;

    /// <summary>The length of the state.</summary>
    protected readonly int length;

    /// <summary>The distance from one row to the next: <see cref="length"/> padded to whole vectors with zeros.</summary>
    protected readonly nint stride;

    /// <summary>The tolerances.</summary>
    protected readonly double* absolute, relative;

    /// <summary>Room for the state of a stage.</summary>
    protected readonly double* stage;

    /// <summary>The stages, one row each; the derivative at the present time is the first.</summary>
    protected readonly double* k;

    /// <summary>The state at the beginning of the step.</summary>
    protected double* state;

    /// <summary>The state at the end of the step that was tried.</summary>
    protected double* next;

    /// <param name="system">What is integrated.</param>
    /// <param name="order">The order of the method, for the starting step and the tolerances.</param>
    /// <param name="stageRows">How many rows stages and whatever else the method keeps take.</param>
    protected StageStepper(OdeSystem system, int order, int stageRows)
    {
        this.system = system;
        this.order = order;
        length = system.Length;
        rows = new AlignedRows(stageRows + SharedRows, length);
        stride = rows.Stride;
        state = rows.Row(0);
        next = rows.Row(1);
        stage = rows.Row(2);
        absolute = rows.Row(3);
        relative = rows.Row(4);
        k = rows.Row(SharedRows);
        new Span<double>(absolute, (int)stride).Fill(1.0);
    }

    public sealed override int Length => length;

    /// <summary>Writes the state at the beginning of the step that was tried and behind it so many rows of its stages, as rows of the given length in whole vectors.</summary>
    public void CopyStages(double* destination, int first, int count, nint rowLength)
    {
        StageKernels.Copy(state, destination, rowLength);
        for (int i = first; i < first + count; i++)
        {
            destination += rowLength;
            StageKernels.Copy(k + i * stride, destination, rowLength);
        }
    }

    public sealed override Span<double> State => new(state, length);

    public sealed override ReadOnlySpan<double> Next => new(next, length);

    public sealed override ReadOnlySpan<double> Derivative => new(k, length);

    /// <summary>An absolute tolerance as it is divided by: above 0.</summary>
    public static double Scale(double absolute) => Math.Max(absolute, SmallestScale);

    public override void SetTolerances(ReadOnlySpan<double> absolute, ReadOnlySpan<double> relative)
    {
        for (int i = 0; i < length; i++)
        {
            double factor = ToleranceProportion.Factor(relative[i], ErrorPower, order);
            this.absolute[i] = Scale(factor * absolute[i]);
            this.relative[i] = factor * relative[i];
        }
    }

    public override void Begin(double t)
    {
        // An entry that f forgets to write shows as NaN instead of as a number left over.
        new Span<double>(k, length).Fill(double.NaN);
        Evaluate(state, t, k);
    }

    /// <summary>The error estimate of a component of the step that was tried.</summary>
    protected abstract double ErrorOf(int component, double h);

    public override int WorstComponent(double h)
    {
        int worst = 0;
        double largest = -1.0;
        for (int i = 0; i < length; i++)
        {
            double scaled = Math.Abs(ErrorOf(i, h)) / (absolute[i] + relative[i] * Math.Max(Math.Abs(state[i]), Math.Abs(next[i])));
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

    /// <summary>The first row of J(u, t) with an entry that is NaN or infinite, by one product with ones; −1 when all are finite.</summary>
    /// <param name="system">What J is of.</param>
    /// <param name="t">The time at the beginning of the step.</param>
    /// <param name="ones">Room for the ones.</param>
    /// <param name="product">Room for the product.</param>
    protected int FirstRowNotFinite(DifferentiableSystem system, double t, double* ones, double* product)
    {
        new Span<double>(ones, length).Fill(1.0);
        system.JacobianProduct(state, t, ones, product);
        return Vectors.FirstNotFinite(new(product, length));
    }

    public override int FastestComponent()
    {
        int fastest = 0;
        double largest = -1.0;
        for (int i = 0; i < length; i++)
        {
            double scaled = Math.Abs(next[i] - state[i]) / (absolute[i] + relative[i] * Math.Max(Math.Abs(state[i]), Math.Abs(next[i])));
            if (!double.IsFinite(scaled))
            {
                return i;
            }

            (fastest, largest) = scaled > largest ? (i, scaled) : (fastest, largest);
        }

        return fastest;
    }

    /// <remarks>Source: Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section II.4, with the norms of the step control. The rows of the step are overwritten, but for the derivative.</remarks>
    public sealed override double InitialStep(double t, double span)
    {
        double distance = Math.Abs(span), direction = Math.Sign(span);
        double d0 = ScaledNorm(state, null), d1 = ScaledNorm(k, null);
        double h0 = Math.Min(d0 < 1e-5 || d1 < 1e-5 || !(d0 / d1 > 0.0) ? 1e-6 : 0.01 * d0 / d1, distance);
        for (int i = 0; i < length; i++)
        {
            stage[i] = state[i] + direction * h0 * k[i];
        }

        Evaluate(stage, t + direction * h0, next);
        double d2 = ScaledNorm(next, k) / h0;
        double largest = Math.Max(d1, d2);
        double h1 = largest <= 1e-15 ? Math.Max(1e-6, h0 * 1e-3) : Math.Pow(0.01 / largest, 1.0 / order);
        double h = Math.Min(Math.Min(100.0 * h0, h1), distance);
        return direction * (h > 0.0 ? h : h0);
    }

    /// <summary>du = f(u, t), counted.</summary>
    protected void Evaluate(double* u, double t, double* du)
    {
        Evaluations++;
        system.Evaluate(u, t, du);
    }

    /// <summary>The next state becomes the present one.</summary>
    protected void Swap()
    {
        double* left = state;
        state = next;
        next = left;
    }

    /// <summary>The inner product of x − y and v − w that belongs to <see cref="ScaledNorm"/>.</summary>
    protected double ScaledProduct(double* x, double* y, double* v, double* w)
    {
        double sum = 0.0;
        for (int i = 0; i < length; i++)
        {
            double unit = absolute[i] + relative[i] * Math.Abs(state[i]);
            sum += (x[i] - y[i]) / unit * ((v[i] - w[i]) / unit);
        }

        return sum / Math.Max(1, length);
    }

    /// <summary>‖x − y‖ with the tolerances at the present state as units, root mean square; no y means 0. Squares that would overflow do not.</summary>
    protected double ScaledNorm(double* x, double* y)
    {
        double sum = 0.0, largest = 0.0;
        for (int i = 0; i < length; i++)
        {
            double scaled = Scaled(i);
            sum += scaled * scaled;
            largest = Math.Max(largest, Math.Abs(scaled));
        }

        if (!double.IsPositiveInfinity(sum) || double.IsPositiveInfinity(largest))
        {
            return Math.Sqrt(sum / Math.Max(1, length));
        }

        sum = 0.0;
        for (int i = 0; i < length; i++)
        {
            double part = Scaled(i) / largest;
            sum += part * part;
        }

        return largest * Math.Sqrt(sum / length);

        double Scaled(int i) => (x[i] - (y == null ? 0.0 : y[i])) / (absolute[i] + relative[i] * Math.Abs(state[i]));
    }
}
