using System.Globalization;
using System.Text;

namespace AD;

/// <summary>A graph in the language of Graphviz.</summary>
internal static class GraphDrawing
{
    public static string Of(Graph graph, string name)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"digraph {Quoted(name)} {{\n");
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            string label = Quoted(graph.Nodes[i].Kind == OperationKind.Input ? $"%{i}" : $"%{i}  {GraphText.Title(graph, i)}");
            text.Append(CultureInfo.InvariantCulture, $"  n{i} [label={label}{Style(graph, i)}];\n");
            foreach (int operand in Operands(graph, graph.Nodes[i]))
            {
                text.Append(CultureInfo.InvariantCulture, $"  n{operand} -> n{i};\n");
            }
        }

        for (int k = 0; k < graph.Guards.Length; k++)
        {
            Guard guard = graph.Guards[k];
            text.Append(CultureInfo.InvariantCulture, $"  g{k} [label=\"{(guard.Expected ? "true" : "false")}\", shape=diamond];\n  n{guard.Mask} -> g{k};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Style(Graph graph, int i)
        => (graph.Nodes[i].Kind == OperationKind.Input ? ", shape=box" : string.Empty)
        + (graph.Outputs.Contains(i) ? ", peripheries=2" : string.Empty)
        + (i >= graph.ExactCount ? ", style=filled, fillcolor=lightgrey" : string.Empty);

    private static IEnumerable<int> Operands(Graph graph, Node node) => node.Kind switch
    {
        OperationKind.Input or OperationKind.Constant => [],
        OperationKind.Block => graph.Blocks[node.A].Inputs,
        OperationKind.BlockOutput => [node.A],
        _ => ((int[])[node.A, node.B, node.C]).Take(node.Arity),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
