namespace AD.Solvers;

/// <summary>A continuous adjoint with its buffers: one forward pass that leaves a record, and one pass backward over the times of the cost with a jump at each. Where u comes from and how dG/dp is summed is the method's affair.</summary>
internal abstract unsafe class PreparedAdjoint : PreparedSensitivity
{
    private readonly AdjointMethod method;
    private readonly OdeMethod integration;
    private readonly OdeOptions backwardOptions;
    private readonly Integrator forward;
    private HamiltonianWatch? watch;
    private double weight;

    protected PreparedAdjoint(AdjointMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions)
        : base(method, problem, cost, integration, options)
    {
        this.method = method;
        this.integration = integration;
        this.backwardOptions = backwardOptions;
        forward = new Integrator(integration, new PreparedSystem(System), options, ToleranceRange.For(options, problem.StateLength));
    }

    /// <summary>What the forward pass leaves.</summary>
    protected abstract ForwardRecord Record { get; }

    /// <summary>Integrates the adjoint system in backward time τ = −t: its state begins with λ, and ends with the integrals of the cost where there are any.</summary>
    protected abstract Integrator Backward { get; }

    /// <summary>Where dG/dp is summed, k numbers; empty when the parameters are not active.</summary>
    protected abstract Span<double> ParameterSums { get; }

    /// <summary>Pullbacks besides those of the backward integration.</summary>
    protected virtual long FurtherPullbacks => 0;

    /// <summary>The number of parameters that are active.</summary>
    protected int ActiveParameters => WantsParameters ? Problem.ParameterLength : 0;

    /// <summary>The forward stepper.</summary>
    protected Stepper ForwardStepper => forward.Stepper;

    /// <summary>The forward trajectory, whole or by checkpoints.</summary>
    /// <param name="isReadBehind">It is read behind the integration, too.</param>
    protected Trajectory CreateTrajectory(bool isReadBehind = false) => new(forward.Stepper, method.MemoryLimit) { IsReadBehind = isReadBehind };

    /// <summary>The backward integrator follows H where the method is implicit and a doubt would count, and shows its steps to another observer too.</summary>
    protected void Watch(Trajectory trajectory, StepObserver? inner = null)
    {
        watch = MayDoubt && integration is ImplicitMethod ? new HamiltonianWatch(System, Costs.Integrands, trajectory, inner) : null;
        Backward.Observer = watch ?? inner;
    }

    /// <summary>What speaks against the gradient, besides what the integrators and H say.</summary>
    protected virtual Doubt FindDoubt()
    {
        double size = Vectors.MaxNorm(Backward.Stepper.State[..Problem.StateLength]);
        return forward.Outcome.Stiff || Backward.Outcome.Stiff ? new(DoubtKind.Stiff, forward.Time, 0.0)
            : watch is { Doubt.Kind: not DoubtKind.None } ? watch.Doubt
            : size > Doubt.MostGrowth * weight ? new(DoubtKind.Growth, Problem.Start, size / weight)
            : default;
    }

    /// <summary>The backward integrator of a system whose state is λ and integrals behind it.</summary>
    protected Integrator CreateBackward(OdeSystem system) => CreateBackward(system, ToleranceRange.For(backwardOptions, Problem.StateLength, repeat: 0, further: system.Length - Problem.StateLength));

    /// <summary>The backward integrator of a system.</summary>
    protected Integrator CreateBackward(OdeSystem system, ToleranceRange tolerances) => new(integration, system, backwardOptions, tolerances);

    /// <summary>The backward pass begins; its state is zero.</summary>
    protected virtual void BeginBackward()
    {
    }

    /// <summary>The backward pass has arrived at a time of the cost (its number) or at t₀ (−1); the jump there is to come.</summary>
    protected virtual void Arrived(int index, double t)
    {
    }

    /// <summary>The backward pass stopped early, which is about to be reported.</summary>
    protected virtual void StoppedEarly(OdeOutcome outcome)
    {
    }

    private protected sealed override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Forward(u0);
        Times.AtEnd(forward.Stepper.State);
        double value = RunBackward();
        ReadOnlySpan<double> z = Backward.Stepper.State, lambda = z[..u0.Length];
        value += Costs.Integrands.Length > 0 ? z[^1] : 0.0;
        ParameterSums.CopyTo(parameterGradient);
        if (WantsParameters && InitialStateDepends)
        {
            AddInitialStatePullback(p, lambda, parameterGradient);
        }

        Times.AtStart(u0, lambda);
        lambda[..initialStateGradient.Length].CopyTo(initialStateGradient);
        long confirming = Confirm(FindDoubt(), u0, p, parameterGradient, WantsInitialState || Times.WantsStart ? lambda : []);
        Statistics = new SensitivityStatistics
        {
            Steps = forward.Steps,
            Rejected = forward.Rejected,
            BackwardSteps = Backward.Steps,
            BackwardRejected = Backward.Rejected,
            RhsCalls = forward.Evaluations + (watch?.Evaluations ?? 0) + confirming,
            JvpCalls = confirming,
            VjpCalls = Backward.Evaluations + FurtherPullbacks,
            ReplayedSteps = Record.Replayed,
            StoredBytes = Record.Bytes,
        };
        return value;
    }

    private protected sealed override SensitivityPlan Describe() => Record.Plan;

    private protected sealed override SensitivityPlan Scout(ReadOnlySpan<double> u0)
    {
        Forward(u0, null);
        return Record.Predict(checked((int)forward.Steps));
    }

    private void Forward(ReadOnlySpan<double> u0)
    {
        Record.Start(u0);
        Forward(u0, Record);
        Record.Freeze();
    }

    private void Forward(ReadOnlySpan<double> u0, StepObserver? observer)
    {
        forward.Observer = observer;
        u0.CopyTo(forward.Stepper.State);
        forward.Progress = ProgressMeter.Of(Options.Progress, Problem.Start, Problem.End, to: 0.5);
        forward.Start(Problem.Start);
        Require(forward.Advance(Problem.End), "forward", forward.Outcome, Options);
    }

    /// <summary>From one cost time to the one before it, with a jump at each; in backward time τ = −t.</summary>
    /// <returns>The discrete part of the cost.</returns>
    private double RunBackward()
    {
        Backward.Stepper.State.Clear();
        weight = Costs.Integrands.Length > 0 ? double.PositiveInfinity : 0.0;
        BeginBackward();
        watch?.Start(forward.Stepper.State, Problem.End);
        Backward.Progress = ProgressMeter.Of(backwardOptions.Progress, -Problem.End, -Problem.Start, from: 0.5, reversedTime: true);
        Backward.Start(-Problem.End);
        double value = 0.0;
        for (int i = Costs.Count - 1; i >= 0; i--)
        {
            AdvanceTo(Costs.Time(i), i);
            value += Jump(i);
        }

        AdvanceTo(Problem.Start, -1);
        return value;
    }

    private void AdvanceTo(double t, int index)
    {
        if (!Backward.Advance(-t))
        {
            OdeOutcome outcome = Backward.Outcome;
            outcome = outcome with { Time = -outcome.Time, Step = -outcome.Step };
            StoppedEarly(outcome);
            Require(false, "backward", outcome, backwardOptions);
        }

        Arrived(index, t);
    }

    /// <summary>λ += g_uᵀ, μ += g_pᵀ at a cost time.</summary>
    private double Jump(int index)
    {
        PreparedCost g = Costs.At(index);
        double t = Costs.Time(index), value = g.Evaluate(new(Record.AtCost(index, t), Problem.StateLength), t);
        Vectors.Add(g.StateGradient, Backward.Stepper.State);
        weight += Vectors.MaxNorm(g.StateGradient);
        if (WantsParameters)
        {
            Vectors.Add(g.ParameterGradient, ParameterSums);
        }

        g.RequireFinite(value, t, "backward", byState: true, WantsParameters);
        watch?.Jump(Backward.Stepper.State[..Problem.StateLength]);
        Backward.Restart();
        return value;
    }
}
