namespace AD.Solvers;

/// <summary>The model ½ ‖f + J d‖² at an iterate, with unknowns measured by D: the largest lengths that their columns of J have had. It gives the step of a trust region, within the bounds.</summary>
/// <remarks>
/// Where the step crosses bounds, the unknowns that do are put there and the others solved for again, which costs a factorization more each time; otherwise one factorization serves every radius.
/// Nothing is allocated after construction.
/// </remarks>
internal sealed class ScaledModel
{
    private readonly VectorProblem problem;
    private readonly Box? box;
    private readonly double rankTolerance;
    private readonly int n;
    private readonly PivotedQr qr;
    private readonly DampedStep damped;
    private readonly double[] scale;
    private readonly double[] metric;
    private readonly double[] projected;
    private readonly double[] image;
    private readonly double[] curved;
    private readonly double[] work;
    private readonly double[] uncut;
    private readonly bool[] held;
    private readonly bool[] inside;

    public ScaledModel(VectorProblem problem, Box? box, double rankTolerance)
    {
        (this.problem, this.box, this.rankTolerance, n) = (problem, box, rankTolerance, problem.UnknownCount);
        int m = problem.EquationCount;
        qr = new(m, n);
        damped = new(n);
        (Residual, Rows) = (new double[m], new double[m * n]);
        scale = new double[n];
        metric = new double[n];
        projected = new double[n];
        image = new double[m];
        curved = new double[n];
        work = new double[n];
        uncut = new double[n];
        held = new bool[n];
        inside = new bool[n];
        Direction = new double[n];
    }

    /// <summary>f.</summary>
    public double[] Residual { get; }

    /// <summary>J row by row.</summary>
    public double[] Rows { get; }

    /// <summary>The step.</summary>
    public double[] Direction { get; }

    /// <summary>‖D d‖ of the step.</summary>
    public double StepLength { get; private set; }

    /// <summary>(‖f‖² − ‖f + J d‖²) / unit².</summary>
    public double Decrease { get; private set; }

    /// <summary>Whether the radius did not shorten the step.</summary>
    public bool Undamped => damped.Undamped;

    /// <summary>The length of the part of f that J can reach: of its projection on the range of J.</summary>
    public double Reach { get; private set; }

    /// <summary>max |Jⱼᵀ f| / Dⱼ: the gradient, with each column relative to the longest that it has been.</summary>
    public double Steepness { get; private set; }

    /// <summary>Σ ‖Jⱼ‖ |xⱼ|: how much f changes, at most, by changes of x that are as large as x.</summary>
    public double Leverage { get; private set; }

    /// <summary>The factored J, without the columns of unknowns held at bounds.</summary>
    public PivotedQr Factors => qr;

    /// <summary>Which unknowns are held at bounds.</summary>
    public ReadOnlySpan<bool> Held => held;

    /// <summary>Factors J at a point.</summary>
    /// <returns>Whether J is finite.</returns>
    public bool Factor(ReadOnlySpan<double> x)
    {
        if (!qr.Load(Rows))
        {
            return false;
        }

        (Steepness, double leverage) = (0.0, 0.0);
        for (int j = 0; j < n; j++)
        {
            scale[j] = Math.Max(scale[j], qr.Lengths[j]);
            leverage += Math.Abs(x[j]) * qr.Lengths[j];
            double gradient = qr.ScaledProduct(j, Residual);
            held[j] = box is not null && box.IsHeld(x, j, gradient);
            if (!held[j] && scale[j] > 0.0)
            {
                Steepness = Math.Max(Steepness, Math.Abs(gradient) / (qr.Scales[j] * scale[j]));
            }
        }

        Leverage = leverage;
        Factor(held, Residual);
        Reach = Vectors.Norm(projected.AsSpan(0, qr.Rank));
        return true;
    }

    /// <summary>‖D x‖.</summary>
    public double LengthOf(ReadOnlySpan<double> x)
    {
        for (int j = 0; j < n; j++)
        {
            work[j] = x[j] * Scale(j);
        }

        return Vectors.Norm(work);
    }

    /// <summary>Whether the step moves no unknown by more than a tolerance, relative to the unknown or, where that is more, by what changes f by ‖f‖: measured together, a large unknown would hide the others.</summary>
    public bool IsStepShort(ReadOnlySpan<double> x, double tolerance, double norm)
    {
        for (int j = 0; j < n; j++)
        {
            double unit = Scale(j);
            if (!(Math.Abs(Direction[j]) * unit <= tolerance * Math.Max(Math.Abs(x[j]) * unit, norm)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>aᵀ D² b.</summary>
    public double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0.0;
        for (int j = 0; j < n; j++)
        {
            sum += a[j] * Scale(j) * (b[j] * Scale(j));
        }

        return sum;
    }

    /// <summary>Finds the step for a radius; its decrease is relative to a unit of length.</summary>
    public void Find(ReadOnlySpan<double> x, double radius, double unit)
    {
        Direction.AsSpan().Clear();
        Step(radius, unit);
        (StepLength, Decrease) = (damped.Length, damped.Decrease);
        if (box is null)
        {
            return;
        }

        held.CopyTo(inside, 0);
        Direction.CopyTo(uncut, 0);
        if (!Crosses(x))
        {
            return;
        }

        do
        {
            Image(Direction, inside);
            qr.Load(Rows);
            Factor(inside, image);
            Step(radius, unit);
        }
        while (Crosses(x));
        Measure(unit);
        if (!(Decrease > 0.0))
        {
            // The first step, cut off at the bounds.
            for (int j = 0; j < n; j++)
            {
                Direction[j] = box.Reach(x[j], uncut[j], j);
            }

            Measure(unit);
        }

        // The factors of the iterate again, for another radius.
        qr.Load(Rows);
        Factor(held, Residual);
    }

    /// <summary>a = −½ (JᵀJ + λ D²)⁻¹ Jᵀ f''[d, d], the acceleration along the geodesic that starts with the step, and its length ‖D a‖.</summary>
    public double Accelerate(ReadOnlySpan<double> second, Span<double> destination)
    {
        qr.Project(second, curved);
        Span<double> right = curved.AsSpan(0, qr.Count), solution = work.AsSpan(0, qr.Count);
        foreach (ref double entry in right)
        {
            entry *= -0.5;
        }

        damped.Again(qr, right, metric.AsSpan(0, qr.Count), solution);
        destination.Clear();
        Unscale(solution, destination);
        return LengthOf(destination);
    }

    private double Scale(int j) => scale[j] > 0.0 ? scale[j] : 1.0;

    private void Factor(bool[] excluded, ReadOnlySpan<double> residual)
    {
        if (box is not null)
        {
            qr.Exclude(excluded);
        }

        qr.Factor(rankTolerance);
        problem.Counts = problem.Counts with { Factorizations = problem.Counts.Factorizations + 1 };
        qr.Project(residual, projected);
        for (int k = 0; k < qr.Count; k++)
        {
            int j = qr.Order[k];
            projected[k] = -projected[k];
            metric[k] = Scale(j) * qr.Scales[j];
        }
    }

    private void Step(double radius, double unit)
    {
        damped.Find(qr, projected.AsSpan(0, qr.Count), metric.AsSpan(0, qr.Count), radius, unit);
        Unscale(damped.Y, Direction);
    }

    private void Unscale(ReadOnlySpan<double> y, Span<double> destination)
    {
        for (int k = 0; k < qr.Count; k++)
        {
            int j = qr.Order[k];
            destination[j] = y[k] * qr.Scales[j];
        }
    }

    /// <summary>Puts the unknowns that leave the box at its bounds, where they stay for this step.</summary>
    private bool Crosses(ReadOnlySpan<double> x)
    {
        bool any = false;
        for (int k = 0; k < qr.Count; k++)
        {
            int j = qr.Order[k];
            double within = box!.Reach(x[j], Direction[j], j);
            if (within != Direction[j])
            {
                (Direction[j], inside[j], any) = (within, true, true);
            }
        }

        return any;
    }

    /// <summary>image ← f + J d of the columns that are held, or of all.</summary>
    private void Image(ReadOnlySpan<double> d, bool[]? columns)
    {
        for (int i = 0; i < image.Length; i++)
        {
            double sum = Residual[i];
            for (int j = 0; j < n; j++)
            {
                sum += columns is null || columns[j] ? Rows[i * n + j] * d[j] : 0.0;
            }

            image[i] = sum;
        }
    }

    private void Measure(double unit)
    {
        Image(Direction, null);
        double decrease = 0.0;
        for (int i = 0; i < image.Length; i++)
        {
            double product = (image[i] - Residual[i]) / unit;
            decrease -= product * (2.0 * Residual[i] / unit + product);
        }

        (Decrease, StepLength) = (decrease, LengthOf(Direction));
    }
}
