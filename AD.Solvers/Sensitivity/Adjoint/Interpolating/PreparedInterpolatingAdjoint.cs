namespace AD.Solvers;

/// <summary>The interpolating adjoint with its buffers: λ, μ and the integrals of the cost are one system on the forward trajectory.</summary>
internal sealed class PreparedInterpolatingAdjoint : PreparedAdjoint
{
    public PreparedInterpolatingAdjoint(InterpolatingAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options, OdeOptions backwardOptions)
        : base(method, problem, cost, integration, options, backwardOptions)
    {
        Trajectory trajectory = CreateTrajectory();
        Record = trajectory;
        Backward = CreateBackward(new AdjointSystem(System, SecondOrder, Costs.Integrands, trajectory, WantsParameters));
        Watch(trajectory);
    }

    protected override ForwardRecord Record { get; }

    protected override Integrator Backward { get; }

    protected override Span<double> ParameterSums => Backward.Stepper.State.Slice(Problem.StateLength, ActiveParameters);
}
