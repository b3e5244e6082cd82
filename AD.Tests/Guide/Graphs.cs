using System.Numerics;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/graphs.md.</summary>
public class Graphs
{
    // function:
    private static T Damped<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[0] > 0.0 ? T.Exp(-x[0]) * x[1] : x[1];
    // :function

    // select:
    private static T DampedEverywhere<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => Select.Less(T.Zero, x[0], T.Exp(-x[0]) * x[1], x[1]);
    // :select

    [Fact]
    public void ATraceFollowsOneBranch()
    {
        // trace:
        Graph graph = Trace.Of(Damped, [0.5, 2.0]);         // the branch that is taken at x = (0.5, 2)
        string text = graph.ToText();
        double[] y = new double[1];
        bool here = graph.Evaluate([1.5, 2.0], y);          // true: the same branch
        bool there = graph.Evaluate([-1.0, 2.0], y);        // false: the guard fails, trace again at this point
        // :trace

        Assert.Equal("inputs %0 %1\n%2 = 0\n%3 = %2 < %0\n%4 = neg %0\n%5 = exp %4\n%6 = %5 * %1\nguard %3 is true\noutput %6\n", text);
        Assert.True(here);
        Assert.False(there);
    }

    [Fact]
    public void ADerivativeIsAGraph()
    {
        Graph graph = Trace.Of(Damped, [0.5, 2.0]);

        // derivative:
        Graph gradient = graph.Gradient(2, [0.5, 2.0]);                                     // x ↦ (y, ∇y)
        Graph hessian = gradient.Outputs(1, 2).Jacobian(2, [0.5, 2.0]).Outputs(2, 4);       // x ↦ H, row by row
        double[] h = new double[4];
        hessian.Evaluate([1.5, 2.0], h);
        // :derivative

        double e = Math.Exp(-1.5);
        Close.To([2.0 * e, -e, -e, 0.0], h, 1e-15);
    }

    [Fact]
    public void SelectNeedsNoGuard()
    {
        // choice:
        Graph graph = Trace.Of(DampedEverywhere, [0.5, 2.0]);
        double[] y = new double[1];
        bool there = graph.Evaluate([-1.0, 2.0], y);        // true: there are no guards
        // :choice

        Assert.True(there);
        Assert.Equal(2.0, y[0]);
        Assert.Empty(graph.Guards.ToArray());
    }

    [Fact]
    public void ADeviceReadsTheNodes()
    {
        Graph graph = Trace.Of(Damped, [0.5, 2.0]);

        // nodes:
        double[] values = [0.5, 2.0, .. new double[graph.Nodes.Length - 2]];
        for (int i = graph.InputLength; i < graph.Nodes.Length; i++)
        {
            Node node = graph.Nodes[i];
            values[i] = node.Kind == OperationKind.Constant ? node.Value
                : node.Operation.Evaluate(values[node.A], values[node.B], values[node.C]);
        }
        // :nodes

        Assert.Equal(Math.Exp(-0.5) * 2.0, values[graph.Outputs[0]]);
    }
}
