namespace AD.Solvers;

/// <summary>A gradient by tangents S = du/d(p, u₀), integrated in one way or another: where they start, how the costs read them, and what they make up in the end.</summary>
internal abstract class PreparedTangents : PreparedSensitivity
{
    private readonly int parameterColumns;
    private readonly int startTimeColumn;
    private readonly int columns;
    private readonly double[] jacobian;
    private readonly double[] value;

    protected PreparedTangents(SensitivityMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, integration, options)
    {
        int n = problem.StateLength;
        parameterColumns = WantsParameters ? problem.ParameterLength : 0;
        startTimeColumn = parameterColumns + (WantsInitialState ? n : 0);

        // Where dG/du₀ is not there to give dG/dt₀, one more tangent does.
        columns = startTimeColumn + (Times.WantsStart && !WantsInitialState ? 1 : 0);
        jacobian = new double[InitialStateDepends ? n * parameterColumns : 0];
        value = new double[n];
        Tangents = new TangentSystem(System, SecondOrder, Costs.Integrands, parameterColumns, columns - parameterColumns);
        CostSums = new CostObserver(Costs, Tangents, n, columns);
    }

    /// <summary>The state with its tangents.</summary>
    protected TangentSystem Tangents { get; }

    /// <summary>Sums the costs at times as the steps of the tangents pass them.</summary>
    protected CostObserver CostSums { get; }

    /// <summary>The number of tangents.</summary>
    protected int Columns => columns;

    /// <summary>The state with its tangents at t₀, z = (u₀, (du₀/dp, I or −f), 0), and the costs there.</summary>
    protected void Start(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> z)
    {
        if (jacobian.Length > 0)
        {
            InitialStateJacobian(p, value, jacobian);
        }

        Tangents.WriteStart(u0, jacobian, WantsInitialState, z);
        if (columns > startTimeColumn)
        {
            Times.WriteTangent(u0, z[(u0.Length + startTimeColumn)..], columns);
        }

        CostSums.Start(Problem.Start, z);
    }

    /// <summary>What the tangents at t₁ and the costs so far make up.</summary>
    /// <returns>The cost.</returns>
    protected double Finish(ReadOnlySpan<double> u0, ReadOnlySpan<double> z, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Times.AtEnd(z[..u0.Length]);
        double cost = CostSums.Value;
        Span<double> gradient = CostSums.Gradient;
        if (Costs.Integrands.Length > 0)
        {
            ReadOnlySpan<double> integrals = z[(u0.Length * (1 + columns))..];
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

        return cost;
    }

    /// <summary>A doubt where the derivatives of the state by a change of every variable by its size are much larger than the state.</summary>
    protected Doubt GrowthOf(ReadOnlySpan<double> z, ReadOnlySpan<double> u0, ReadOnlySpan<double> p)
    {
        double size = Math.Max(Vectors.MaxNorm(u0), Vectors.MaxNorm(z[..u0.Length])), largest = 0.0;
        for (int i = 0; i < u0.Length * columns; i++)
        {
            int column = i % columns;
            double unit = column < parameterColumns ? p[column] : column < startTimeColumn ? u0[column - parameterColumns] : 0.0;
            largest = Math.Max(largest, Math.Abs(unit * z[u0.Length + i]));
        }

        return largest > Doubt.MostGrowth * size ? new(DoubtKind.Growth, Problem.End, largest / size) : default;
    }
}
