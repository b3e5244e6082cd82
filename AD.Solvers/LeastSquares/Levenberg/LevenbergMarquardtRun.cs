namespace AD.Solvers;

/// <summary>One run of Levenberg-Marquardt with its buffers.</summary>
internal sealed class LevenbergMarquardtRun : SolverRun
{
    /// <summary>The spacing ε of numbers at 1.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>How many units of rounding of x the residual may hold; rounding inside f counts as much again, and more.</summary>
    private const double Units = 4.0;

    /// <summary>Promises below what values show are to shrink to this fraction at each step.</summary>
    private const double Progress = 0.5;

    /// <summary>The radius after a bad step: long enough to follow a curved valley.</summary>
    private const double Shrinkage = 0.4;

    /// <summary>The longest acceleration, relative to the step: 2 ‖D a‖ / ‖D v‖ ≤ 3/4 (Transtrum and Sethna, 2012).</summary>
    private const double LongestAcceleration = 0.375;

    /// <summary>A decrease of this many times what rounding may be is none of its making.</summary>
    private const double PlainlySeen = 100.0;

    /// <summary>A promise of more than this part of the objective is tried, whatever rounding may be: the estimate of rounding counts x that f may not round at all.</summary>
    private const double WorthTrying = 1e-3;

    private const double Growth = 100.0;

    /// <summary>The part of a step's promise that an extrapolated point is to keep: that it does not, costs one evaluation.</summary>
    private const double ExtrapolatedShare = 0.5;

    private const int MaxReductions = 60;

    private readonly WeightedResiduals residuals;
    private readonly LeastSquaresOptions options;
    private readonly LevenbergMarquardt method;
    private readonly Box? box;
    private readonly ScaledModel model;
    private readonly double[] point;
    private readonly double[] trial;
    private readonly double[] trialResidual;
    private readonly double[] acceleration;
    private readonly double[] second;
    private readonly Extrapolation? extrapolation;
    private TrustRegion? region;
    private double length;
    private double lastPromise = double.PositiveInfinity;
    private bool factored;
    private bool converged;

    public LevenbergMarquardtRun(VectorProblem f, double[] x0, LevenbergMarquardt method)
    {
        (this.method, options, point) = (method, method.Options, x0);
        box = Box.Of(method.Lower, method.Upper, x0);
        residuals = new(f, options);
        model = new(f, box, options.RankTolerance);
        trial = new double[x0.Length];
        trialResidual = new double[f.EquationCount];
        acceleration = new double[x0.Length];
        second = new double[f.EquationCount];
        extrapolation = box is null ? new(x0.Length) : null;
    }

    protected internal override ReadOnlySpan<double> X => point;

    protected internal override double Value => 0.5 * length * length;

    protected internal override double ResidualNorm => length;

    protected internal override SolverCounts Counts => residuals.Problem.Counts;

    protected override void Begin() => Linearize();

    /// <summary>Why to stop at the point, or null; factors the Jacobian.</summary>
    protected override Verdict? Judge()
    {
        factored = false;
        if (!double.IsFinite(length))
        {
            return Vectors.NotFinite("f", model.Residual, StepCount);
        }

        factored = model.Factor(point);
        if (!factored)
        {
            return Vectors.NotFinite("The Jacobian, row by row,", model.Rows, StepCount);
        }

        if (length <= options.ResidualTolerance)
        {
            return new(Status.Success, $"The residual {length:E2} is within the residual tolerance.{Undetermined()}");
        }

        if (model.Factors.Count > 0 && model.Factors.Rank == 0)
        {
            return new(Status.Singular, $"The Jacobian is zero at the iterate after {StepCount} steps, where the residual is {length:E2}: no unknown changes it to first order, and nothing tells a minimum from a flat place.");
        }

        if (model.Reach <= options.GradientTolerance * length)
        {
            return new(Status.Success, $"The cosine between the residual and the Jacobian, {model.Reach / length:E2}, is within the tolerance.{Undetermined()}");
        }

        return converged ? new(Status.Success, $"The last step, {StepNorm:E2}, is within the step tolerance.{Undetermined()}") : null;
    }

    /// <summary>One step that lowers the objective, and the Jacobian at its end.</summary>
    protected override Verdict? Advance()
    {
        region ??= FirstRegion(model.LengthOf(point));
        bool isDoubtful = false, isFlat = false;
        for (int reduction = 0; reduction <= MaxReductions; reduction++)
        {
            model.Find(point, region.Radius, length);
            if (model.Decrease < 0.0)
            {
                // Bounds cut the step so much that nothing is left of its promise.
                region.Accepts(double.NaN, model.StepLength);
                continue;
            }

            if (model.Decrease <= Math.Min(Noise(), WorthTrying))
            {
                return isDoubtful ? Unseen(isFlat) : AdvanceUnseen(reduction > 0);
            }

            if (!isDoubtful && model.Decrease <= Noise())
            {
                (isDoubtful, isFlat) = (true, IsFlat());
            }

            double decrease = TryExtrapolated();
            bool taken = decrease > ExtrapolatedShare * model.Decrease;
            if (!taken)
            {
                decrease = Try();
                taken = region.Accepts(decrease / model.Decrease, model.StepLength);
            }

            if (taken)
            {
                lastPromise = decrease > PlainlySeen * Noise() ? double.PositiveInfinity : lastPromise;
                Take();
                return null;
            }
        }

        return isDoubtful ? Unseen(isFlat)
            : new(Status.Stalled, $"No step down to the scaled length {model.StepLength:E2} lowered the residual {length:E6} as the Jacobian promises: it may be wrong, or the residuals not smooth here.");
    }

    protected override IReadOnlyList<BoundState>? BoundStates()
    {
        if (box is null)
        {
            return null;
        }

        BoundState[] states = new BoundState[point.Length];
        for (int j = 0; j < states.Length; j++)
        {
            states[j] = model.Held[j] ? box.StateOf(point, j) : BoundState.Free;
        }

        return states;
    }

    protected override FitReport? Conclude()
        => !factored ? null
            : options.Loss is null ? Covariance.Of(residuals, model.Factors, model.Residual, point.Length)
            : Covariance.At(residuals, model.Factors, model.Residual, model.Rows, point, model.Held, options.RankTolerance);

    /// <summary>The radius relative to the start; where that is so short that its step promises nothing, as for a start of zeros, one that promises something.</summary>
    private TrustRegion FirstRegion(double size)
    {
        double radius = method.InitialRadius * (size > 0.0 ? size : 1.0);
        for (model.Find(point, radius, length); model.Decrease <= Math.Min(Noise(), WorthTrying) && !model.Undamped && double.IsFinite(radius * Growth); model.Find(point, radius, length))
        {
            radius *= Growth;
        }

        return new(radius) { Boundary = 1.0 - DampedStep.Slack, Shrinkage = Shrinkage };
    }

    /// <summary>What is to be said of a solution that is one of many.</summary>
    private string Undetermined()
        => model.Factors.Rank == model.Factors.Count ? "" : $" The Jacobian has rank {model.Factors.Rank} for {model.Factors.Count} unknowns: combinations of them are not determined.";

    private void Linearize() => length = residuals.Linearize(point, model.Residual, model.Rows);

    /// <summary>A step whose promise is below what values of f show: taken while promises shrink.</summary>
    private Verdict? AdvanceUnseen(bool reduced)
    {
        double promise = model.Decrease, allowed = -100.0 * Math.Min(Noise(), WorthTrying);
        bool isFlat = IsFlat();
        if (promise > Progress * lastPromise || (reduced && !isFlat) || !(TryExtrapolated() >= allowed || Try() >= allowed))
        {
            return Unseen(isFlat);
        }

        lastPromise = promise;
        Take();
        return null;
    }

    /// <summary>Whether rounding may hide the whole slope.</summary>
    private bool IsFlat() => model.Undamped || model.Steepness <= Math.Sqrt(Noise()) * length;

    /// <summary>The end where values of f show nothing more.</summary>
    private Verdict Unseen(bool isFlat)
        => isFlat
            ? new(Status.Success, $"The decrease that a step promises, {model.Decrease:E2} of the objective, is below what values of f show; the residual is {length:E6}.{Undetermined()}")
            : new(Status.Stalled, $"Steps of the scaled length {model.StepLength:E2} promise less than values of f show, but the gradient does not vanish; the residual is {length:E6}.");

    /// <summary>Evaluates the trial point.</summary>
    /// <returns>The decrease of the objective, relative; NaN or negative where the trial is not finite.</returns>
    private double Try()
    {
        if (method.GeodesicAcceleration && !Accelerate())
        {
            return double.NaN;
        }

        for (int j = 0; j < point.Length; j++)
        {
            double d = model.Direction[j] + acceleration[j];
            trial[j] = box is null ? point[j] + d : box.Place(point[j], d, j);
        }

        return Measure();
    }

    /// <summary>Finds the acceleration; none where second derivatives are not finite.</summary>
    /// <returns>Whether it is short against the step.</returns>
    private bool Accelerate()
    {
        residuals.Problem.SecondDirectional(point, model.Direction, second);
        residuals.Correct(second);
        double accelerationLength = model.Accelerate(second, acceleration);
        if (!double.IsFinite(accelerationLength))
        {
            acceleration.AsSpan().Clear();
            return true;
        }

        return accelerationLength <= LongestAcceleration * model.StepLength;
    }

    /// <summary>Evaluates the extrapolated point, where there is one.</summary>
    /// <returns>The decrease of the objective, relative; NaN where there is none, or where the trial is not finite.</returns>
    private double TryExtrapolated()
        => extrapolation is not null && extrapolation.TryExtrapolate(model, point, trial) ? Measure() : double.NaN;

    /// <summary>The decrease at the trial point.</summary>
    private double Measure()
    {
        double ratio = residuals.Length(trial, trialResidual) / length;
        return (1.0 - ratio) * (1.0 + ratio);
    }

    private void Take()
    {
        extrapolation?.Remember(model, point, trial);
        converged = model.Undamped && model.IsStepShort(point, options.StepTolerance, length);
        StepNorm = Vectors.Distance(trial, point);
        Radius = region!.Radius;
        trial.CopyTo(point, 0);
        Linearize();
    }

    /// <summary>How much of ‖f‖² rounding may be: rounding x to ε |x| changes f by ε Σ ‖Jⱼ‖ |xⱼ|, and rounding inside f by more.</summary>
    private double Noise() => Units * Epsilon * (1.0 + model.Leverage / length);
}
