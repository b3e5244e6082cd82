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
        Comparisons = [.. comparisons.OrderByDescending(one => one.Ratio > Allowed).ThenBy(one => one.IsComplete).ThenByDescending(one => one.Ratio)];
    }

    /// <summary>Every component that was compared, the worst first: those that disagree, then those that central differences are missing of.</summary>
    public IReadOnlyList<SensitivityComparison> Comparisons { get; }

    /// <summary>The component whose sources differ most for what they are expected to.</summary>
    public SensitivityComparison Worst => Comparisons[0];

    /// <summary>Every source was compared with every other in every component, and no two differ by more than 20 times what their estimated errors allow.</summary>
    public bool Agrees => IsComplete && Worst.Ratio <= Allowed;

    /// <summary>Every source was compared with every other; false where central differences could not be taken (<see cref="SensitivityComparison.Failure"/>): what methods share, such as an event, is not found then.</summary>
    public bool IsComplete => Comparisons.All(one => one.IsComplete);

    /// <summary>The report.</summary>
    /// <returns>A verdict ("agree", "DISAGREE", or "were NOT all compared") and the worst components, a line each.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"The gradients {(Agrees ? "agree" : Worst.Ratio > Allowed ? "DISAGREE" : "were NOT all compared")}; the worst of {Comparisons.Count} components:");
        foreach (SensitivityComparison one in Comparisons.Take(Shown))
        {
            text.AppendLine().Append("  ").Append(one);
        }

        return text.ToString();
    }
}
