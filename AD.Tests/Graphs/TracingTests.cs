using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>What a trace records, what it guards and what it refuses.</summary>
public partial class TracingTests
{
    public static TheoryData<string> WholeNumbers => ["int", "uint", "long", "short", "byte", "Int128", "BigInteger", "saturating", "truncating", "ConvertToInteger"];

    /// <summary>The guards hold exactly where the conversion gives the same integer and does not overflow.</summary>
    [Theory]
    [MemberData(nameof(WholeNumbers))]
    public void ConversionsToWholeNumbersGuardTheInteger(string type)
    {
        double[] entries = [0.0, -0.0, 0.25, -0.75, 1.0, 1.5, 1.9999999999999998, 2.0, 2.7, 3.0, 100.9, 127.0];
        foreach (double origin in entries)
        {
            Converting f = new(type);
            Graph graph = Trace.Of(f, [origin]);
            foreach (double x in entries)
            {
                double[]? y = graph.At(x);
                Assert.Equal(Math.Truncate(x) == Math.Truncate(origin), y is not null);
                Bits.Equal(f.Evaluate<double>([x]), y?[0] ?? f.Evaluate<double>([x]), $"{type} of {x} traced at {origin}");
            }

            Assert.Null(graph.At(double.NaN));
            Assert.Null(graph.At(double.PositiveInfinity));
        }
    }

    [Theory]
    [InlineData("double", "it was converted to Double")]
    [InlineData("float", "it was converted to Single")]
    [InlineData("Half", "it was converted to Half")]
    [InlineData("decimal", "it was converted to Decimal")]
    [InlineData("PrimalOf", "a plain number was asked of it")]
    public void ConversionsToPlainNumbersAreRefusedByName(string type, string what)
    {
        TracedValueException refusal = Assert.Throws<TracedValueException>(() => Trace.Of(new Converting(type), [0.5]));
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Select", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ReverseTapeBackend", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALiteralMayBeConvertedToAWholeNumberWithoutAGuard()
        => Assert.Empty(Trace.Of(new Literal(), [0.5]).Guards.ToArray());

    [Fact]
    public void AComparisonIsOneGuardHoweverOftenAndWhicheverWayItIsAsked()
    {
        Graph graph = Trace.Of(new AskedAgain(), [0.5, 2.0]);
        Assert.Equal([true], graph.Guards.ToArray().Select(guard => guard.Expected));
        Assert.NotNull(graph.At(-1.0, 0.0));
        Assert.Null(graph.At(2.0, 0.5));
        Assert.Null(graph.At(0.5, 0.5));
        Assert.Null(graph.At(double.NaN, 0.5));
    }

    [Fact]
    public void NumbersOfAnotherTraceAreRefused()
    {
        Keeping first = new(null);
        Trace.Of(first, [0.5]);
        InvalidOperationException refusal = Assert.ThrowsAny<InvalidOperationException>(() => Trace.Of(new Keeping(first.Kept), [0.5]));
        Assert.Contains("one trace was used outside of it", refusal.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<InvalidOperationException>(() => (Traced)first.Kept! * 2.0);
        Assert.ThrowsAny<InvalidOperationException>(() => (Traced)first.Kept! < 2.0);
        Assert.ThrowsAny<InvalidOperationException>(() => 2.0 + (Traced)first.Kept!);
    }

    [Fact]
    public void NumbersOfAnotherThreadAreRefused()
        => Assert.ThrowsAny<InvalidOperationException>(() => Trace.Of(new OnAnotherThread(), [0.5]));

    [Fact]
    public void ATraceInsideATraceDoesNotDisturbIt()
    {
        Graph graph = Trace.Of(new Inner(), [0.5]);
        Assert.Equal("input %0\n%1 = sin %0\n%2 = exp %1\noutput %2\n", graph.ToText());
    }

    [Fact]
    public void AnOutputThatIsNotWrittenIsNaN()
        => Assert.Equal(double.NaN, Trace.Of(new Writes(1), [0.5], 2).At(0.5)![1]);

    [Fact]
    public void LiteralsInputsAndUnusedInputs()
    {
        Graph graph = Trace.Of(new Writes(3), [0.5, 7.0], 3);
        Assert.Equal("inputs %0 %1\n%2 = 3\noutputs %0 %2 %0\n", graph.ToText());
        Assert.Equal([0.5, 3.0, 0.5, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0], graph.Jacobian(2, [0.5, 7.0]).At(0.5, 7.0)!);
        Assert.Equal([0.5, 3.0, 0.5, 1.0, 0.0, 1.0], graph.ForwardJacobian(1, [0.5, 7.0]).At(0.5, 7.0)!);
        Assert.Equal([0.5, 3.0, 0.5, 40.0, 0.0], graph.Pullback(2, [0.5, 7.0, 0.0, 0.0, 0.0]).At(0.5, 7.0, 10.0, 20.0, 30.0)!);
        Assert.Equal([0.5, 3.0, 0.5, 10.0, 20.0, 0.0, 0.0, 10.0, 20.0], graph.Pushforward(1, 2, [0.5, 7.0, 0.0, 0.0]).At(0.5, 7.0, 10.0, 20.0)!);
    }

    [Fact]
    public void AnExceptionOfTheFunctionLeavesNoTraceOpen()
    {
        Assert.Throws<NotSupportedException>(() => Trace.Of(new Throwing(), [0.5]));
        Assert.NotNull(Trace.Of(new Inner(), [0.5]).At(0.5));
    }

    [Fact]
    public void LengthsAreChecked()
    {
        Graph graph = Trace.Of(new Inner(), [0.5]);
        Refusal.Refused(() => graph.At(0.5, 1.0), "2", "1");
        Refusal.Refused(() => graph.Evaluate([0.5], new double[2]), "2", "1");
        Refusal.Refused(() => graph.Jacobian(1, [0.5, 1.0]), "2", "1");
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Jacobian(2, [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Jacobian(-1, [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trace.Of(new Writes(1), [0.5], -1));
    }

    /// <summary>A point on the other side of a branch was given to a derivative: its guard came out as at that point, over formulas of the graph's branch.</summary>
    [Fact]
    public void ADerivativeAtAPointOfAnotherBranchIsRefused()
    {
        Graph graph = Trace.Of(new AskedAgain(), [0.5, 2.0]);
        Refusal.Refused(() => graph.Jacobian(2, [2.0, 0.5]), "takes another branch", "%2 is true", "trace the function again");
        Refusal.Refused(() => graph.Pullback(2, [2.0, 0.5, 1.0]), "takes another branch");
        Assert.Null(graph.Jacobian(2, [0.5, 2.0]).At(2.0, 0.5));
    }

    [Fact]
    public void ADerivativeInsideAFunctionIsTraced()
    {
        foreach (Backend inner in (Backend[])[new ForwardDualBackend(), new ReverseTapeBackend()])
        {
            Graph graph = Trace.Of(new WithDerivative(inner), [0.7, 0.2]).Gradient(2, [0.7, 0.2]);
            // f = d/dx (x² sin y + x) = 2 x sin y + 1.
            Close.To([2 * 1.3 * Math.Sin(-0.4) + 1, 2 * Math.Sin(-0.4), 2 * 1.3 * Math.Cos(-0.4)], graph.At(1.3, -0.4)!, 1e-15);
        }
    }

    /// <summary>The active numbers of another backend over traced ones ask those, so that predicates and powers in a derivative inside a function are guards.</summary>
    [Fact]
    public void PredicatesOfADerivativeInsideAFunctionAreTraced()
    {
        foreach (Backend inner in (Backend[])[new ForwardDualBackend(), new ReverseTapeBackend()])
        {
            Graph graph = Trace.Of(new WithPredicates(inner), [0.7, 2.5]);
            double[] y = graph.At(1.7, 2.25)!;
            Close.To(2.25 * Math.Pow(1.7, 1.25) + 1.0, y[0], 1e-15);
            Assert.Null(graph.At(1.7, 2.0));
            Assert.Null(graph.At(-1.7, 2.25));
        }
    }

    [Fact]
    public void SelectIsNoGuardAndStopGradientIsANode()
    {
        Graph graph = Trace.Of(new Choosing(), [0.5]).Gradient(1, [0.5]);
        Assert.Empty(graph.Guards.ToArray());
        Assert.Equal([-1.5, 3.0], graph.At(-0.5)!);
        Assert.Equal([0.25, 0.5], graph.At(0.5)!);
        Assert.Equal([1.0, 1.0], graph.At(1.0)!);
    }

    [Fact]
    public void TheHashCodeGuardsTheValue()
    {
        Graph graph = Trace.Of(new Hashing(), [0.5]);
        Assert.NotNull(graph.At(0.5));
        Assert.Null(graph.At(0.25));
        Assert.Null(graph.At(double.NaN));
        Assert.NotNull(Trace.Of(new Hashing(), [double.NaN]).At(double.NaN));
    }
}
