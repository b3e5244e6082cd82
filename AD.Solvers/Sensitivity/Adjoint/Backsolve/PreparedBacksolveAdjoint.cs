namespace AD.Solvers;

/// <summary>The backsolve adjoint with its buffers.</summary>
internal sealed unsafe class PreparedBacksolveAdjoint : PreparedAdjoint
{
    private const int DefaultKept = 32;

    private readonly KeptStates kept;
    private readonly DriftGuard guard;

    public PreparedBacksolveAdjoint(BacksolveAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions)
        : base(method, problem, cost, integration, options, backwardOptions)
    {
        int n = problem.StateLength;
        kept = new KeptStates(Costs, ForwardStepper, problem.Start, method.Checkpoints == 0 ? DefaultKept : method.Checkpoints, method.MemoryLimit.Budget);
        BacksolveSystem system = new(System, SecondOrder, Costs.Integrands, WantsParameters);
        ToleranceRange forward = ToleranceRange.For(options, n), rest = ToleranceRange.For(backwardOptions, 0, further: system.Length - 2 * n);
        Backward = CreateBackward(system, ToleranceRange.For(backwardOptions, n).Then(forward).Then(rest));
        guard = new DriftGuard(System, kept, Backward.Stepper, forward, method.DriftTolerance);
        Backward.Observer = guard;
    }

    protected override ForwardRecord Record => kept;

    protected override Integrator Backward { get; }

    protected override Span<double> ParameterSums => Backward.Stepper.State.Slice(2 * Problem.StateLength, ActiveParameters);

    protected override long FurtherPullbacks => guard.Pullbacks;

    /// <summary>u(t₁) as the forward pass left it.</summary>
    protected override void BeginBackward()
    {
        ForwardStepper.State.CopyTo(Backward.Stepper.State[Problem.StateLength..]);
        guard.Start(Problem.End);
    }

    protected override void Arrived(int index, double t)
    {
        if (index >= 0)
        {
            guard.Compare(Backward.Stepper.State, new(kept.AtCost(index, t), Problem.StateLength), t, 0.0);
        }
    }

    protected override void StoppedEarly(OdeOutcome outcome)
    {
        if (outcome.Status != Status.Cancelled)
        {
            guard.CompareAround(Backward.Stepper.State, outcome.Time, outcome.Step);
        }
    }
}
