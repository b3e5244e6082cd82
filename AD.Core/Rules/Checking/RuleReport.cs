using System.Text;

namespace AD;

/// <summary>The result of a check of a rule; made by <see cref="RuleCheck"/>.</summary>
public sealed class RuleReport
{
    private const int Shown = 20;

    internal RuleReport(string rule, int comparisons, IReadOnlyList<RuleFinding> findings)
    {
        Rule = rule;
        Comparisons = comparisons;
        Findings = findings;
    }

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>How many components were compared, over all points.</summary>
    public int Comparisons { get; }

    /// <summary>What is off, or could not be checked, in the order of the points.</summary>
    public IReadOnlyList<RuleFinding> Findings { get; }

    /// <summary>Whether every component was compared and found right.</summary>
    public bool IsRight => Findings.Count == 0 && Comparisons > 0;

    /// <summary>The report as text, a line for each finding.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(Rule).Append(": ");
        if (Comparisons == 0)
        {
            return text.Append("nothing was compared: give at least one point and one input that is not constant").ToString();
        }

        text.Append(Findings.Count == 0 ? "right in all of " : $"{Findings.Count} findings in ").Append(Comparisons).Append(" comparisons");
        foreach (RuleFinding finding in Findings.Take(Shown))
        {
            text.AppendLine().Append("  ").Append(finding);
        }

        return Findings.Count > Shown ? text.AppendLine().Append($"  and {Findings.Count - Shown} more").ToString() : text.ToString();
    }

    /// <summary>Throws when a component is off or could not be checked.</summary>
    /// <exception cref="InvalidOperationException">The rule is not right; the message is the report.</exception>
    public void ThrowUnlessRight()
    {
        if (!IsRight)
        {
            throw new InvalidOperationException(ToString());
        }
    }
}
