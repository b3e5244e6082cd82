namespace AD.Solvers;

/// <summary>The cost alone, of any parameters and initial state, without derivatives.</summary>
internal sealed class PreparedCostValue : PreparedSensitivity
{
    private readonly Integrator integrator;
    private readonly CostObserver costs;

    public PreparedCostValue(SensitivityMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, integration, options)
    {
        int n = problem.StateLength;
        TangentSystem system = new(System, SecondOrder, Costs.Integrands, 0, 0);
        integrator = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: 0, further: system.Length - n));
        costs = new CostObserver(Costs, system, n, columns: 0, isRequired: false);
        integrator.Observer = costs;
    }

    /// <summary>Where and why the last integration ended.</summary>
    public OdeOutcome Outcome => integrator.Outcome;

    /// <summary>The accepted steps of the last integration.</summary>
    public long Steps => integrator.Steps;

    /// <summary>G(p, u₀); NaN when the integration stops early.</summary>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public double At(ReadOnlySpan<double> p, ReadOnlySpan<double> u0)
    {
        Bind(p);
        return Compute(u0, p, [], []);
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Span<double> z = integrator.Stepper.State;
        z.Clear();
        u0.CopyTo(z);
        costs.Start(Problem.Start, z);
        integrator.Start(Problem.Start);
        if (!integrator.Advance(Problem.End))
        {
            Require(integrator.Outcome.Status != Status.Cancelled, "forward", integrator.Outcome);
            return double.NaN;
        }

        return costs.Value + (Costs.Integrands.Length > 0 ? integrator.Stepper.State[u0.Length] : 0.0);
    }
}
