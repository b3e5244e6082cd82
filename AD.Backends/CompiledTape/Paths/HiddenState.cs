using System.Globalization;

namespace AD.Backends;

/// <summary>Finds functions that do not depend on their argument alone: traced a second time they are another graph, with no guard to explain it.</summary>
internal static class HiddenState
{
    /// <summary>Traces once more, close by; where another path begins there, at the same point.</summary>
    /// <exception cref="InvalidOperationException">The traces differ.</exception>
    public static void Check(TraceableFunction function, Graph graph, ReadOnlySpan<double> point)
    {
        Graph? second = Nearby(function, point);
        if (second is null || !GraphComparison.HaveSameOutcomes(graph, second))
        {
            second = function.Trace(point);
        }

        if (!GraphComparison.AreSame(graph, second))
        {
            throw new InvalidOperationException(
                "The function cannot be compiled: traced a second time it was another function, though its comparisons came out the same way, " + Difference(graph, second) + ". It depends on hidden state, such as random numbers, "
                + "a counter, a captured variable that it changes, or the text of a number. Pass what varies as an argument, or use ReverseTapeBackend, which evaluates the function at every point.");
        }
    }

    private static Graph? Nearby(TraceableFunction function, ReadOnlySpan<double> point)
    {
        double[] other = point.ToArray();
        for (int i = 0; i < other.Length; i++)
        {
            other[i] += (i % 2 == 0 ? 1e-7 : -1e-7) * Math.Max(Math.Abs(other[i]), 1e-3);
        }

        try
        {
            return function.Trace(other);
        }
        catch (Exception) when (point.Length > 0)
        {
            return null; // The function may not be defined there; the same point is asked next.
        }
    }

    private static string Difference(Graph first, Graph second)
    {
        int node = GraphComparison.FirstDifference(first, second);
        return node >= 0 && node < first.Nodes.Length && node < second.Nodes.Length
            ? $"first in operation {node}: {Text(first.Nodes[node])}, then {Text(second.Nodes[node])}"
            : $"of {first.Nodes.Length} operations and {first.Guards.Length} comparisons, then of {second.Nodes.Length} and {second.Guards.Length}";
    }

    private static string Text(Node node) => node.Kind == OperationKind.Constant ? node.Value.ToString("R", CultureInfo.InvariantCulture) : $"{node.Operation}({node.A}, {node.B})";
}
