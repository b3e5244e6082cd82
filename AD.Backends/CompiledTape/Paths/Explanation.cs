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

        if (paths.Beyond > 0)
        {
            Line(text, $"{Count(paths.Beyond, "evaluation")} recorded by reverse-tape, along paths beyond the {paths.Options.MaximumPaths} that are kept (CompiledTapeOptions.MaximumPaths)");
        }

        if (paths.Others > 0)
        {
            Line(text, $"{Count(paths.Others, "evaluation")} recorded by reverse-tape, because there is no compiled form");
        }

        if (paths.Undefined > 0)
        {
            Line(text, $"{Count(paths.Undefined, "evaluation")} repeated by reverse-tape, because a derivative was not a number");
        }

        return text.ToString();
    }

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
