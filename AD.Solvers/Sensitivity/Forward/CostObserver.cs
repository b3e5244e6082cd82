namespace AD.Solvers;

/// <summary>Sums the discrete terms of a cost and their tangents as the integration passes their times; steps are not shortened for them.</summary>
/// <param name="costs">The cost.</param>
/// <param name="system">The state with its tangents.</param>
/// <param name="stateLength">The length n of the state.</param>
/// <param name="columns">The number c of tangents.</param>
/// <param name="isRequired">A cost that is NaN or infinite, or has such a derivative, is an exception; otherwise it becomes the sum.</param>
internal sealed unsafe class CostObserver(PreparedCosts costs, TangentSystem system, int stateLength, int columns, bool isRequired) : StepObserver
{
    private readonly AlignedRows point = new(1, system.Length);
    private readonly double[] gradient = new double[columns];
    private TimeCursor visits = costs.Visits();

    /// <summary>The sum so far.</summary>
    public double Value { get; private set; }

    /// <summary>The tangents of the sum so far, c numbers.</summary>
    public Span<double> Gradient => gradient;

    /// <summary>Starts at time t with the state z.</summary>
    public void Start(double t, ReadOnlySpan<double> z)
    {
        visits.Start();
        Value = 0.0;
        gradient.AsSpan().Clear();
        while (visits.IsAt(t))
        {
            Visit(z);
        }
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        double* inside = point.Row(0);
        while (visits.IsReached(h, next))
        {
            stepper.Interpolate(t, h, visits.Place(t, h, next), inside);
            Visit(new(inside, system.Length));
        }
    }

    private void Visit(ReadOnlySpan<double> z)
    {
        PreparedCost g = costs.At(visits.Index);
        double t = visits.Time, value = g.Evaluate(z[..stateLength], t);
        Value += value;
        system.AddTangents(g, z.Slice(stateLength, stateLength * columns), gradient);
        if (isRequired)
        {
            g.RequireFinite(value, t, "forward", byState: columns > 0, byParameters: !system.ParameterTangents.IsEmpty);
        }

        visits.MoveOn();
    }
}
