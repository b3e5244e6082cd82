namespace AD.Solvers;

/// <summary>Tangents through the steps that the state alone chooses, with their buffers.</summary>
internal sealed class PreparedDiscreteForward : PreparedSensitivity
{
    private readonly Integrator integrator;
    private readonly CostObserver costs;
    private readonly FollowingTangents tangents;
    private readonly int parameterColumns;
    private readonly int columns;
    private readonly double[] jacobian;
    private readonly double[] value;

    public PreparedDiscreteForward(DiscreteForward method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, options)
    {
        int n = problem.StateLength;
        parameterColumns = WantsParameters ? problem.ParameterLength : 0;
        columns = parameterColumns + (WantsInitialState ? n : 0);
        jacobian = new double[InitialStateDepends ? n * parameterColumns : 0];
        value = new double[n];
        OdeSystem system = Costs.Integrands.Length > 0 ? new QuadratureSystem(System, Costs.Integrands) : new PreparedSystem(System);
        integrator = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: 0, further: system.Length - n));
        TangentSystem tangentSystem = new(System, Costs.Integrands, parameterColumns, columns - parameterColumns);
        Stepper stepper = StepDerivatives.Tangents(integration, tangentSystem);
        costs = new CostObserver(Costs, tangentSystem, n, columns, stepper.InterpolantDegree);
        tangents = new FollowingTangents(stepper, costs);
        integrator.Observer = tangents;
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Span<double> state = integrator.Stepper.State;
        state.Clear();
        u0.CopyTo(state);
        WriteStart(u0, p, tangents.Tangents.State);
        long before = tangents.Tangents.Evaluations;
        tangents.Start();
        costs.Start(Problem.Start, tangents.Tangents.State);
        integrator.Progress = Options.Progress is null ? null : new ProgressMeter(Options.Progress, Problem.Start, Problem.End, 0.0, 1.0);
        integrator.Start(Problem.Start);
        Require(integrator.Advance(Problem.End), "forward", integrator.Outcome);
        double cost = costs.Value;
        Span<double> gradient = costs.Gradient;
        if (Costs.Integrands.Length > 0)
        {
            ReadOnlySpan<double> integrals = tangents.Tangents.State[(u0.Length * (1 + columns))..];
            cost += integrals[0];
            Vectors.Add(integrals.Slice(1, columns), gradient);
        }

        gradient[..parameterColumns].CopyTo(parameterGradient);
        gradient[parameterColumns..].CopyTo(initialStateGradient);
        long jvp = tangents.Tangents.Evaluations - before;
        Statistics = new SensitivityStatistics
        {
            Steps = integrator.Steps,
            Rejected = integrator.Rejected,
            RhsCalls = integrator.Evaluations + jvp,
            JvpCalls = jvp,
        };
        return cost;
    }

    /// <summary>z = (u₀, (du₀/dp, I), 0).</summary>
    private void WriteStart(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> z)
    {
        z.Clear();
        u0.CopyTo(z);
        int n = u0.Length;
        if (jacobian.Length > 0)
        {
            InitialStateJacobian(p, value, jacobian);
        }

        for (int i = 0; i < n; i++)
        {
            Span<double> row = z.Slice(n + i * columns, columns);
            if (jacobian.Length > 0)
            {
                jacobian.AsSpan(i * parameterColumns, parameterColumns).CopyTo(row);
            }

            if (columns > parameterColumns)
            {
                row[parameterColumns + i] = 1.0;
            }
        }
    }
}
