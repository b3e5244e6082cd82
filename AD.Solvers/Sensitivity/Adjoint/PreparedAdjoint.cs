namespace AD.Solvers;

/// <summary>The interpolating adjoint with its buffers: a forward integrator, the trajectory, a backward integrator.</summary>
internal sealed class PreparedAdjoint : PreparedSensitivity
{
    private readonly Integrator forward;
    private readonly Integrator backward;
    private readonly Trajectory trajectory;
    private readonly OdeOptions backwardOptions;

    public PreparedAdjoint(InterpolatingAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions)
        : base(method, problem, cost, options)
    {
        int n = problem.StateLength;
        this.backwardOptions = backwardOptions;
        forward = new Integrator(integration, new PreparedSystem(System), options, ToleranceRange.For(options, n));
        trajectory = new Trajectory(forward.Stepper, method.Checkpoints);
        forward.Observer = trajectory;
        AdjointSystem adjoint = new(System, SecondOrder, Costs.Integrands, trajectory, WantsParameters);
        backward = new Integrator(integration, adjoint, backwardOptions, ToleranceRange.For(backwardOptions, n, repeat: 0, further: adjoint.Length - n));
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Forward(u0);
        double value = Backward();
        ReadOnlySpan<double> z = backward.Stepper.State;
        int n = u0.Length, k = parameterGradient.Length;
        value += Costs.Integrands.Length > 0 ? z[n + k] : 0.0;
        z.Slice(n, k).CopyTo(parameterGradient);
        if (k > 0 && InitialStateDepends)
        {
            AddInitialStatePullback(p, z[..n], parameterGradient);
        }

        z[..initialStateGradient.Length].CopyTo(initialStateGradient);
        Statistics = new SensitivityStatistics
        {
            Steps = forward.Steps,
            Rejected = forward.Rejected,
            BackwardSteps = backward.Steps,
            BackwardRejected = backward.Rejected,
            RhsCalls = forward.Evaluations,
            VjpCalls = backward.Evaluations,
            ReplayedSteps = trajectory.Replayed,
            StoredBytes = trajectory.Bytes,
        };
        return value;
    }

    private void Forward(ReadOnlySpan<double> u0)
    {
        trajectory.Start();
        u0.CopyTo(forward.Stepper.State);
        forward.Progress = Options.Progress is null ? null : new ProgressMeter(Options.Progress, Problem.Start, Problem.End, 0.0, 0.5);
        forward.Start(Problem.Start);
        Require(forward.Advance(Problem.End), "forward", forward.Outcome);
        trajectory.Freeze();
    }

    /// <summary>From one cost time to the one before it, with a jump at each; in backward time τ = −t.</summary>
    /// <returns>The discrete part of the cost.</returns>
    private double Backward()
    {
        Span<double> zero = backward.Stepper.State;
        zero.Clear();
        backward.Progress = backwardOptions.Progress is null ? null : new ProgressMeter(backwardOptions.Progress, -Problem.End, -Problem.Start, 0.5, 1.0, reversedTime: true);
        backward.Start(-Problem.End);
        double value = 0.0;
        for (int i = Costs.Count - 1; i >= 0; i--)
        {
            AdvanceTo(Costs.Time(i));
            value += Jump(i);
        }

        AdvanceTo(Problem.Start);
        return value;
    }

    private void AdvanceTo(double t)
    {
        bool arrived = backward.Advance(-t);
        if (!arrived)
        {
            OdeOutcome outcome = backward.Outcome;
            Require(arrived, "backward", outcome with { Time = -outcome.Time, Step = -outcome.Step });
        }
    }

    /// <summary>λ += g_uᵀ, μ += g_pᵀ at a cost time.</summary>
    private double Jump(int index)
    {
        PreparedCost g = Costs.At(index);
        double value = g.Evaluate(StateAt(Costs.Time(index)), Costs.Time(index));
        Span<double> z = backward.Stepper.State;
        Vectors.Add(g.StateGradient, z);
        if (WantsParameters)
        {
            Vectors.Add(g.ParameterGradient, z[Problem.StateLength..]);
        }

        backward.Restart();
        return value;
    }

    private unsafe ReadOnlySpan<double> StateAt(double t) => new(trajectory.At(t), Problem.StateLength);
}
