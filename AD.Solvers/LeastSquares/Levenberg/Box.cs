namespace AD.Solvers;

/// <summary>Bounds l ≤ x ≤ u.</summary>
internal sealed class Box
{
    private readonly double[] lower;
    private readonly double[] upper;

    private Box(double[] lower, double[] upper) => (this.lower, this.upper) = (lower, upper);

    /// <summary>Checks bounds and start.</summary>
    /// <returns>The box; null where there is no bound.</returns>
    /// <exception cref="ArgumentException">There is not one bound for each unknown, one is not a number, they cross, or the start is outside.</exception>
    public static Box? Of(IReadOnlyList<double>? lower, IReadOnlyList<double>? upper, ReadOnlySpan<double> x0)
    {
        if (lower is null && upper is null)
        {
            return null;
        }

        double[] l = Filled(lower, x0.Length, double.NegativeInfinity, nameof(LevenbergMarquardt.Lower)), u = Filled(upper, x0.Length, double.PositiveInfinity, nameof(LevenbergMarquardt.Upper));
        for (int j = 0; j < l.Length; j++)
        {
            if (!(l[j] <= u[j]) || double.IsPositiveInfinity(l[j]) || double.IsNegativeInfinity(u[j]))
            {
                throw new ArgumentException($"Lower[{j}] is {l[j]} and Upper[{j}] is {u[j]}; a lower bound that is not above the upper one is expected. Equal ones hold the unknown there.", nameof(LevenbergMarquardt.Lower));
            }
        }

        for (int j = 0; j < l.Length; j++)
        {
            if (!(l[j] <= x0[j] && x0[j] <= u[j]))
            {
                throw new ArgumentException($"x0[{j}] is {x0[j]}, outside the bounds {l[j]} and {u[j]}; start inside them, or at one.", nameof(x0));
            }
        }

        return new(l, u);
    }

    /// <summary>Whether unknown j is at a bound that the descent −g would cross, or has no room at all.</summary>
    public bool IsHeld(ReadOnlySpan<double> x, int j, double gradient)
        => lower[j] == upper[j] || (x[j] == lower[j] && gradient > 0.0) || (x[j] == upper[j] && gradient < 0.0);

    /// <summary>Which bound unknown j is at.</summary>
    public BoundState StateOf(ReadOnlySpan<double> x, int j) => x[j] == lower[j] ? BoundState.AtLower : x[j] == upper[j] ? BoundState.AtUpper : BoundState.Free;

    /// <summary>The step to the bound that x + d would cross; d itself where it crosses none.</summary>
    public double Reach(double x, double d, int j) => x + d < lower[j] ? lower[j] - x : x + d > upper[j] ? upper[j] - x : d;

    /// <summary>x + d, exactly at the bound where the step ends there or crosses it.</summary>
    public double Place(double x, double d, int j) => d == lower[j] - x || x + d < lower[j] ? lower[j] : d == upper[j] - x || x + d > upper[j] ? upper[j] : x + d;

    private static double[] Filled(IReadOnlyList<double>? bounds, int count, double none, string name)
    {
        if (bounds is null)
        {
            double[] open = new double[count];
            Array.Fill(open, none);
            return open;
        }

        Check.Length(bounds.Count, count, name, "one bound for each unknown; infinite where there is none");
        return [.. bounds];
    }
}
