namespace AD.Benchmarks;

/// <summary>The gradient of the Lotka-Volterra loss by the adjoint on the interpolated trajectory, everything by hand.</summary>
internal sealed unsafe class LotkaVolterraAdjointGradient
{
    private const double End = 10.0;
    private readonly HandTrajectory trajectory = new();
    private readonly HandDopri5<LotkaVolterraByHandSystem> forward;
    private readonly HandDopri5<LotkaVolterraAdjointByHand> backward;

    public LotkaVolterraAdjointGradient(double tolerance)
    {
        double* p = HandMemory.Copy(LotkaVolterra.Parameters);
        forward = new(new(p), tolerance);
        backward = new(new(p, trajectory, End), tolerance);
    }

    public void Compute(Span<double> gradient)
    {
        KeepTrajectory keep = new(trajectory);
        KeepNothing nothing = default;
        trajectory.Clear();
        forward.Reset();
        forward.State[0] = 1.0;
        forward.State[1] = 1.0;
        forward.Run(0.0, End, ref keep);
        backward.Reset();
        for (int i = 100; i >= 1; i--)
        {
            backward.State[0] += 1.0;
            backward.State[1] += 1.0;
            backward.Jumped();
            backward.Run(End - i / 10.0, End - (i - 1) / 10.0, ref nothing);
        }

        new ReadOnlySpan<double>(backward.State + 2, 4).CopyTo(gradient);
    }
}

/// <summary>The gradient of the Lotka-Volterra loss by the discrete adjoint, everything by hand.</summary>
internal sealed unsafe class LotkaVolterraDiscreteGradient
{
    private const double End = 10.0;
    private readonly double* sum = HandMemory.Allocate(4);
    private readonly HandDopri5<LotkaVolterraTapedByHand> solver;
    private readonly HandDiscreteAdjoint<LotkaVolterraTapedByHand, LotkaVolterraLossByHand> adjoint;

    public LotkaVolterraDiscreteGradient(double tolerance)
    {
        HandTape tape = new(LotkaVolterraTapedByHand.Width);
        solver = new(new(HandMemory.Copy(LotkaVolterra.Parameters), tape), tolerance);
        adjoint = new(tape);
    }

    public void Compute(Span<double> gradient)
    {
        adjoint.Clear();
        HandDiscreteAdjoint<LotkaVolterraTapedByHand, LotkaVolterraLossByHand>.Keeper keep = adjoint.Keep();
        solver.Reset();
        solver.State[0] = 1.0;
        solver.State[1] = 1.0;
        solver.Run(0.0, End, ref keep);
        new Span<double>(sum, 4).Clear();
        adjoint.Pullback(in solver.System, sum);
        new ReadOnlySpan<double>(sum, 4).CopyTo(gradient);
    }
}

/// <summary>The gradient of the Lotka-Volterra loss by forward sensitivities, everything by hand.</summary>
internal sealed unsafe class LotkaVolterraForwardGradient
{
    private const double End = 10.0;
    private readonly double* sum = HandMemory.Allocate(4);
    private readonly HandDopri5<LotkaVolterraTangentsByHand> solver;

    public LotkaVolterraForwardGradient(double tolerance) => solver = new(new(HandMemory.Copy(LotkaVolterra.Parameters)), tolerance);

    public void Compute(Span<double> gradient)
    {
        SumAtTimes observer = new(sum);
        new Span<double>(sum, 4).Clear();
        solver.Reset();
        solver.State[0] = 1.0;
        solver.State[1] = 1.0;
        solver.Run(0.0, End, ref observer);
        new ReadOnlySpan<double>(sum, 4).CopyTo(gradient);
    }

    /// <summary>Adds up ∂(x + y)/∂p at the times 0.1, 0.2, ..., 10: there ∂x/∂p are the entries 2 to 5 and ∂y/∂p the entries 6 to 9.</summary>
    private struct SumAtTimes(double* sum) : IHandObserver
    {
        private int next = 1;

        public void Accept(in HandStep step)
        {
            const double D1 = -12715105075.0 / 11282082432.0, D3 = 87487479700.0 / 32700410799.0, D4 = -10690763975.0 / 1880347072.0;
            const double D5 = 701980252875.0 / 199316789632.0, D6 = -1453857185.0 / 822651844.0, D7 = 69997945.0 / 29380423.0;
            double h = step.Size, reach = step.Start + h * (1.0 + 1e-12);
            int first = next;
            while (next <= 100 && (next / 10.0 <= reach || step.IsLast))
            {
                next++;
            }

            if (next == first)
            {
                return;
            }

            for (int i = 2; i < 10; i++)
            {
                double change = step.New[i] - step.Old[i], bend = h * step.K1[i] - change, curve = change - h * step.K7[i] - bend;
                double top = h * (D1 * step.K1[i] + D3 * step.K3[i] + D4 * step.K4[i] + D5 * step.K5[i] + D6 * step.K6[i] + D7 * step.K7[i]);
                double total = 0.0;
                for (int j = first; j < next; j++)
                {
                    double a = (j / 10.0 - step.Start) / h, b = 1.0 - a;
                    total += step.Old[i] + a * (change + b * (bend + a * (curve + b * top)));
                }

                sum[(i - 2) & 3] += total;
            }
        }
    }
}
