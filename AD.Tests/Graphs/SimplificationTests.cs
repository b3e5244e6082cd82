using System.Numerics;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>What the builder simplifies is the same number at every special value, and what is not the same it leaves alone.</summary>
public class SimplificationTests
{
    private static readonly Dictionary<string, (Formula Function, int Nodes)> Simplified = new()
    {
        ["a + -0"] = (new(f => f.A + f.Number(-0.0)), 0),
        ["-0 + a"] = (new(f => f.Number(-0.0) + f.A), 0),
        ["a + a"] = (new(f => f.A + f.A), 2),
        ["a + -b"] = (new(f => f.A + -f.B), 1),
        ["-a + b"] = (new(f => -f.A + f.B), 1),
        ["-a + -b"] = (new(f => -f.A + -f.B), 2),
        ["a - 0"] = (new(f => f.A - f.Number(0.0)), 0),
        ["-0 - a"] = (new(f => f.Number(-0.0) - f.A), 1),
        ["a - -b"] = (new(f => f.A - -f.B), 1),
        ["1 a"] = (new(f => f.Number(1.0) * f.A), 0),
        ["a 1"] = (new(f => f.A * f.Number(1.0)), 0),
        ["-1 a"] = (new(f => f.Number(-1.0) * f.A), 1),
        ["3 -a"] = (new(f => f.Number(3.0) * -f.A), 2),
        ["-a -b"] = (new(f => -f.A * -f.B), 1),
        ["-a b"] = (new(f => -f.A * f.B), 2),
        ["a -b"] = (new(f => f.A * -f.B), 2),
        ["a / 1"] = (new(f => f.A / f.Number(1.0)), 0),
        ["a / -1"] = (new(f => f.A / f.Number(-1.0)), 1),
        ["a / 4"] = (new(f => f.A / f.Number(4.0)), 2),
        ["a / -2^1021"] = (new(f => f.A / f.Number(-Math.ScaleB(1.0, 1021))), 2),
        ["a / -b"] = (new(f => f.A / -f.B), 2),
        ["-a / -b"] = (new(f => -f.A / -f.B), 3),
        ["-(-a)"] = (new(f => -(-f.A)), 0),
        ["-(-(-a))"] = (new(f => -(-(-f.A))), 1),
        ["a b + b a"] = (new(f => f.A * f.B + f.B * f.A), 3),
        ["sin a sin a"] = (new(f => f.Sin(f.A) * f.Sin(f.A)), 2),
        ["min(a, b) + min(a, b)"] = (new(f => f.Min(f.A, f.B) + f.Min(f.A, f.B)), 3),
        ["2 3 + a"] = (new(f => f.Number(2.0) * f.Number(3.0) + f.A), 2),
        ["select(a < b, b, b)"] = (new(f => f.Less(f.A, f.B, f.B, f.B)), 0),
    };

    /// <summary>Tempting, and wrong at a zero, an infinity or NaN, or rounded otherwise: each keeps all its nodes.</summary>
    private static readonly Dictionary<string, (Formula Function, int Nodes)> Kept = new()
    {
        ["a + 0"] = (new(f => f.A + f.Number(0.0)), 2),
        ["0 + a"] = (new(f => f.Number(0.0) + f.A), 2),
        ["a - -0"] = (new(f => f.A - f.Number(-0.0)), 2),
        ["0 - a"] = (new(f => f.Number(0.0) - f.A), 2),
        ["0 a"] = (new(f => f.Number(0.0) * f.A), 2),
        ["a - a"] = (new(f => f.A - f.A), 1),
        ["a / a"] = (new(f => f.A / f.A), 1),
        ["0 / a"] = (new(f => f.Number(0.0) / f.A), 2),
        ["a / 3"] = (new(f => f.A / f.Number(3.0)), 2),
        ["a / 2^-1074"] = (new(f => f.A / f.Number(double.Epsilon)), 2),
        ["a / 2^1023"] = (new(f => f.A / f.Number(Math.ScaleB(1.0, 1023))), 2),
        ["(a b) / b"] = (new(f => f.A * f.B / f.B), 2),
        ["(a + b) - b"] = (new(f => f.A + f.B - f.B), 2),
        ["a b + a"] = (new(f => f.A * f.B + f.A), 2),
        ["a - b + (b - a)"] = (new(f => f.A - f.B + (f.B - f.A)), 3),
        ["min(a, b) + min(b, a)"] = (new(f => f.Min(f.A, f.B) + f.Min(f.B, f.A)), 3),
        ["select(a < b, a, b)"] = (new(f => f.Less(f.A, f.B, f.A, f.B)), 2),
    };

    public static TheoryData<string> Names => [.. Simplified.Keys, .. Kept.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSameNumberEverywhere(string name)
    {
        (Formula f, int nodes) = Simplified.TryGetValue(name, out (Formula, int) found) ? found : Kept[name];
        Graph graph = Trace.Of(f, [0.375, 1.625]), plain = Trace.Of(f, [0.375, 1.625], optimize: false);
        Assert.Equal(nodes, graph.Nodes.Length - graph.InputLength);
        Assert.Empty(graph.Guards.ToArray());
        foreach (double a in Bits.Special)
        {
            foreach (double b in Bits.Special)
            {
                double expected = f.Evaluate<double>([a, b]);
                Bits.Equal(expected, graph.At(a, b)![0], $"{name} at a = {a:R}, b = {b:R}");
                Bits.Equal(expected, plain.At(a, b)![0], $"{name} as it came at a = {a:R}, b = {b:R}");
            }
        }
    }

    [Fact]
    public void LiteralsOfOppositeZerosAreTwo()
    {
        GraphBuilder builder = new([1.0]);
        Assert.NotEqual(builder.Constant(0.0), builder.Constant(-0.0));
        Assert.Equal(builder.Constant(double.NaN), builder.Constant(double.NaN));
    }

    [Fact]
    public void WithoutOptimizationEveryOperationIsANode()
    {
        GraphBuilder builder = new([1.0], optimize: false);
        int sum = builder.Apply(GraphOperations.Add, 0, 0);
        Assert.NotEqual(sum, builder.Apply(GraphOperations.Add, 0, 0));
        Assert.Equal(3, builder.Count);
    }

    [Fact]
    public void WhatNoOutputNeedsIsLeftOut()
    {
        GraphBuilder builder = new([0.5, 2.0]);
        int used = builder.Apply(GraphOperations.Multiply, 0, 1);
        builder.Apply(GraphOperations.Add, used, builder.Constant(7.0));
        Graph graph = builder.Build([used]);
        Assert.Equal(3, graph.Nodes.Length);
        Assert.Equal([2], graph.Outputs.ToArray());
    }

    [Fact]
    public void ManyNodesAreStillFoundAgain()
    {
        GraphBuilder builder = new([0.5]);
        int[] Sines()
        {
            int[] nodes = new int[5000];
            for (int i = 0; i < nodes.Length; i++)
            {
                nodes[i] = builder.Apply(GraphOperations.Multiply, builder.Constant(i + 1.5), 0);
            }

            return nodes;
        }

        int[] first = Sines();
        int count = builder.Count;
        Assert.Equal(first, Sines());
        Assert.Equal(count, builder.Count);
    }

    /// <summary>A formula in two numbers, written with a context that knows the number type.</summary>
    private sealed class Formula(Func<IContext, Value> f) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => ((Value<T>)f(new Context<T>(new Value<T>(x[0]), new Value<T>(x[1])))).Number;
    }

    private interface IContext
    {
        Value A { get; }

        Value B { get; }

        Value Number(double value);

        Value Sin(Value x);

        Value Min(Value x, Value y);

        Value Less(Value a, Value b, Value whenTrue, Value whenFalse);
    }

    private abstract class Value
    {
        public static Value operator +(Value x, Value y) => x.Combine('+', y);

        public static Value operator -(Value x, Value y) => x.Combine('-', y);

        public static Value operator *(Value x, Value y) => x.Combine('*', y);

        public static Value operator /(Value x, Value y) => x.Combine('/', y);

        public static Value operator -(Value x) => x.Combine('n', x);

        protected abstract Value Combine(char operation, Value other);
    }

    private sealed class Value<T>(T number) : Value
        where T : IFloatingPointIeee754<T>
    {
        public T Number => number;

        protected override Value Combine(char operation, Value other)
        {
            T right = ((Value<T>)other).Number;
            return new Value<T>(operation switch { '+' => number + right, '-' => number - right, '*' => number * right, '/' => number / right, _ => -number });
        }
    }

    private sealed class Context<T>(Value a, Value b) : IContext
        where T : IFloatingPointIeee754<T>
    {
        public Value A => a;

        public Value B => b;

        public Value Number(double value) => new Value<T>(T.CreateSaturating(value));

        public Value Sin(Value x) => new Value<T>(T.Sin(((Value<T>)x).Number));

        public Value Min(Value x, Value y) => new Value<T>(T.Min(((Value<T>)x).Number, ((Value<T>)y).Number));

        public Value Less(Value a, Value b, Value whenTrue, Value whenFalse)
            => new Value<T>(Select.Less(((Value<T>)a).Number, ((Value<T>)b).Number, ((Value<T>)whenTrue).Number, ((Value<T>)whenFalse).Number));
    }
}
