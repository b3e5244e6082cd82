namespace AD.Solvers;

/// <summary>Sums the discrete terms of a cost and their tangents as the integration passes their times; steps are not shortened for them.</summary>
internal sealed unsafe class CostObserver(PreparedCosts costs, TangentSystem system, int stateLength, int columns) : StepObserver
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
        Value += g.Evaluate(z[..stateLength], visits.Time);
        system.AddTangents(g, z.Slice(stateLength, stateLength * columns), gradient);
        visits.MoveOn();
    }
}
