using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The forward trajectory as a backward pass in time reads it: the state at any time, by the interpolants of the steps.</summary>
internal sealed unsafe class Trajectory : StoredSteps
{
    private readonly AlignedRows memory;
    private readonly ControlPoints interpolant;
    private readonly double* state;
    private double* points;
    private double start;
    private double inverse;
    private double present = double.NaN;
    private int cursor;

    /// <param name="stepper">The forward stepper, which replays too.</param>
    /// <param name="limit">What limits the memory.</param>
    public Trajectory(Stepper stepper, MemoryLimit limit)
        : base(stepper, stepper.Length * (stepper.InterpolantDegree + 1), limit, windows: 2)
    {
        memory = new AlignedRows(1, stepper.Length);
        state = memory.Row(0);
        interpolant = new ControlPoints(stepper.Length, stepper.InterpolantDegree);
    }

    /// <summary>The forward pass is over: reading starts at the last step.</summary>
    public override void Freeze()
    {
        base.Freeze();
        cursor = Count - 1;
        start = double.NaN;
        present = double.NaN;
    }

    /// <summary>The state at time t, valid until the next call. Fast when t moves by less than a step or two, and when it does not move: the last stages of a step and the jump after it share their time.</summary>
    /// <param name="t">A time between the start and the end of the forward pass; beyond them, where a stage of <see cref="Kvaerno5"/> lies, the interpolant goes on.</param>
    /// <returns>The state, valid as long as this object is.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double* At(double t)
    {
        if (t == present)
        {
            return state;
        }

        double theta = (t - start) * inverse;
        if (!(theta >= 0.0 && theta <= 1.0))
        {
            theta = Seek(t);
        }

        interpolant.Evaluate(points, theta, state);
        present = t;
        return state;
    }

    public override double* AtCost(int index, double t) => At(t);

    /// <summary>The derivative in time of what <see cref="At"/> gives: the slope of the interpolant.</summary>
    /// <param name="t">A time between the start and the end of the forward pass.</param>
    /// <param name="destination">Receives the derivative, of the state's length.</param>
    public void SlopeAt(double t, Span<double> destination)
    {
        At(t);
        interpolant.Slope(points, (t - start) * inverse, inverse, destination);
    }

    protected override void WriteRow(Stepper stepper, double t, double h, double* destination) => stepper.WriteInterpolant(t, h, destination);

    /// <summary>Moves the cursor to the step around t.</summary>
    /// <returns>The place θ of t in it: 1 at the end of the forward pass; outside [0, 1] by rounding of times, or where t lies beyond the ends of the forward pass.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Seek(double t)
    {
        double* step = Step(cursor);
        if ((t - step[0]) * Direction < 0.0)
        {
            while (cursor > 0 && (t - step[0]) * Direction < 0.0)
            {
                step = Step(--cursor);
            }
        }
        else
        {
            while (cursor + 1 < Count && (t - Step(cursor + 1)[0]) * Direction > 0.0)
            {
                step = Step(++cursor);
            }
        }

        // Reading a row may replay, and that may fail: no half of a step is left to read.
        start = double.NaN;
        points = Row(cursor);
        start = step[0];
        inverse = 1.0 / step[1];
        return t == Next(Count - 1) ? 1.0 : (t - start) * inverse;
    }
}
