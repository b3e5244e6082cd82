namespace AD.Benchmarks;

/// <summary>The gradient of the spiral loss by the discrete adjoint, everything by hand.</summary>
internal sealed unsafe class SpiralDiscreteGradient
{
    private const int Weights = 5 * SpiralLoss.Hidden + 2;
    private readonly double* sum = HandMemory.Allocate(Weights);
    private readonly HandDopri5<SpiralTapedByHand> solver;
    private readonly HandDiscreteAdjoint<SpiralTapedByHand, SpiralLossByHand> adjoint;

    public SpiralDiscreteGradient(double tolerance)
    {
        HandTape tape = new(SpiralTapedByHand.Width);
        solver = new(new(HandMemory.Copy(Mlp.Weights(SpiralLoss.Hidden)), tape), tolerance);
        adjoint = new(tape);
    }

    public void Compute(Span<double> gradient)
    {
        adjoint.Clear();
        HandDiscreteAdjoint<SpiralTapedByHand, SpiralLossByHand>.Keeper keep = adjoint.Keep();
        solver.Reset();
        solver.State[0] = 2.0;
        solver.State[1] = 0.0;
        solver.Run(0.0, SpiralLoss.End, ref keep);
        new Span<double>(sum, Weights).Clear();
        adjoint.Pullback(in solver.System, sum);
        new ReadOnlySpan<double>(sum, Weights).CopyTo(gradient);
    }
}

/// <summary>The gradient of the spiral loss by the adjoint on the interpolated trajectory, everything by hand.</summary>
internal sealed unsafe class SpiralGradient
{
    private readonly HandTrajectory trajectory = new();
    private readonly HandDopri5<SpiralByHand> forward;
    private readonly HandDopri5<SpiralAdjointByHand> backward;

    public SpiralGradient(double tolerance)
    {
        double* w = HandMemory.Copy(Mlp.Weights(SpiralLoss.Hidden));
        forward = new(new(w), tolerance);
        backward = new(new(w, trajectory), tolerance);
    }

    public void Compute(Span<double> gradient)
    {
        KeepTrajectory keep = new(trajectory);
        KeepNothing nothing = default;
        trajectory.Clear();
        forward.Reset();
        forward.State[0] = 2.0;
        forward.State[1] = 0.0;
        forward.Run(0.0, SpiralLoss.End, ref keep);
        backward.Reset();
        for (int i = 29; i >= 1; i--)
        {
            double t = SpiralLoss.Time(i);
            trajectory.At(t, out double u0, out double u1);
            backward.State[0] += 2.0 * u0;
            backward.State[1] += 2.0 * u1;
            backward.Jumped();
            backward.Run(SpiralLoss.End - t, SpiralLoss.End - SpiralLoss.Time(i - 1), ref nothing);
        }

        new ReadOnlySpan<double>(backward.State + 2, SpiralAdjointByHand.Length - 2).CopyTo(gradient);
    }
}
