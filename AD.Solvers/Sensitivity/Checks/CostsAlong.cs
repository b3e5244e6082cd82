namespace AD.Solvers;

/// <summary>Sums the derivative of a cost along the one tangent of an integration, and what the tolerances of the state leave open of it.</summary>
/// <remarks>
/// What is left open is how far the derivative moves when the state in the cost's gradient moves by its tolerances: near the optimum of a fit the gradient is small because residuals are, and no two integrations agree
/// on its digits. Integrals are judged by the ends of steps.
/// </remarks>
internal sealed unsafe class CostsAlong(PreparedCosts costs, TangentSystem system, int stateLength, ToleranceRange tolerances) : StepObserver
{
    /// <summary>The part of a state that is below its absolute tolerance that counts as open: otherwise nothing of it would ever be in error.</summary>
    private const double MostOfState = 0.01;

    private readonly AlignedRows point = new(1, system.Length);
    private readonly double[] moved = new double[stateLength];
    private readonly double[] derivative = new double[1];
    private TimeCursor visits = costs.Visits();

    /// <summary>The derivative by the costs at times so far.</summary>
    public double Derivative { get; private set; }

    /// <summary>What the tolerances leave open so far.</summary>
    public double Open { get; private set; }

    /// <summary>Starts at time t with the state z.</summary>
    public void Start(double t, ReadOnlySpan<double> z)
    {
        visits.Start();
        Derivative = 0.0;
        Open = 0.0;
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

        foreach (PreparedCost g in costs.Integrands.Each)
        {
            Along(g, stepper.Next, next, Math.Abs(h));
        }
    }

    private void Visit(ReadOnlySpan<double> z)
    {
        Derivative += Along(costs.At(visits.Index), z, visits.Time, 1.0);
        visits.MoveOn();
    }

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
