namespace AD.Solvers;

/// <summary>Adds the integral over every few accepted backward steps to dG/dp, by adaptive Gauss-Kronrod quadrature with λ from the steps' interpolants.</summary>
/// <remarks>
/// A place is the length of the steps before it, not a time: far from t = 0 a step may be as short as times are apart, or shorter, and λ moves in it all the same.
/// The tolerance is for the whole integral. An interval may use half of it in proportion to its length, or, where the integrand is steep, some of what is left of the other half, from which it is
/// then taken: a quarter if it is all that is integrated at once, down to a thousandth if it is a small part, as there are many of these. The estimated errors of all intervals together stay within the tolerance.
/// </remarks>
internal sealed unsafe class KronrodSums : QuadratureSums
{
    private const int StepsAtOnce = 4;
    private const int Deepest = 48;
    private const double LargestExtra = 0.25;
    private const double SmallestExtra = 1e-3;
    private const double RoundOff = 1e-14;

    private readonly StepStore steps;
    private readonly AlignedRows lambda;
    private readonly AlignedRows value;
    private readonly double[] integral;
    private readonly double[] difference;
    private readonly double[] size;
    private readonly double[] ends = new double[Deepest + 1];

    /// <summary>Where the steps begin, from 0, and where the last one ends.</summary>
    private readonly double[] places = new double[StepsAtOnce + 1];
    private readonly int stateLength;
    private readonly double absolute;
    private readonly double relative;
    private readonly double span;

    /// <summary>What is left of the half of the tolerance that does not go by length.</summary>
    private double extra;

    /// <param name="integrand">What is integrated.</param>
    /// <param name="backward">The backward stepper, whose state begins with λ.</param>
    /// <param name="stateLength">The length of λ.</param>
    /// <param name="span">|t₁ − t₀|.</param>
    /// <param name="absolute">The absolute tolerance over the span.</param>
    /// <param name="relative">The relative tolerance.</param>
    public KronrodSums(ParameterIntegrand integrand, Stepper backward, int stateLength, double span, double absolute, double relative)
        : base(integrand)
    {
        this.stateLength = stateLength;
        this.span = span;
        this.absolute = absolute;
        this.relative = relative;
        steps = new StepStore(backward.Length, backward.InterpolantDegree);
        lambda = new AlignedRows(1, backward.Length);
        value = new AlignedRows(1, integrand.Length);
        integral = new double[integrand.Length];
        difference = new double[integrand.Length];
        size = new double[integrand.Length];
    }

    public override void Start()
    {
        base.Start();
        steps.Clear();
        extra = 0.5;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        steps.Append(stepper, t, h);
        places[steps.Count] = places[steps.Count - 1] + h;
        if (steps.Count == StepsAtOnce)
        {
            Complete();
        }
    }

    /// <summary>Integrates over the steps that are kept, and forgets them.</summary>
    public override void Complete()
    {
        if (steps.Count == 0)
        {
            return;
        }

        // What is left to do are the intervals between the ends on the stack, the nearest on top, so that the trajectory is read in one direction.
        double begin = 0.0;
        int depth = 0;
        ends[0] = places[steps.Count];
        while (depth >= 0)
        {
            double a = begin, b = ends[depth], error = Estimate(a, b);
            if (IsAllowed(error, Math.Abs(b - a)))
            {
                Vectors.Add(integral, sums);
                begin = b;
                depth--;
                continue;
            }

            double middle = 0.5 * (a + b);
            if (!double.IsFinite(error) || depth == Deepest || middle == a || middle == b)
            {
                Fail(a, b, error);
            }

            ends[++depth] = middle;
        }

        steps.Clear();
    }

    /// <summary>Whether an error in units of the whole tolerance is small enough for an interval of this length.</summary>
    private bool IsAllowed(double error, double length)
    {
        if (error <= 0.5 * length / span)
        {
            return true;
        }

        if (!(error <= extra * Math.Max(SmallestExtra, LargestExtra * length / Math.Abs(places[steps.Count]))))
        {
            return false;
        }

        extra -= error;
        return true;
    }

    /// <summary>The integral from a to b with its error in units of the whole tolerance.</summary>
    private double Estimate(double a, double b)
    {
        integral.AsSpan().Clear();
        difference.AsSpan().Clear();
        size.AsSpan().Clear();
        double h = b - a;
        int index = 0;
        for (int i = 0; i < KronrodPair.Count; i++)
        {
            double place = a + KronrodPair.Nodes[i] * h, weight = h * KronrodPair.Weights[i], less = weight - h * KronrodPair.GaussWeights[i];
            index = StepAt(place, index);
            steps.EvaluateInside(index, (place - places[index]) / steps.Size(index), lambda.Row(0));
            integrand.Evaluate(TimeAt(place, index), lambda.Row(0), value.Row(0));
            double* row = value.Row(0);
            for (int j = 0; j < integral.Length; j++)
            {
                integral[j] += weight * row[j];
                difference[j] += less * row[j];
                size[j] += Math.Abs(weight * row[j]);
            }
        }

        double sum = 0.0;
        for (int j = 0; j < integral.Length; j++)
        {
            double scaled = Scaled(j);
            sum += scaled * scaled;
        }

        return Math.Sqrt(sum / integral.Length);
    }

    /// <summary>The step around a place, from one that is not behind it on.</summary>
    private int StepAt(double place, int index)
    {
        while (index + 1 < steps.Count && (place - places[index + 1]) * steps.Size(index) > 0.0)
        {
            index++;
        }

        return index;
    }

    /// <summary>The backward time τ = −t of a place.</summary>
    private double TimeAt(double place, int index) => steps.Time(index) + (place - places[index]);

    /// <summary>The error of a component, beyond its rounding, in units of its tolerance.</summary>
    private double Scaled(int j)
    {
        double beyond = Math.Max(0.0, Math.Abs(difference[j]) - RoundOff * size[j]);
        return beyond == 0.0 ? 0.0 : beyond / (absolute + relative * Math.Max(Math.Abs(integral[j]), Math.Abs(sums[j])));
    }

    private void Fail(double a, double b, double error)
    {
        int worst = 0;
        double largest = -1.0;
        for (int j = 0; j < integral.Length && largest < double.PositiveInfinity; j++)
        {
            double part = double.IsFinite(difference[j]) ? Scaled(j) : double.PositiveInfinity;
            (worst, largest) = part > largest ? (j, part) : (worst, largest);
        }

        throw new SensitivityException("backward", new OdeOutcome(double.IsFinite(error) ? Status.StepTooSmall : Status.NotFinite, -TimeAt(a, StepAt(a, 0)), a - b, stateLength + worst), "The integral over the parameters' gradient stopped there.");
    }
}
