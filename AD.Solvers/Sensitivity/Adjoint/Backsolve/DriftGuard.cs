using System.Globalization;

namespace AD.Solvers;

/// <summary>Compares the state that is integrated backward with the forward states that were kept, and refuses the gradient when they are too far apart; steps are not shortened for it.</summary>
/// <remarks>
/// A small distance of the states is not enough: a component below its absolute tolerance may change the sign of an eigenvalue of f_u (Robertson's equations do it), and λ runs away where the state does not.
/// So what the distance does to λ is compared too: ∫ ‖f_u(ũ)ᵀ λ − f_u(u)ᵀ λ‖ / ‖λ‖ dt, by the rectangles between the compared states, bounds the relative error of λ that drift has made so far;
/// without cancellation, so that it is ten times too large on oscillations, and is compared with ten times the bound.
/// </remarks>
internal sealed unsafe class DriftGuard : StepObserver
{
    private const double LargestPart = 0.1;
    private const double Overestimate = 10.0;

    private readonly KeptStates kept;
    private readonly PreparedOde f;
    private readonly ToleranceRange tolerances;
    private readonly double bound;
    private readonly AlignedRows point;
    private readonly double[] slope;
    private readonly double[] forwardSlope;
    private readonly int length;
    private readonly double adjointBound;
    private int last;
    private double lastTime;
    private double adjointError;

    /// <param name="f">The right-hand side.</param>
    /// <param name="kept">The forward states.</param>
    /// <param name="backward">The backward stepper, whose state is (λ, u, ...).</param>
    /// <param name="tolerances">The forward tolerances, one for each component.</param>
    /// <param name="driftTolerance">The largest distance in units of these.</param>
    public DriftGuard(PreparedOde f, KeptStates kept, Stepper backward, ToleranceRange tolerances, double driftTolerance)
    {
        this.f = f;
        this.kept = kept;
        this.tolerances = tolerances;
        length = tolerances.Absolute.Length;
        double relative = tolerances.Relative.Max();
        bound = Math.Min(driftTolerance, LargestPart / relative);
        adjointBound = relative > 0.0 ? Overestimate * bound * relative : Overestimate * LargestPart;
        point = new AlignedRows(1, backward.Length);
        slope = new double[length];
        forwardSlope = new double[length];
    }

    /// <summary>Pullbacks since the start.</summary>
    public int Pullbacks { get; private set; }

    /// <summary>A backward pass begins at t₁.</summary>
    public void Start(double end)
    {
        last = kept.Count - 1;
        lastTime = end;
        adjointError = 0.0;
        Pullbacks = 0;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        double* inside = point.Row(0);
        while (last >= 0 && Reaches(next, h, -kept.Time(last)))
        {
            stepper.Interpolate(t, h, Place(t, h, next, -kept.Time(last)), inside);
            Compare(new(inside, stepper.Length), kept.State(last), kept.Time(last), -h);
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

        CompareAdjoint(z, forward, t, step);
    }

    private void CompareAdjoint(ReadOnlySpan<double> z, ReadOnlySpan<double> forward, double t, double step)
    {
        ReadOnlySpan<double> lambda = z[..length];
        double size = Vectors.Norm(lambda);
        if (size > 0.0 && t != lastTime)
        {
            Pullbacks += 2;
            f.Pullback(z.Slice(length, length), t, lambda, slope, []);
            f.Pullback(forward, t, lambda, forwardSlope, []);
            adjointError += Vectors.Distance(slope, forwardSlope) / size * Math.Abs(t - lastTime);
        }

        lastTime = t;
        if (!(adjointError <= adjointBound))
        {
            Refuse(z, forward, t, step, Distance(z.Slice(length, length), forward));
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
            $"It is {u[worst]:G6} where the forward state was {forward[worst]:G6}: {distance:G3} tolerances away (at most {bound:G3} are allowed, DriftTolerance), with an effect on the adjoint state of {adjointError:G3} of its size (at most {adjointBound:G3}). The equation cannot be integrated backward; InterpolatingAdjoint does not need to."));
    }
}
