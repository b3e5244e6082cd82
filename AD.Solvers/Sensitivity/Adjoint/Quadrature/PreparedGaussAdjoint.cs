namespace AD.Solvers;

/// <summary>The Gauss adjoint with its buffers.</summary>
internal sealed class PreparedGaussAdjoint : PreparedAdjoint
{
    private readonly ParameterIntegrand integrand;
    private readonly GaussSums? sums;
    private long evaluationsBefore;

    public PreparedGaussAdjoint(GaussAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions)
        : base(method, problem, cost, integration, options, backwardOptions)
    {
        Trajectory trajectory = CreateTrajectory();
        Record = trajectory;
        Backward = CreateBackward(new AdjointSystem(System, SecondOrder, Costs.Integrands, trajectory, wantsParameters: false));
        integrand = new ParameterIntegrand(System, Costs.Integrands, trajectory);
        if (ActiveParameters > 0)
        {
            sums = new GaussSums(integrand, trajectory, Backward.Stepper, integration.Order);
        }

        Watch(trajectory, sums);
    }

    protected override ForwardRecord Record { get; }

    protected override Integrator Backward { get; }

    protected override Span<double> ParameterSums => sums is null ? [] : sums.Sums;

    protected override bool StateHoldsSums => false;

    protected override long FurtherPullbacks => integrand.Evaluations - evaluationsBefore;

    protected override Doubt FindDoubt() => sums is { Doubt.Kind: not DoubtKind.None } ? sums.Doubt : base.FindDoubt();

    protected override void BeginBackward()
    {
        evaluationsBefore = integrand.Evaluations;
        sums?.Start();
    }
}
