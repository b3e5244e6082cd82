namespace AD.Solvers;

/// <summary>Tangents through the steps that the state alone chooses, with their buffers.</summary>
internal sealed class PreparedDiscreteForward : PreparedTangents
{
    private readonly Integrator integrator;
    private readonly FollowingTangents following;
    private readonly EdgeOfStability? edge;

    public PreparedDiscreteForward(DiscreteForward method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, integration, options)
    {
        int n = problem.StateLength;
        OdeSystem system = CreateStateSystem();
        integrator = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: 0, further: system.Length - n));
        following = new FollowingTangents(StepDerivatives.Tangents(integration, integrator.Stepper, new PreparedSystem(System), Tangents), CostSums, n, Columns);
        edge = MayDoubt ? new EdgeOfStability(following) : null;
        integrator.Observer = (StepObserver?)edge ?? following;
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Span<double> state = integrator.Stepper.State;
        state.Clear();
        u0.CopyTo(state);
        Stepper tangents = following.Tangents;
        Start(u0, p, tangents.State);
        following.Start();
        edge?.Start();
        long before = tangents.Evaluations;
        integrator.Progress = ProgressMeter.Of(Options.Progress, Problem.Start, Problem.End);
        integrator.Start(Problem.Start);
        Require(integrator.Advance(Problem.End), "forward", integrator.Outcome, detail: WhatIsIntegral(integrator.Outcome.Component));
        double cost = Finish(u0, tangents.State, parameterGradient, initialStateGradient);
        Doubt doubt = edge?.Doubt(integrator.Outcome) ?? default;
        doubt = doubt.Kind == DoubtKind.None ? GrowthOf(tangents.State, u0, p) : doubt;
        long confirming = Confirm(doubt, u0, p, parameterGradient, initialStateGradient);
        Statistics = new SensitivityStatistics
        {
            Steps = integrator.Steps,
            Rejected = integrator.Rejected,
            RhsCalls = integrator.Evaluations + tangents.Evaluations - before + confirming,
            JvpCalls = tangents.Evaluations - before + confirming,
        };
        return cost;
    }
}
