using System.Numerics;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>A graph as text and as a drawing.</summary>
public class DumpTests
{
    [Fact]
    public void LotkaVolterraAsText()
        => Assert.Equal(
            """
            inputs %0 ... %5
            %6 = %2 * %0
            %7 = %3 * %0
            %8 = %7 * %1
            %9 = %6 - %8
            %10 = %5 * %0
            %11 = %10 * %1
            %12 = %4 * %1
            %13 = %11 - %12
            outputs %9 %13

            """.ReplaceLineEndings("\n"),
            Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2).ToText());

    [Fact]
    public void TheOrderOfTheSameFunctionWithoutSimplification()
        => Assert.Equal(
            """
            input %0
            %1 = 2
            %2 = %0 * %1
            %3 = %0 - %2
            %4 = neg %3
            %5 = sin %4
            output %5

            """.ReplaceLineEndings("\n"),
            Trace.Of(new Sine(), [0.5], optimize: false).ToText());

    [Fact]
    public void GuardsBlocksAndDerivativesAreNamed()
    {
        Graph graph = Trace.Of(new Branching(), [0.5, 2.0]).Gradient(1, [0.5, 2.0]);
        Assert.Equal(
            """
            inputs %0 %1
            %2 = dot(%0, %1, %1, %0)
            %3 = %2[0]
            %4 = %0 < %1
            %5 = select %4 %3 %1
            %6 = %3 < %0
            # derivatives
            %7 = 1
            %8 = 0
            %9 = select %4 %7 %8
            %10 = product(%9, %1, %0)
            %11 = %10[0]
            %12 = product(%9, %0, %1)
            %13 = %12[1]
            %14 = %11 + %13
            guard %6 is false
            outputs %5 %14

            """.ReplaceLineEndings("\n"),
            graph.ToText());
    }

    [Fact]
    public void LongGraphsAreShortenedOnRequest()
    {
        Graph graph = Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2);
        Assert.Equal("inputs %0 ... %5\n%6 = %2 * %0\n%7 = %3 * %0\n... 5 nodes\n%13 = %11 - %12\noutputs %9 %13\n", graph.ToText(3));
        Assert.Equal("inputs %0 ... %5\n... 8 nodes\noutputs %9 %13\n", graph.ToText(0));
        Assert.Equal(graph.ToText(), graph.ToText(8));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.ToText(-1));
    }

    [Fact]
    public void NothingToShow()
    {
        Assert.Equal("no inputs\nno outputs\n", new GraphBuilder([]).Build([]).ToText());
        Assert.Equal("graph of 14 nodes: 6 inputs, 2 outputs, 0 guards", Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2).ToString());
    }

    [Fact]
    public void TheDrawingHasEveryNodeAndEdge()
        => Assert.Equal(
            """
            digraph "f \"quoted\"" {
              n0 [label="%0", shape=box];
              n1 [label="%1", shape=box];
              n2 [label="%2  dot"];
              n0 -> n2;
              n1 -> n2;
              n1 -> n2;
              n0 -> n2;
              n3 [label="%3  [0]"];
              n2 -> n3;
              n4 [label="%4  <"];
              n0 -> n4;
              n1 -> n4;
              n5 [label="%5  select", peripheries=2];
              n4 -> n5;
              n3 -> n5;
              n1 -> n5;
              n6 [label="%6  <"];
              n3 -> n6;
              n0 -> n6;
              g0 [label="false", shape=diamond];
              n6 -> g0;
            }

            """.ReplaceLineEndings("\n"),
            Trace.Of(new Branching(), [0.5, 2.0]).ToDot("f \"quoted\""));

    [Fact]
    public void TheDrawingShadesDerivatives()
    {
        string drawing = Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2).Jacobian(6, LotkaVolterra.Point).ToDot();
        Assert.Contains("  n9 [label=\"%9  -\", peripheries=2];\n", drawing, StringComparison.Ordinal);
        Assert.Contains(", style=filled, fillcolor=lightgrey];\n", drawing, StringComparison.Ordinal);
    }

    private sealed class Sine : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => T.Sin(-(x[0] - x[0] * 2.0));
    }

    private sealed class Branching : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T dot = Block.Dot<T>([x[0], x[1]], [x[1], x[0]]);
            T chosen = Select.Less(x[0], x[1], dot, x[1]);
            return x[0] > dot ? x[0] : chosen;
        }
    }
}
