namespace AD.Solvers;

/// <summary>The quadrature adjoint with its buffers.</summary>
internal sealed class PreparedQuadratureAdjoint : PreparedAdjoint
{
    private readonly ParameterIntegrand integrand;
    private readonly KronrodSums? sums;
    private long evaluationsBefore;

    public PreparedQuadratureAdjoint(QuadratureAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions, double absolute, double relative)
        : base(method, problem, cost, integration, options, backwardOptions)
    {
        Trajectory trajectory = CreateTrajectory();
        Record = trajectory;
        Backward = CreateBackward(new AdjointSystem(System, SecondOrder, Costs.Integrands, trajectory, wantsParameters: false));
        integrand = new ParameterIntegrand(System, Costs.Integrands, trajectory);
        if (ActiveParameters > 0)
        {
            sums = new KronrodSums(integrand, Backward.Stepper, problem.StateLength, Math.Abs(problem.End - problem.Start), absolute, relative);
        }

        Watch(trajectory, sums);
    }

    protected override ForwardRecord Record { get; }

    protected override Integrator Backward { get; }

    protected override Span<double> ParameterSums => sums is null ? [] : sums.Sums;

    protected override bool StateHoldsSums => false;

    protected override long FurtherPullbacks => integrand.Evaluations - evaluationsBefore;

    protected override void BeginBackward()
    {
        evaluationsBefore = integrand.Evaluations;
        sums?.Start();
    }

    /// <summary>A piece between two jumps is complete.</summary>
    protected override void Arrived(int index, double t) => sums?.Integrate();
}
