using System.Globalization;

namespace AD.Solvers;

/// <summary>One component of a gradient by several methods and by central differences of the cost.</summary>
public sealed class SensitivityComparison
{
    internal SensitivityComparison(string component, string[] sources, double[] values, double[] errors, OdeOutcome? failure)
    {
        Failure = failure;
        Component = component;
        Sources = sources;
        Values = values;
        Errors = errors;
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = i + 1; j < values.Length; j++)
            {
                Judge(i, j);
            }
        }
    }

    /// <summary>The component: p[i], u0[i], or the derivative along a direction in all of them.</summary>
    public string Component { get; }

    /// <summary>Where the values come from: the methods' names, and "central differences" last.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The derivative by each source; NaN where central differences could not be taken.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The error that each is expected to have.</summary>
    public IReadOnlyList<double> Errors { get; }

    /// <summary>The largest difference of two sources in units of the sum of their expected errors: about 1 where all is well.</summary>
    public double Ratio { get; private set; }

    /// <summary>The difference that <see cref="Ratio"/> belongs to.</summary>
    public double Difference { get; private set; }

    /// <summary>The two sources that it lies between.</summary>
    public (string First, string Second) Between { get; private set; } = (string.Empty, string.Empty);

    /// <summary>Every source was compared with every other; false where central differences could not be taken: <see cref="Failure"/>.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Where and why a solve for the central differences stopped; null where they were taken.</summary>
    public OdeOutcome? Failure { get; }

    /// <summary>The comparison in a line.</summary>
    /// <returns>The component, every value with its error, the largest difference, and why there are no central differences where there are none.</returns>
    public override string ToString()
    {
        IEnumerable<string> values = Sources.Select((source, i) => string.Create(CultureInfo.InvariantCulture, $"{source} {Values[i]:G10} ± {Errors[i]:G2}"));
        string apart = Between.First.Length == 0
            ? "nothing could be compared."
            : string.Create(CultureInfo.InvariantCulture, $"{Between.First} and {Between.Second} differ by {Difference:G3}, {Ratio:G3} times what is expected.");
        return $"{Component}: {string.Join(", ", values)}; {apart}{(Failure is null ? string.Empty : $" No central differences: {Failure}")}";
    }

    private void Judge(int i, int j)
    {
        double difference = Math.Abs(Values[i] - Values[j]), expected = Errors[i] + Errors[j];
        double ratio = difference == 0.0 ? 0.0 : difference / expected;
        IsComplete &= !double.IsNaN(ratio);
        if (!double.IsNaN(ratio) && (Between.First.Length == 0 || ratio > Ratio))
        {
            (Ratio, Difference, Between) = (ratio, difference, (Sources[i], Sources[j]));
        }
    }
}
