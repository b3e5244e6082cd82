namespace AD.Solvers;

/// <summary>Adds the integral over every few accepted backward steps to dG/dp, by adaptive Gauss-Kronrod quadrature with λ from the steps' interpolants.</summary>
/// <remarks>A place is the length of the steps before it, not a time: far from t = 0 a step may be as short as times are apart, or shorter, and λ moves in it all the same.</remarks>
internal sealed unsafe class KronrodSums : QuadratureSums
{
    private const int StepsAtOnce = 4;
    private const int Deepest = 48;
    private const double SmallestShare = 1e-3;
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
            if (error <= 1.0)
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

    /// <summary>The integral from a to b with its error in units of the tolerance.</summary>
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

        double sum = 0.0, floor = absolute * Math.Max(SmallestShare, Math.Abs(h) / span);
        for (int j = 0; j < integral.Length; j++)
        {
            double scaled = difference[j] / Allowed(j, floor);
            sum += scaled * scaled;
        }

        return difference.AsSpan().ContainsAnyExcept(0.0) ? Math.Sqrt(sum / integral.Length) : 0.0;
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

    private double Allowed(int j, double floor)
        => floor + relative * Math.Max(Math.Abs(integral[j]), Math.Abs(sums[j])) + RoundOff * size[j];

    private void Fail(double a, double b, double error)
    {
        int worst = 0;
        double largest = -1.0;
        for (int j = 0; j < integral.Length && largest < double.PositiveInfinity; j++)
        {
            double part = double.IsFinite(difference[j]) ? Math.Abs(difference[j]) / Allowed(j, absolute * SmallestShare) : double.PositiveInfinity;
            (worst, largest) = part > largest ? (j, part) : (worst, largest);
        }

        throw new SensitivityException("backward", new OdeOutcome(double.IsFinite(error) ? Status.StepTooSmall : Status.NotFinite, -TimeAt(a, StepAt(a, 0)), a - b, stateLength + worst), "The integral over the parameters' gradient stopped there.");
    }
}
