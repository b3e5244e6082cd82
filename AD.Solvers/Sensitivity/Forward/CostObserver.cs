namespace AD.Solvers;

/// <summary>Sums the discrete terms of a cost and their tangents as the integration passes their times.</summary>
internal sealed class CostObserver : CostVisits
{
    private readonly TangentSystem system;
    private readonly int stateLength;
    private readonly bool isRequired;
    private readonly double[] gradient;

    /// <param name="costs">The cost.</param>
    /// <param name="system">The state with its tangents.</param>
    /// <param name="stateLength">The length n of the state.</param>
    /// <param name="columns">The number c of tangents.</param>
    /// <param name="isRequired">A cost that is NaN or infinite, or has such a derivative, is an exception; otherwise it becomes the sum.</param>
    public CostObserver(PreparedCosts costs, TangentSystem system, int stateLength, int columns, bool isRequired)
        : base(costs, system)
    {
        this.system = system;
        this.stateLength = stateLength;
        this.isRequired = isRequired;
        gradient = new double[columns];
    }

    /// <summary>The sum so far.</summary>
    public double Value { get; private set; }

    /// <summary>The tangents of the sum so far, c numbers.</summary>
    public Span<double> Gradient => gradient;

    protected override void Clear()
    {
        Value = 0.0;
        gradient.AsSpan().Clear();
    }

    protected override void Add(PreparedCost g, ReadOnlySpan<double> z, double t)
    {
        double value = g.Evaluate(z[..stateLength], t);
        Value += value;
        system.AddTangents(g, z.Slice(stateLength, stateLength * gradient.Length), gradient);
        if (isRequired)
        {
            g.RequireFinite(value, t, "forward", byState: gradient.Length > 0, byParameters: !system.ParameterTangents.IsEmpty);
        }
    }
}
