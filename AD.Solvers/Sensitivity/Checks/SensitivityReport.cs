using System.Globalization;
using System.Text;

namespace AD.Solvers;

/// <summary>What a comparison of gradients found.</summary>
public sealed class SensitivityReport
{
    /// <summary>Differences up to so many times the expected ones are no disagreement: estimates of errors are good to a factor, not to a digit.</summary>
    private const double Allowed = 20.0;
    private const int Shown = 5;

    internal SensitivityReport(SensitivityComparison[] comparisons)
    {
        Comparisons = [.. comparisons.OrderByDescending(one => one.Ratio)];
    }

    /// <summary>Every component that was compared, the worst first.</summary>
    public IReadOnlyList<SensitivityComparison> Comparisons { get; }

    /// <summary>The component whose sources differ most for what they are expected to.</summary>
    public SensitivityComparison Worst => Comparisons[0];

    /// <summary>No two sources differ by more than 20 times what their estimated errors allow.</summary>
    public bool Agrees => Worst.Ratio <= Allowed;

    /// <summary>The report.</summary>
    /// <returns>A verdict and the worst components, a line each.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"The gradients {(Agrees ? "agree" : "DISAGREE")}; the worst of {Comparisons.Count} components:");
        foreach (SensitivityComparison one in Comparisons.Take(Shown))
        {
            text.AppendLine().Append("  ").Append(one);
        }

        return text.ToString();
    }
}
