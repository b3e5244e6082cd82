namespace AD.Benchmarks;

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
