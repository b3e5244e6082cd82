using System.Globalization;
using System.Text;

namespace AD.Backends;

/// <summary>The state of a compiled function as text.</summary>
internal static class Explanation
{
    public static string Of(PathSet paths)
    {
        StringBuilder text = new();
        TraceableFunction f = paths.Function;
        Line(text, $"compiled-tape: a function of {f.InputLength} inputs and {f.OutputLength} outputs");
        if (paths.Reason is not null)
        {
            Line(text, $"not compiled, every evaluation is recorded by reverse-tape: {paths.Reason}");
        }
        else if (paths.Paths.IsEmpty)
        {
            Line(text, $"not evaluated yet: it is traced at the first call of each operator");
        }

        int number = 0;
        foreach (TracedPath path in paths.Paths)
        {
            Line(text, $"path {++number}: {path.Graph.Nodes.Length} nodes, {Count(path.Graph.Guards.Length, "guard")}, {Count(path.Graph.Blocks.Length, "block")}");
            foreach ((OperatorKey key, CompiledOperator compiled) in path.Operators)
            {
                Line(text, compiled.Graph is not null ? $"  {key}: compiled, {compiled.Graph.Nodes.Length} nodes"
                    : compiled.IsTooLarge ? (FormattableString)$"  {key}: too large to be one kernel, put together from smaller operators"
                    : $"  {key}: recorded by reverse-tape at every evaluation: {compiled.Reason}");
            }
        }

        int most = paths.Options.MaximumPaths;
        OnTape(TapeReason.Beyond, $"recorded by reverse-tape, along paths beyond the {most} that are kept (CompiledTapeOptions.MaximumPaths)");
        OnTape(TapeReason.NotFound, $"recorded by reverse-tape, where none of the paths fits that were tried: not all of the {most} that are kept are, after points in a row that none of them fits (CompiledTapeOptions.MaximumPaths)");
        OnTape(TapeReason.Unsettled, $"recorded by reverse-tape, where a comparison of the last digits does not come out as it did when the path was traced");
        OnTape(TapeReason.NotCompiled, $"recorded by reverse-tape, because there is no compiled form");
        OnTape(TapeReason.Undefined, $"repeated by reverse-tape, because a derivative was not a number");
        return text.ToString();

        void OnTape(TapeReason reason, FormattableString why)
        {
            if (paths.CountOf(reason) is > 0 and var count)
            {
                Line(text, $"{Count(count, "evaluation")} {why.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
