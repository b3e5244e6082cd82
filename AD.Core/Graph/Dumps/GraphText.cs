using System.Globalization;
using System.Text;

namespace AD;

/// <summary>A graph as lines of text.</summary>
internal static class GraphText
{
    public static string Of(Graph graph, int mostNodes)
    {
        StringBuilder text = new();
        Line(text, graph.InputLength switch
        {
            0 => "no inputs",
            1 => "input %0",
            2 => "inputs %0 %1",
            _ => $"inputs %0 ... %{graph.InputLength - 1}",
        });
        int count = graph.Nodes.Length - graph.InputLength, hidden = Math.Max(0, count - mostNodes);
        int hiddenStart = graph.InputLength + (mostNodes + 1) / 2;
        for (int i = graph.InputLength; i < graph.Nodes.Length; i++)
        {
            if (i == graph.ExactCount)
            {
                Line(text, "# derivatives");
            }

            if (hidden > 0 && i == hiddenStart)
            {
                Line(text, $"... {hidden} nodes");
            }

            if (hidden == 0 || i < hiddenStart || i >= hiddenStart + hidden)
            {
                Line(text, $"%{i} = {Formula(graph, i)}");
            }
        }

        foreach (Guard guard in graph.Guards)
        {
            Line(text, $"guard %{guard.Mask} is {(guard.Expected ? "true" : "false")}");
        }

        text.Append(graph.Outputs.Length switch { 0 => "no outputs", 1 => "output", _ => "outputs" });
        foreach (int output in graph.Outputs)
        {
            text.Append(CultureInfo.InvariantCulture, $" %{output}");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>What a node computes, with its operands by name.</summary>
    public static string Formula(Graph graph, int i)
    {
        Node node = graph.Nodes[i];
        return node.Kind switch
        {
            OperationKind.Input => "input",
            OperationKind.Constant => Literal(node.Value),
            OperationKind.Block => $"{Title(graph, i)}({string.Join(", ", graph.Blocks[node.A].Inputs.Select(input => $"%{input}"))})",
            OperationKind.BlockOutput => $"%{node.A}[{node.B}]",
            OperationKind.Add or OperationKind.Subtract or OperationKind.Multiply or OperationKind.Divide
                or OperationKind.Less or OperationKind.LessOrEqual or OperationKind.Equal => $"%{node.A} {node.Operation.Name} %{node.B}",
            _ => node.Arity switch
            {
                1 => $"{node.Operation.Name} %{node.A}",
                2 => $"{node.Operation.Name} %{node.A} %{node.B}",
                _ => $"{node.Operation.Name} %{node.A} %{node.B} %{node.C}",
            },
        };
    }

    /// <summary>What a node computes, without its operands.</summary>
    public static string Title(Graph graph, int i)
    {
        Node node = graph.Nodes[i];
        return node.Kind switch
        {
            OperationKind.Constant => Literal(node.Value),
            OperationKind.Block => RuleOperation.NameOf(graph.Blocks[node.A].Name),
            OperationKind.BlockOutput => $"[{node.B}]",
            _ => node.Operation.Name,
        };
    }

    private static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
