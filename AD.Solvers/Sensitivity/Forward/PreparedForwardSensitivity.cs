namespace AD.Solvers;

/// <summary>Forward sensitivities with their buffers.</summary>
internal sealed class PreparedForwardSensitivity : PreparedTangents
{
    private readonly Integrator integrator;

    public PreparedForwardSensitivity(ForwardSensitivity method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, integration, options)
    {
        int n = problem.StateLength;
        integrator = new Integrator(integration, Tangents, options, ToleranceRange.For(options, n, repeat: Columns, further: Tangents.Length - n * (1 + Columns))) { Observer = CostSums };
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Start(u0, p, integrator.Stepper.State);
        integrator.Progress = ProgressMeter.Of(Options.Progress, Problem.Start, Problem.End);
        integrator.Start(Problem.Start);
        Require(integrator.Advance(Problem.End), "forward", integrator.Outcome);
        double cost = Finish(u0, integrator.Stepper.State, parameterGradient, initialStateGradient);
        Statistics = new SensitivityStatistics
        {
            Steps = integrator.Steps,
            Rejected = integrator.Rejected,
            RhsCalls = integrator.Evaluations,
            JvpCalls = integrator.Evaluations,
        };
        return cost;
    }
}
