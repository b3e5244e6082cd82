namespace AD.Solvers;

/// <summary>A point of φ: the step α, φ(α) and φ'(α).</summary>
internal readonly record struct LinePoint(double Step, double Value, double Slope)
{
    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(Slope);

    public static LinePoint At(ILine line, double step)
    {
        double value = line.ValueAndSlope(step, out double slope);
        return new(step, value, slope);
    }

    /// <summary>The minimiser of the cubic with the values and slopes of two points; NaN where it has none. Source: Nocedal and Wright (2006), (3.59).</summary>
    public static double CubicMinimizer(LinePoint a, LinePoint b)
    {
        double d1 = a.Slope + b.Slope - 3.0 * ((a.Value - b.Value) / (a.Step - b.Step));
        double square = d1 * d1 - a.Slope * b.Slope;
        double d2 = Math.Sign(b.Step - a.Step) * Math.Sqrt(square);
        return b.Step - (b.Step - a.Step) * ((b.Slope + d2 - d1) / (b.Slope - a.Slope + 2.0 * d2));
    }

    /// <summary>The zero of the line through two slopes.</summary>
    public static double Secant(LinePoint a, LinePoint b) => (a.Step * b.Slope - b.Step * a.Slope) / (b.Slope - a.Slope);

    public LineSearchResult Found() => new(true, Step, Value);

    /// <summary>The search has failed; the best point it met is evaluated again, so that it is the one that was evaluated last.</summary>
    public LineSearchResult Missed(ILine line) => Step > 0.0 ? new(false, Step, line.ValueAndSlope(Step, out _)) : new(false, 0.0, Value);
}
