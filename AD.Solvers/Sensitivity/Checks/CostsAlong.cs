namespace AD.Solvers;

/// <summary>Sums the derivative of a cost along the one tangent of an integration, and what the tolerances of the state leave open of it.</summary>
/// <remarks>
/// What is left open is how far the derivative moves when the state in the cost's gradient moves by its tolerances: near the optimum of a fit the gradient is small because residuals are, and no two integrations agree
/// on its digits. Integrals are judged by the ends of steps.
/// </remarks>
internal sealed class CostsAlong : CostVisits
{
    /// <summary>The part of a state that is below its absolute tolerance that counts as open: otherwise nothing of it would ever be in error.</summary>
    private const double MostOfState = 0.01;

    private readonly TangentSystem system;
    private readonly Integrands integrands;
    private readonly ToleranceRange tolerances;
    private readonly int stateLength;
    private readonly double[] moved;
    private readonly double[] derivative = new double[1];

    public CostsAlong(PreparedCosts costs, TangentSystem system, int stateLength, ToleranceRange tolerances)
        : base(costs, system)
    {
        this.system = system;
        this.stateLength = stateLength;
        this.tolerances = tolerances;
        integrands = costs.Integrands;
        moved = new double[stateLength];
    }

    /// <summary>The derivative by the costs at times so far.</summary>
    public double Derivative { get; private set; }

    /// <summary>What the tolerances leave open so far.</summary>
    public double Open { get; private set; }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        base.Accepted(stepper, t, h, next);
        foreach (PreparedCost g in integrands.Each)
        {
            Along(g, stepper.Next, next, Math.Abs(h));
        }
    }

    protected override void Clear()
    {
        Derivative = 0.0;
        Open = 0.0;
    }

    protected override void Add(PreparedCost g, ReadOnlySpan<double> z, double t) => Derivative += Along(g, z, t, 1.0);

    /// <summary>The derivative of a cost at the state z along its tangent; what is left open of it is added, so much of it.</summary>
    private double Along(PreparedCost g, ReadOnlySpan<double> z, double t, double weight)
    {
        ReadOnlySpan<double> u = z[..stateLength];
        double value = At(g, u, z, t);
        for (int i = 0; i < moved.Length; i++)
        {
            double size = Math.Abs(u[i]);
            moved[i] = u[i] + Math.Min(tolerances.Absolute[i], MostOfState * size) + tolerances.Relative[i] * size;
        }

        double change = Math.Abs(At(g, moved, z, t) - value);
        Open += double.IsFinite(change) ? weight * change : 0.0;
        return value;
    }

    private double At(PreparedCost g, ReadOnlySpan<double> u, ReadOnlySpan<double> z, double t)
    {
        derivative[0] = 0.0;
        g.Evaluate(u, t);
        system.AddTangents(g, z.Slice(stateLength, stateLength), derivative);
        return derivative[0];
    }
}
