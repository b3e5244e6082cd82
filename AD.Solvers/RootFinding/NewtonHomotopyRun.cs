namespace AD.Solvers;

/// <summary>One run along the Newton homotopy with its buffers. A point of the path is (z, λ) with z_j = x_j / max(1, |x₀_j|).</summary>
internal sealed class NewtonHomotopyRun : RootRun
{
    private const int MaxCorrections = 6;

    /// <summary>A shorter step along the path than this is none.</summary>
    private const double Shortest = 1e-12;

    private readonly int n;
    private readonly double[] units;
    private readonly double[] first;
    private readonly double[] rows;
    private readonly double[] bordered;
    private readonly double[] right;
    private readonly double[] tangent;
    private readonly double[] previous;
    private readonly double[] point;
    private readonly double[] x;
    private readonly double[] value;
    private readonly DenseLu lu;
    private double lambda;
    private double step;
    private Verdict? trouble;

    public NewtonHomotopyRun(VectorProblem f, double[] x0, RootOptions options, double firstStep)
        : base(f, x0, options)
    {
        n = x0.Length;
        units = [.. x0.Select(entry => Math.Max(1.0, Math.Abs(entry)))];
        first = new double[n];
        rows = new double[n * n];
        bordered = new double[(n + 1) * (n + 1)];
        right = new double[n + 1];
        tangent = new double[n + 1];
        previous = new double[n + 1];
        point = new double[n + 1];
        x = new double[n];
        value = new double[n];
        lu = new DenseLu(n + 1);
        step = firstStep;
    }

    protected override void Begin()
    {
        base.Begin();
        Residual.CopyTo(first);
        previous[n] = 1.0;
    }

    /// <summary>The next point of the path.</summary>
    protected override Verdict? Advance()
    {
        if (lambda == 1.0 && IsTooShort(StepNorm))
        {
            return Stalled($"At the end of the path Newton's steps, {StepNorm:E2}, are within the step tolerance");
        }

        X.CopyTo(x);
        if (!Border(previous, lambda) || !FindTangent())
        {
            return trouble ?? new(Status.Singular, $"The path of the homotopy has no tangent after {StepCount} points, at λ = {lambda:G6}: it branches, or starts where f(x₀) is no direction that J reaches.");
        }

        while (step > Shortest)
        {
            // The last point of a path that reaches λ = 1 is looked for at λ = 1 itself.
            double remaining = lambda == 1.0 ? 0.0 : tangent[n] > 0.0 ? (1.0 - lambda) / tangent[n] : double.PositiveInfinity;
            bool isLast = remaining <= step;
            Predict(isLast ? remaining : step);
            if (Correct(isLast, out int corrections))
            {
                Radius = step;
                step *= corrections <= 2 ? 2.0 : corrections <= 4 ? 1.2 : 0.7;
                lambda = point[n];
                tangent.CopyTo(previous, 0);
                MoveTo(x, value);
                return null;
            }

            step *= 0.25;
        }

        return trouble ?? Stalled($"The path of the homotopy cannot be followed beyond λ = {lambda:G6}: the corrector fails at every step down to {Shortest:E0}");
    }

    private void Predict(double length)
    {
        for (int j = 0; j < n; j++)
        {
            point[j] = X[j] / units[j] + length * tangent[j];
        }

        point[n] = lambda + length * tangent[n];
    }

    /// <summary>Newton's method back to the path: across the tangent, or at λ = 1.</summary>
    private bool Correct(bool atEnd, out int corrections)
    {
        double before = double.PositiveInfinity;
        for (corrections = 1; corrections <= MaxCorrections; corrections++)
        {
            point[n] = atEnd ? 1.0 : point[n];
            for (int j = 0; j < n; j++)
            {
                x[j] = point[j] * units[j];
            }

            if (!Border(atEnd ? [] : tangent, point[n]))
            {
                return false;
            }

            lu.Solve(right, right);
            double length = Vectors.Norm(right);
            if (!(length < 0.5 * before || length < 1e-10))
            {
                return false;
            }

            for (int j = 0; j <= n; j++)
            {
                point[j] -= right[j];
            }

            before = length;
            if (length <= 1e-6 * Vectors.Norm(point))
            {
                return Arrive();
            }
        }

        return false;
    }

    private bool Arrive()
    {
        for (int j = 0; j < n; j++)
        {
            x[j] = point[j] * units[j];
        }

        F.Value(x, value);
        return double.IsFinite(Vectors.Norm(value));
    }

    /// <summary>Factors (J units, f(x₀); tᵀ) at x, where an empty t stands for λ alone, and puts (f − (1 − λ) f(x₀), 0) on the right.</summary>
    private bool Border(ReadOnlySpan<double> last, double at)
    {
        trouble = null;
        F.Jacobian(x, value, rows);
        int width = n + 1;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                bordered[i * width + j] = rows[i * n + j] * units[j];
            }

            bordered[i * width + n] = first[i];
            right[i] = value[i] - (1.0 - at) * first[i];
        }

        bordered.AsSpan(n * width).Clear();
        bordered[n * width + n] = 1.0;
        if (!last.IsEmpty)
        {
            last.CopyTo(bordered.AsSpan(n * width));
        }

        right[n] = 0.0;
        F.Counts = F.Counts with { Factorizations = F.Counts.Factorizations + 1 };
        if (!double.IsFinite(Vectors.Norm(bordered)))
        {
            trouble = Vectors.NotFinite("The Jacobian, row by row,", rows, StepCount);
            return false;
        }

        return double.IsFinite(Vectors.Norm(right)) && lu.Factor(bordered);
    }

    /// <summary>The unit tangent that goes on in the direction of the one before.</summary>
    private bool FindTangent()
    {
        tangent.AsSpan().Clear();
        tangent[n] = 1.0;
        lu.Solve(tangent, tangent);
        double length = Vectors.Norm(tangent);
        VectorLoops.Divide(tangent, length);
        return double.IsFinite(length) && length > 0.0;
    }
}
