using Xunit;

namespace AD.Tests.Graphs;

/// <summary>Numbers that are the same to the bit; all NaN count as one.</summary>
internal static class Bits
{
    /// <summary>Where doubles are special: zeros, infinities, NaN, the smallest and the largest numbers, and ordinary ones.</summary>
    public static readonly double[] Special =
    [
        0.0, -0.0, 1.0, -1.0, 0.375, -1.625, 3.0, -2.0, 0.5, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1e-310, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    public static bool Same(double expected, double actual)
        => BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual) || (double.IsNaN(expected) && double.IsNaN(actual));

    public static void Equal(double expected, double actual, string what)
        => Assert.True(Same(expected, actual), $"{what}: expected {expected:R}, got {actual:R}.");

    public static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Equal(expected[i], actual[i], $"{what}, output {i}");
        }
    }

    /// <summary>The graph's outputs where its guards hold; null where one does not.</summary>
    public static double[]? At(this Graph graph, params ReadOnlySpan<double> x)
    {
        double[] y = new double[graph.Outputs.Length];
        return graph.Evaluate(x, y) ? y : null;
    }

    /// <summary>The value of every node.</summary>
    public static double[] ValuesAt(this Graph graph, params ReadOnlySpan<double> x)
    {
        double[] values = new double[graph.Nodes.Length];
        double[][] results = new double[graph.Blocks.Length][];
        x.CopyTo(values);
        for (int i = graph.InputLength; i < values.Length; i++)
        {
            Node node = graph.Nodes[i];
            switch (node.Kind)
            {
                case OperationKind.Constant:
                    values[i] = node.Value;
                    break;
                case OperationKind.Block:
                    BlockCall call = graph.Blocks[node.A];
                    results[node.A] = new double[call.OutputLength];
                    call.Value([.. call.Inputs.Select(input => values[input])], results[node.A]);
                    break;
                case OperationKind.BlockOutput:
                    values[i] = results[graph.Nodes[node.A].A][node.B];
                    break;
                default:
                    values[i] = node.Operation.Evaluate(values[node.A], values[node.B], values[node.C]);
                    break;
            }
        }

        return values;
    }
}
