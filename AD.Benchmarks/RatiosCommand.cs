using System.CommandLine;

namespace AD.Benchmarks;

/// <summary>The quick mode: every backend against the derivative written by hand, in one process and in less than ten minutes; what is wrong is not timed.</summary>
internal static class RatiosCommand
{
    public static RootCommand Create()
    {
        RootCommand root = new("Speed of derivatives against derivatives written by hand. Any other arguments, such as --filter *Jacobian*, go to BenchmarkDotNet.");
        root.Subcommands.Add(Ratios());
        root.Subcommands.Add(StartupCommand.Create());
        root.Subcommands.Add(WorkPrecision.WorkPrecisionCommand.Create());
        root.Subcommands.Add(List());
        return root;
    }

    private static Command Ratios()
    {
        Option<string?> filter = new("--filter") { Description = "Only comparisons whose title contains this text, such as W1 or Jacobian." };
        Option<string[]> backends = new("--backend") { Description = "Only backends of these names, and rows that need none.", AllowMultipleArgumentsPerToken = true };
        Option<bool> json = new("--json") { Description = "One JSON object a line and nothing else." };
        Option<string?> markdown = new("--markdown") { Description = "The table as Markdown; with a file, in place of the table between its markers.", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };
        Option<string> machine = new("--machine") { Description = "The name of the processor in the Markdown.", DefaultValueFactory = _ => "this machine" };
        Option<bool> check = new("--check") { Description = "Exit with 1 if a bound is missed or a prepared evaluation allocates." };
        Command command = new("ratios", "Measure ratios to derivatives written by hand (under ten minutes).") { filter, backends, json, markdown, machine, check };
        command.Validators.Add(result =>
        {
            if (All.Matching(result.GetValue(filter)).Count == 0)
            {
                result.AddError($"No comparison matches '{result.GetValue(filter)}'; there are:\n{string.Join('\n', All.Comparisons.Select(comparison => comparison.Title))}");
            }

            if (result.GetValue(backends)?.Except(All.Backends).ToArray() is { Length: > 0 } unknown)
            {
                result.AddError($"There is no backend {string.Join(", ", unknown.Select(name => $"'{name}'"))}; there are {string.Join(", ", All.Backends)}.");
            }

            if (result.GetValue(markdown) is string file && !(File.Exists(file) && MarkdownReport.HasMarkers(file)))
            {
                result.AddError($"'{file}' is to be a file with the lines {MarkdownReport.BeginMarker} and {MarkdownReport.EndMarker}, between which the table goes.");
            }
        });
        command.SetAction(result =>
        {
            bool asMarkdown = result.GetResult(markdown) is not null;
            IReport report = result.GetValue(json) ? new JsonReport(Console.Out)
                : asMarkdown ? new MarkdownReport(Console.Out, result.GetValue(markdown), result.GetValue(machine)!)
                : new TableReport();
            bool passed = Run(All.Matching(result.GetValue(filter)), result.GetValue(backends) ?? [], report);
            return passed || !result.GetValue(check) ? 0 : 1;
        });
        return command;
    }

    private static Command List()
    {
        Command command = new("list", "The comparisons, and the bounds that are set on them.");
        command.SetAction(_ =>
        {
            foreach (Comparison comparison in All.Comparisons)
            {
                string bound = comparison.BoundText is string text ? $" ({text})" : "";
                Console.WriteLine($"{comparison.Title}{bound}: {string.Join("; ", comparison.Variants().Select(variant => variant.Name))}");
            }
        });
        return command;
    }

    private static bool Run(IReadOnlyList<Comparison> comparisons, string[] backends, IReport report)
    {
        bool passed = true;
        foreach (Comparison comparison in comparisons)
        {
            report.Begin(comparison);
            foreach (Row row in Measurement.Of(backends.Length == 0 ? comparison : comparison.Of(backends), Pace.Full))
            {
                report.Add(row);
                passed &= !row.Fails;
            }
        }

        report.End();
        return passed;
    }
}
