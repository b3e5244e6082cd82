namespace AD.Solvers;

/// <summary>The derivative of a cost along one direction of parameters and initial state, by a tangent that is integrated with the state under control of its error.</summary>
internal sealed class TangentAlong
{
    private readonly OdeProblem problem;
    private readonly OdeOptions options;
    private readonly TangentSystem system;
    private readonly Integrator integrator;
    private readonly CostsAlong sums;
    private readonly bool hasIntegrals;

    public TangentAlong(OdeProblem problem, PreparedOde f, OdeSecondOrder second, PreparedCosts costs, OdeMethod integration, OdeOptions options)
    {
        int n = problem.StateLength;
        this.problem = problem;
        this.options = options;
        hasIntegrals = costs.Integrands.Length > 0;
        system = new TangentSystem(f, second, costs.Integrands);
        sums = new CostsAlong(costs, system, n, ToleranceRange.For(options, n));
        integrator = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: 1, further: system.Length - 2 * n)) { Observer = sums };
    }

    /// <summary>The direction of the parameters, k numbers, to be written before <see cref="Integrate"/>.</summary>
    public Span<double> Direction => system.Direction;

    /// <summary>What the tolerances leave open of the last derivative.</summary>
    public double Open => sums.Open;

    /// <summary>Evaluations, each with the tangent, of the last integration.</summary>
    public long Evaluations => integrator.Evaluations;

    /// <summary>The derivative from u₀ and its tangent there.</summary>
    /// <returns>The derivative; NaN where the integration stopped early.</returns>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public double Integrate(ReadOnlySpan<double> u0, ReadOnlySpan<double> tangent)
    {
        Span<double> z = integrator.Stepper.State;
        z.Clear();
        u0.CopyTo(z);
        tangent.CopyTo(z[u0.Length..]);
        sums.Start(problem.Start, z);
        integrator.Start(problem.Start);
        if (integrator.Advance(problem.End))
        {
            return sums.Derivative + (hasIntegrals ? integrator.Stepper.State[^1] : 0.0);
        }

        return integrator.Outcome.Status == Status.Cancelled
            ? throw new OperationCanceledException(integrator.Outcome.ToString(), options.CancellationToken)
            : double.NaN;
    }
}
