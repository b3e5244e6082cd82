namespace AD.Solvers;

/// <summary>One run of Gauss-Newton with its buffers.</summary>
internal sealed class GaussNewtonRun : SolverRun
{
    /// <summary>The spacing ε of numbers at 1: a relative decrease of ‖f‖² below it is not seen.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>How many units of rounding of x the residual may hold; rounding inside f counts as much again, and more.</summary>
    private const double Units = 4.0;

    /// <summary>A larger cosine than this is searched along, whatever rounding may be: the estimate of rounding counts x that f may not round at all.</summary>
    private const double WorthTrying = 1e-3;

    /// <summary>The most halvings of a step whose promise rounding may hide.</summary>
    private const int MostDoubtful = 10;

    private const double Decrease = 2e-4;

    private readonly WeightedResiduals residuals;
    private readonly LeastSquaresOptions options;
    private readonly int maxHalvings;
    private readonly PivotedQr qr;
    private readonly DampedTriangle triangle;
    private readonly int n;
    private readonly double[] point;
    private readonly double[] trial;
    private readonly double[] residual;
    private readonly double[] trialResidual;
    private readonly double[] jacobian;
    private readonly double[] projected;
    private readonly double[] direction;
    private double norm;
    private double shortest = double.PositiveInfinity;
    private double trialNorm;
    private bool factored;
    private bool isDoubtful;
    private bool converged;

    public GaussNewtonRun(VectorProblem f, double[] x0, LeastSquaresOptions options, int maxHalvings)
    {
        residuals = new(f, options);
        this.options = options;
        this.maxHalvings = maxHalvings;
        n = x0.Length;
        int m = f.EquationCount;
        qr = new PivotedQr(m, n);
        triangle = new DampedTriangle(n);
        point = x0;
        trial = [.. point];
        residual = new double[m];
        trialResidual = new double[m];
        jacobian = new double[m * n];
        projected = new double[m];
        direction = new double[n];
    }

    protected internal override ReadOnlySpan<double> X => point;

    protected internal override double Value => 0.5 * norm * norm;

    protected internal override double ResidualNorm => norm;

    protected internal override SolverCounts Counts => residuals.Problem.Counts;

    protected override void Begin() => Evaluate();

    /// <summary>One step: the direction, the search along it, and the Jacobian at its end.</summary>
    protected override Verdict? Advance()
    {
        // d = argmin ‖J d + f‖; of Qᵀ f the first n entries are −Qᵀ J d.
        Span<double> image = projected.AsSpan(0, n);
        qr.Project(residual, image);
        double reach = Vectors.Norm(image) / norm;
        triangle.Take(qr.R, n);
        triangle.Solve(image);
        for (int k = 0; k < n; k++)
        {
            direction[qr.Order[k]] = -image[k] * qr.Scales[qr.Order[k]];
        }

        double length = Vectors.Norm(direction);
        bool visible = reach * reach > Epsilon;
        if (!visible && length >= shortest)
        {
            return new(Status.Success, $"The decrease that a step promises is below what values of f show; the residual is {norm:E6}.");
        }

        shortest = visible ? double.PositiveInfinity : length;
        if (!Search(norm, Decrease * reach * reach, visible ? 0.0 : Math.Sqrt(Epsilon)))
        {
            return StepIsSmall() ? new(Status.Success, $"The step {length:E2} is within the step tolerance.")
                : isDoubtful ? new(Status.Success, $"The decrease that a step promises is below what values of f show, and no step shows one; the residual is {norm:E6}.")
                : new(Status.LineSearchFailed, $"No fraction of the Gauss-Newton step of length {length:E2} down to 2^-{maxHalvings} of it reduced the residual {norm:E6}.");
        }

        StepNorm = StepLength * length;
        bool isSmall = StepIsSmall();
        trial.AsSpan().CopyTo(point);
        if (isSmall)
        {
            // The step said enough: no further Jacobian is worth its price.
            (norm, converged) = (trialNorm, true);
            return null;
        }

        Evaluate();
        return null;
    }

    protected override FitReport? Conclude()
        => !factored ? null
            : converged || options.Loss is not null ? Covariance.At(residuals, qr, residual, jacobian, point, [], options.RankTolerance)
            : Covariance.Of(residuals, qr, residual, n);

    private void Evaluate()
    {
        norm = residuals.Linearize(point, residual, jacobian);
    }

    /// <summary>Why to stop at the point, or null; factors the Jacobian.</summary>
    protected override Verdict? Judge()
    {
        if (converged)
        {
            return new(Status.Success, $"The last step, {StepNorm:E2}, is within the step tolerance.");
        }

        factored = false;
        if (!double.IsFinite(norm))
        {
            return Vectors.NotFinite("f", residual, StepCount);
        }

        if (!qr.Load(jacobian))
        {
            return Vectors.NotFinite("The Jacobian, row by row,", jacobian, StepCount);
        }

        if (norm <= options.ResidualTolerance)
        {
            return new(Status.Success, $"The residual {norm:E2} is within the residual tolerance.");
        }

        if (residual.Length < n)
        {
            return new(Status.RankDeficient, $"There are {residual.Length} residuals for {n} unknowns, which they cannot determine: LevenbergMarquardt finds one of the solutions.");
        }

        qr.Factor(options.RankTolerance);
        factored = true;
        residuals.Problem.Counts = residuals.Problem.Counts with { Factorizations = residuals.Problem.Counts.Factorizations + 1 };
        if (qr.Rank < n)
        {
            return new(Status.RankDeficient, $"The Jacobian has rank {qr.Rank} for {n} unknowns at the iterate after {StepCount} steps: a combination of the unknowns does not change the residuals. LevenbergMarquardt goes on there.");
        }

        double cosine = LargestCosine(norm), rounding = Units * Epsilon * (1.0 + Leverage(norm)), tolerance = Math.Max(options.GradientTolerance, Math.Min(rounding, WorthTrying));
        isDoubtful = cosine <= rounding;
        return cosine <= tolerance ? new(Status.Success, $"The largest cosine between the residual and a column of the Jacobian, {cosine:E2}, is within the tolerance {tolerance:E2}.") : null;
    }

    /// <summary>Halves α from 1 until ‖f(x + α d)‖² ≤ (1 − decrease α + slack) ‖f(x)‖².</summary>
    private bool Search(double norm, double decrease, double slack)
    {
        double step = 1.0;
        int most = isDoubtful ? Math.Min(MostDoubtful, maxHalvings) : maxHalvings;
        for (int halving = 0; halving <= most; halving++, step *= 0.5)
        {
            for (int i = 0; i < n; i++)
            {
                trial[i] = point[i] + step * direction[i];
            }

            trialNorm = residuals.Length(trial, trialResidual);
            double ratio = trialNorm / norm;
            if (ratio * ratio <= 1.0 - decrease * step + slack)
            {
                StepLength = step;
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

        double leverage = Vectors.Norm(projected);
        return double.IsFinite(leverage) ? leverage : 0.0;
    }

    /// <summary>Whether the step moves every unknown by at most the tolerance, relative to the unknown or, where that is more, by what changes f by ‖f‖.</summary>
    private bool StepIsSmall()
    {
        for (int j = 0; j < n; j++)
        {
            double unit = qr.Lengths[j];
            if (!(Math.Abs(direction[j]) * unit <= options.StepTolerance * Math.Max(Math.Abs(point[j]) * unit, norm)))
            {
                return false;
            }
        }

        return true;
    }
}
