namespace AD.Solvers;

/// <summary>One run of Gauss-Newton with its buffers.</summary>
internal sealed class LeastSquaresIteration
{
    private readonly PreparedVector f;
    private readonly GaussNewtonOptions options;
    private readonly PivotedQr qr;
    private readonly int n;
    private readonly double[] point;
    private readonly double[] trial;
    private readonly double[] residual;
    private readonly double[] trialResidual;
    private readonly double[] jacobian;
    private readonly double[] projected;
    private readonly double[] direction;
    private long functionCalls;
    private long jacobianCalls;

    public LeastSquaresIteration(PreparedVector f, ReadOnlySpan<double> x0, ReadOnlySpan<double> constants, GaussNewtonOptions options)
    {
        this.f = f;
        this.options = options;
        n = x0.Length;
        int m = f.OutputLength;
        qr = new PivotedQr(m, n);
        point = [.. x0, .. constants];
        trial = [.. point];
        residual = new double[m];
        trialResidual = new double[m];
        jacobian = new double[m * n];
        projected = new double[m];
        direction = new double[n];
    }

    public Solution Run(double decrease)
    {
        for (int iteration = 0; ; iteration++)
        {
            f.Jacobian(point, residual, jacobian);
            jacobianCalls++;
            double norm = PivotedQr.Norm(residual);
            options.Progress?.Report(norm);
            if (Judge(norm, iteration) is { } status)
            {
                return Result(status, iteration, norm);
            }

            // d = argmin ‖J d + f‖; of Qᵀ(−f) the first n entries are Qᵀ J d.
            for (int i = 0; i < residual.Length; i++)
            {
                projected[i] = -residual[i];
            }

            qr.Solve(projected, direction);
            double reach = PivotedQr.Norm(projected.AsSpan(0, n));
            if (!Search(norm, decrease * (reach / norm) * (reach / norm)))
            {
                return Result(StepIsSmall() ? Status.Success : Status.LineSearchFailed, iteration + 1, norm);
            }

            trial.AsSpan(0, n).CopyTo(point);
            if (StepIsSmall())
            {
                return Result(Status.Success, iteration + 1, PivotedQr.Norm(trialResidual));
            }
        }
    }

    /// <summary>Why to stop at the point, or null; factors the Jacobian.</summary>
    private Status? Judge(double norm, int iteration)
    {
        if (!double.IsFinite(norm) || !double.IsFinite(PivotedQr.Norm(jacobian)))
        {
            return Status.NotFinite;
        }

        if (norm <= options.ResidualTolerance)
        {
            return Status.Success;
        }

        qr.Factor(jacobian, options.RankTolerance);
        if (qr.Rank < n)
        {
            return Status.RankDeficient;
        }

        if (LargestCosine(norm) <= options.GradientTolerance)
        {
            return Status.Success;
        }

        if (options.CancellationToken.IsCancellationRequested)
        {
            return Status.Cancelled;
        }

        return iteration >= options.MaxIterations ? Status.MaxIterations : null;
    }

    /// <summary>Halves α from 1 until ‖f(x + α d)‖² ≤ (1 − decrease α) ‖f(x)‖².</summary>
    private bool Search(double norm, double decrease)
    {
        double step = 1.0;
        for (int halving = 0; halving <= options.MaxHalvings; halving++, step *= 0.5)
        {
            for (int i = 0; i < n; i++)
            {
                trial[i] = point[i] + step * direction[i];
            }

            f.Value(trial, trialResidual);
            functionCalls++;
            double ratio = PivotedQr.Norm(trialResidual) / norm;
            if (ratio * ratio <= 1.0 - decrease * step)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>max_j |J_jᵀ f| / (‖J_j‖ ‖f‖).</summary>
    private double LargestCosine(double norm)
    {
        double largest = 0.0;
        for (int j = 0; j < n; j++)
        {
            // Relative to the largest entry, so that no square overflows or vanishes; a Jacobian of full rank has no zero column.
            double scale = 0.0, product = 0.0, square = 0.0;
            for (int i = 0; i < residual.Length; i++)
            {
                scale = Math.Max(scale, Math.Abs(jacobian[i * n + j]));
            }

            for (int i = 0; i < residual.Length; i++)
            {
                double entry = jacobian[i * n + j] / scale;
                product += entry * (residual[i] / norm);
                square += entry * entry;
            }

            largest = Math.Max(largest, Math.Abs(product) / Math.Sqrt(square));
        }

        return largest;
    }

    private bool StepIsSmall()
        => PivotedQr.Norm(direction) <= options.StepTolerance * Math.Max(1.0, PivotedQr.Norm(point.AsSpan(0, n)));

    private Solution Result(Status status, int iterations, double norm)
        => new(point[..n], status, iterations, norm, new SolverCounts(functionCalls, jacobianCalls));
}
