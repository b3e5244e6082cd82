namespace AD.Solvers;

/// <summary>The accepted steps of a forward pass for a discrete adjoint to read from the last to the first: what the derivative of a step needs of each, kept where memory allows and made again from checkpoints where not.</summary>
/// <remarks>A step that is taken again starts from the same bits with the same length and is the same bit for bit (<see cref="Stepper.Retake"/>), and so is the gradient.</remarks>
internal sealed unsafe class StepTape(Stepper stepper, StepDerivative derivative, MemoryLimit limit) : StoredSteps(stepper, derivative.FrameLength, limit, windows: 1)
{
    private double start;
    private double size;
    private double end;

    /// <summary>Turns the derivative to a step.</summary>
    /// <returns>The beginning of the step, its signed length and its end.</returns>
    public (double Time, double Size, double Next) Open(int step)
    {
        double* frame = Row(step), record = Step(step);
        (start, size, end) = (record[0], record[1], Next(step));
        derivative.Open(start, size, end, frame);
        return (start, size, end);
    }

    /// <summary>The state at a time of the step that is open.</summary>
    public override double* AtCost(int index, double t) => derivative.StateAt(t == end ? 1.0 : (t - start) / size);

    protected override void WriteRow(Stepper stepper, double t, double h, double* destination) => derivative.Record(stepper, destination);
}
