namespace AD.Solvers;

/// <summary>One run of Gauss-Newton with its buffers.</summary>
internal sealed class LeastSquaresIteration
{
    /// <summary>The spacing ε of numbers at 1: a relative decrease of ‖f‖² below it is not seen.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>How many units of rounding of x the residual may hold; rounding inside f counts as much again, and more.</summary>
    private const double Units = 4.0;

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
        double shortest = double.PositiveInfinity;
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
            double reach = PivotedQr.Norm(projected.AsSpan(0, n)) / norm, length = PivotedQr.Norm(direction);
            bool visible = reach * reach > Epsilon;
            if (!visible && length >= shortest)
            {
                return Result(Status.Success, iteration, norm);
            }

            shortest = visible ? double.PositiveInfinity : length;
            if (!Search(norm, decrease * reach * reach, visible ? 0.0 : Math.Sqrt(Epsilon)))
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

        if (LargestCosine(norm) <= Math.Max(options.GradientTolerance, Units * Epsilon * (1.0 + Leverage(norm))))
        {
            return Status.Success;
        }

        if (options.CancellationToken.IsCancellationRequested)
        {
            return Status.Cancelled;
        }

        return iteration >= options.MaxIterations ? Status.MaxIterations : null;
    }

    /// <summary>Halves α from 1 until ‖f(x + α d)‖² ≤ (1 − decrease α + slack) ‖f(x)‖².</summary>
    private bool Search(double norm, double decrease, double slack)
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
            if (ratio * ratio <= 1.0 - decrease * step + slack)
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

    /// <summary>‖ |J| |x| ‖ / ‖f‖: rounding x to ε |x| changes f by about ε times this, relative; zero where it overflows.</summary>
    private double Leverage(double norm)
    {
        for (int i = 0; i < residual.Length; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < n; j++)
            {
                sum += Math.Abs(jacobian[i * n + j] / norm * point[j]);
            }

            projected[i] = sum;
        }

        double leverage = PivotedQr.Norm(projected);
        return double.IsFinite(leverage) ? leverage : 0.0;
    }

    private bool StepIsSmall()
        => PivotedQr.Norm(direction) <= options.StepTolerance * Math.Max(1.0, PivotedQr.Norm(point.AsSpan(0, n)));

    private Solution Result(Status status, int iterations, double norm)
        => new(point[..n], status, iterations, norm, new SolverCounts(functionCalls, jacobianCalls));
}
