namespace AD.Solvers;

/// <summary>An adjoint that integrates λ alone, with its buffers: dG/dp is summed by quadrature beside it.</summary>
internal sealed class PreparedQuadratureAdjoint : PreparedAdjoint
{
    private readonly ParameterIntegrand integrand;
    private readonly QuadratureSums? sums;
    private long evaluationsBefore;

    /// <param name="method">The method.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="integration">The integration method.</param>
    /// <param name="options">How to integrate forward.</param>
    /// <param name="backwardOptions">How to integrate backward.</param>
    /// <param name="newSums">Makes the quadrature, of the integrand on the forward trajectory, for the steps of the backward stepper.</param>
    public PreparedQuadratureAdjoint(
        ContinuousAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions, Func<ParameterIntegrand, Trajectory, Stepper, QuadratureSums> newSums)
        : base(method, problem, cost, integration, options, backwardOptions)
    {
        Trajectory trajectory = CreateTrajectory(isReadBehind: ActiveParameters > 0);
        Record = trajectory;
        Backward = CreateBackward(new AdjointSystem(System, SecondOrder, Costs.Integrands, trajectory, wantsParameters: false));
        integrand = new ParameterIntegrand(System, Costs.Integrands, trajectory);
        if (ActiveParameters > 0)
        {
            sums = newSums(integrand, trajectory, Backward.Stepper);
        }

        Watch(trajectory, sums);
    }

    protected override ForwardRecord Record { get; }

    protected override Integrator Backward { get; }

    protected override Span<double> ParameterSums => sums is null ? [] : sums.Sums;

    protected override long FurtherPullbacks => integrand.Evaluations - evaluationsBefore;

    protected override Doubt FindDoubt() => sums is { Doubt.Kind: not DoubtKind.None } ? sums.Doubt : base.FindDoubt();

    protected override void BeginBackward()
    {
        evaluationsBefore = integrand.Evaluations;
        sums?.Start();
    }

    protected override void Arrived(int index, double t) => sums?.Complete();
}
