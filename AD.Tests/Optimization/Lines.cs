using AD.Solvers;

namespace AD.Tests.Optimization;

/// <summary>φ by formulas, and the trials that were made of it.</summary>
internal sealed class Line(Func<double, double> value, Func<double, double> slope) : ILine
{
    public List<double> Trials { get; } = [];

    public double Value(double step)
    {
        Trials.Add(step);
        return value(step);
    }

    public double ValueAndSlope(double step, out double slopeThere)
    {
        slopeThere = slope(step);
        return Value(step);
    }
}

/// <summary>The exact minimiser along a line of a quadratic.</summary>
internal sealed class ExactOnQuadratics : LineSearch
{
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        line.ValueAndSlope(firstStep, out double there);
        double step = -slope * firstStep / (there - slope);
        return new(true, step, line.ValueAndSlope(step, out _));
    }
}

/// <summary>Asks another search, and notes what it was asked and what it answered.</summary>
internal sealed class Watched(LineSearch inner, List<(double Value, double Slope, LineSearchResult Result, double SlopeThere)> notes) : LineSearch
{
    public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
    {
        LineSearchResult result = inner.Search(line, value, slope, firstStep);
        line.ValueAndSlope(result.Step, out double there);
        notes.Add((value, slope, result, there));
        return result;
    }
}
