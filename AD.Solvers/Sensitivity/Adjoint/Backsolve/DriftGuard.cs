using System.Globalization;

namespace AD.Solvers;

/// <summary>Compares the state that is integrated backward with the forward states that were kept, and refuses the gradient when they are too far apart; steps are not shortened for it.</summary>
internal sealed unsafe class DriftGuard : StepObserver
{
    private const double LargestPart = 0.1;

    private readonly KeptStates kept;
    private readonly ToleranceRange tolerances;
    private readonly double bound;
    private readonly StepStore step;
    private readonly double[] point;
    private readonly int length;
    private int last;

    /// <param name="kept">The forward states.</param>
    /// <param name="backward">The backward stepper, whose state is (λ, u, ...).</param>
    /// <param name="tolerances">The forward tolerances, one for each component.</param>
    /// <param name="driftTolerance">The largest distance in units of these.</param>
    public DriftGuard(KeptStates kept, Stepper backward, ToleranceRange tolerances, double driftTolerance)
    {
        this.kept = kept;
        this.tolerances = tolerances;
        length = tolerances.Absolute.Length;
        bound = Math.Min(driftTolerance, LargestPart / tolerances.Relative.Max());
        step = new StepStore(backward.Length, backward.InterpolantDegree);
        point = StepStore.Room(backward.Length);
    }

    /// <summary>A backward pass begins.</summary>
    public void Start() => last = kept.Count - 1;

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        bool stored = false;
        while (last >= 0 && (-kept.Time(last) - next) * Math.Sign(h) <= 0.0)
        {
            if (!stored)
            {
                step.Clear();
                step.Append(stepper, t, h);
                stored = true;
            }

            step.Evaluate(0, -kept.Time(last), point);
            Compare(point, kept.State(last), kept.Time(last), -h);
            last--;
        }
    }

    /// <summary>Throws when the recomputed state z = (λ, u, ...) is too far from the forward one.</summary>
    public void Compare(ReadOnlySpan<double> z, ReadOnlySpan<double> forward, double t, double step)
    {
        double distance = Distance(z.Slice(length, length), forward);
        if (!(distance <= bound))
        {
            Refuse(z, forward, t, step, distance);
        }
    }

    /// <summary>The backward pass stopped at t: because the state ran away, if it is further from both of the kept states around t than these are from each other.</summary>
    public void CompareAround(ReadOnlySpan<double> z, double t, double step)
    {
        if (kept.Count == 0)
        {
            return;
        }

        ReadOnlySpan<double> u = z.Slice(length, length), before = kept.State(Math.Max(last, 0)), after = kept.State(Math.Min(last + 1, kept.Count - 1));
        double apart = Math.Max(Distance(before, after), Distance(after, before)), distance = Math.Min(Distance(u, before), Distance(u, after));
        if (!(distance <= bound + apart))
        {
            Refuse(z, before, t, step, distance);
        }
    }

    /// <summary>The distance in units of the tolerances at the second state, root mean square.</summary>
    private double Distance(ReadOnlySpan<double> u, ReadOnlySpan<double> reference)
    {
        double sum = 0.0;
        for (int i = 0; i < reference.Length; i++)
        {
            double scaled = Scaled(u, reference, i);
            sum += scaled * scaled;
        }

        return Math.Sqrt(sum / reference.Length);
    }

    private double Scaled(ReadOnlySpan<double> u, ReadOnlySpan<double> reference, int i)
    {
        double difference = Math.Abs(u[i] - reference[i]);
        return difference == 0.0 ? 0.0 : difference / (tolerances.Absolute[i] + tolerances.Relative[i] * Math.Abs(reference[i]));
    }

    private void Refuse(ReadOnlySpan<double> z, ReadOnlySpan<double> forward, double t, double step, double distance)
    {
        ReadOnlySpan<double> u = z.Slice(length, length);
        int worst = 0;
        for (int i = 0; i < length; i++)
        {
            if (!(Scaled(u, forward, i) <= Scaled(u, forward, worst)))
            {
                worst = i;
            }
        }

        throw new SensitivityException("backward", new OdeOutcome(Status.Drifted, t, step, worst), string.Create(
            CultureInfo.InvariantCulture,
            $"It is {u[worst]:G6} where the forward state was {forward[worst]:G6}, {distance:G3} tolerances away, and at most {bound:G3} are allowed (DriftTolerance): the equation cannot be integrated backward; InterpolatingAdjoint does not need to."));
    }
}
