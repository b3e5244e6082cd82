namespace AD.Solvers;

/// <summary>Forward sensitivities with their buffers.</summary>
internal sealed class PreparedForwardSensitivity : PreparedSensitivity
{
    private readonly Integrator integrator;
    private readonly CostObserver observer;
    private readonly int parameterColumns;
    private readonly int startTimeColumn;
    private readonly int columns;
    private readonly double[] jacobian;
    private readonly double[] value;

    public PreparedForwardSensitivity(ForwardSensitivity method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, options)
    {
        int n = problem.StateLength;
        parameterColumns = WantsParameters ? problem.ParameterLength : 0;
        startTimeColumn = parameterColumns + (WantsInitialState ? n : 0);

        // Where dG/du₀ is not there to give dG/dt₀, one more tangent does.
        columns = startTimeColumn + (Times.WantsStart && !WantsInitialState ? 1 : 0);
        jacobian = new double[InitialStateDepends ? n * parameterColumns : 0];
        value = new double[n];
        TangentSystem system = new(System, SecondOrder, Costs.Integrands, parameterColumns, columns - parameterColumns);
        integrator = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: columns, further: system.Length - n * (1 + columns)));
        observer = new CostObserver(Costs, system, n, columns);
        integrator.Observer = observer;
    }

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        WriteStart(u0, p, integrator.Stepper.State);
        observer.Start(Problem.Start, integrator.Stepper.State);
        integrator.Progress = Options.Progress is null ? null : new ProgressMeter(Options.Progress, Problem.Start, Problem.End, 0.0, 1.0);
        integrator.Start(Problem.Start);
        Require(integrator.Advance(Problem.End), "forward", integrator.Outcome);
        Times.AtEnd(integrator.Stepper.State[..u0.Length]);
        double cost = observer.Value;
        Span<double> gradient = observer.Gradient;
        if (Costs.Integrands.Length > 0)
        {
            ReadOnlySpan<double> integrals = integrator.Stepper.State[(u0.Length * (1 + columns))..];
            cost += integrals[0];
            Vectors.Add(integrals.Slice(1, columns), gradient);
        }

        gradient[..parameterColumns].CopyTo(parameterGradient);
        gradient[parameterColumns..startTimeColumn].CopyTo(initialStateGradient);
        if (columns > startTimeColumn)
        {
            Times.AtStartAlong(u0, gradient[startTimeColumn]);
        }
        else
        {
            Times.AtStart(u0, initialStateGradient);
        }

        Statistics = new SensitivityStatistics
        {
            Steps = integrator.Steps,
            Rejected = integrator.Rejected,
            RhsCalls = integrator.Evaluations,
            JvpCalls = integrator.Evaluations,
        };
        return cost;
    }

    /// <summary>z = (u₀, (du₀/dp, I or −f), 0).</summary>
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

            if (startTimeColumn > parameterColumns)
            {
                row[parameterColumns + i] = 1.0;
            }
        }

        if (columns > startTimeColumn)
        {
            Times.WriteTangent(u0, z[(n + startTimeColumn)..], columns);
        }
    }
}
