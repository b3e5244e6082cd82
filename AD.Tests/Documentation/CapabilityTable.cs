using System.Globalization;
using System.Text;

namespace AD.Tests.Documentation;

/// <summary>The README's table of what the backends can do, made from their traits.</summary>
internal static class CapabilityTable
{
    private static readonly (string Title, Func<BackendTraits, string> Cell)[] Columns =
    [
        ("Backend", traits => $"`{traits.Name}`"),
        ("Mode", traits => traits.Mode switch { DerivativeMode.FiniteDifference => "finite difference", DerivativeMode.Forward => "forward", _ => "reverse" }),
        ("Meant", traits => traits.Maturity switch { Maturity.Stable => "to work with", Maturity.Reference => "to check others", _ => "to try out" }),
        ("Error, first and second order", traits => traits.IsExact ? "rounding" : string.Create(CultureInfo.InvariantCulture, $"{traits.FirstOrderError:0.#e-0}, {traits.SecondOrderError:0.#e-0}")),
        ("Second order", traits => Mark(traits.SecondOrder)),
        ("Evaluations for a pushforward; pullback; Jacobian", traits => traits.Costs is { } costs ? $"{costs.Pushforward}; {costs.Pullback}; {costs.Jacobian}" : "not stated"),
        ("Native", traits => (traits.NativePushforward, traits.NativePullback) switch { (true, true) => "pushforward, pullback", (true, false) => "pushforward", (false, true) => "pullback", _ => "none" }),
        ("Nests inside another", traits => traits.AnyBaseNumber ? "yes" : "in finite differences"),
        ("Plain `double` delegates", traits => Mark(traits.PlainDelegates)),
        ("Scalar rules", traits => Mark(traits.ScalarRules)),
        ("Block rules", traits => Mark(traits.BlockRules)),
        ("Branches", traits => Mark(traits.Branches)),
        ("Mutation", traits => Mark(traits.Mutation)),
        ("Prepared: 0 bytes", traits => Mark(traits.PreparedAllocatesNothing)),
        ("Thread-safe", traits => Mark(traits.ThreadSafe)),
    ];

    public static string Of(IEnumerable<BackendTraits> backends)
    {
        StringBuilder table = new();
        table.Append(Row(Columns.Select(column => column.Title)));
        table.Append(string.Concat(Enumerable.Repeat("|---", Columns.Length))).Append("|\n");
        foreach (BackendTraits traits in backends)
        {
            table.Append(Row(Columns.Select(column => column.Cell(traits))));
        }

        return table.ToString();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Mark(bool can) => can ? "yes" : "no";
}
