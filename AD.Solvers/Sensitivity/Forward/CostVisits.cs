namespace AD.Solvers;

/// <summary>Visits the times of a cost as an integration of the state with tangents passes them; steps are not shortened for them. What a visit sums is for those that derive from this.</summary>
/// <param name="costs">The cost.</param>
/// <param name="system">The state with its tangents.</param>
internal abstract unsafe class CostVisits(PreparedCosts costs, TangentSystem system) : StepObserver
{
    private readonly AlignedRows point = new(1, system.Length);
    private TimeCursor visits = costs.Visits();

    /// <summary>Starts at time t with the state z.</summary>
    public void Start(double t, ReadOnlySpan<double> z)
    {
        visits.Start();
        Clear();
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

    /// <summary>Forgets the sums of the last integration.</summary>
    protected abstract void Clear();

    /// <summary>Adds a cost at its time t, in the state z with its tangents.</summary>
    protected abstract void Add(PreparedCost g, ReadOnlySpan<double> z, double t);

    private void Visit(ReadOnlySpan<double> z)
    {
        Add(costs.At(visits.Index), z, visits.Time);
        visits.MoveOn();
    }
}
