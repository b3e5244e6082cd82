using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>A user's rules, unary, binary and block, give what differentiating through their values gives: with every backend, in every direction, at second and third order.</summary>
public class UserRuleTests
{
    private static readonly RuledFunction Ruled = new(byRules: true);

    private static readonly RuledFunction Plain = new(byRules: false);

    private static readonly double[][] Points = [[0.7, -1.3, 0.4], [-0.2, 0.5, 1.9], [2.0, 1.0, -0.6]];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    /// <summary>The exact ones that differentiate a function in which they stand themselves.</summary>
    public static TheoryData<string> Exact => Subject.ExactTwice;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void FirstOrder(string name)
    {
        Subject subject = Subject.Find(name);
        Backend reference = new ForwardDualBackend();
        foreach (double[] x in Points)
        {
            double[] expected = reference.Gradient(Plain, x), v = [0.3, -0.8, 1.1];
            Close.To(expected, subject.Backend.Gradient(Ruled, x), 10 * subject.First, "gradient");
            Close.To([expected.Zip(v, (a, b) => a * b).Sum()], subject.Backend.Pushforward(new ScalarAsVector<RuledFunction>(Ruled), x, v), 10 * subject.First, "pushforward");
            Close.To([.. expected.Select(entry => 2.5 * entry)], subject.Backend.Pullback(new ScalarAsVector<RuledFunction>(Ruled), x, [2.5]), 10 * subject.First, "pullback");
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondOrder(string name)
    {
        Subject subject = Subject.Find(name);
        Backend reference = new ForwardDualBackend();
        double[] v = [0.3, -0.8, 1.1];
        foreach (double[] x in Points)
        {
            Close.To(reference.Hessian(Plain, x), subject.Backend.Hessian(Ruled, x), 10 * subject.Second, "Hessian");
            Close.To(reference.HessianVectorProduct(Plain, x, v), subject.Backend.HessianVectorProduct(Ruled, x, v), 10 * subject.Second, "H v");
        }
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void ThirdOrder(string name)
    {
        Backend backend = Subject.Find(name).Backend, reference = new ForwardDualBackend();
        double[] v = [0.3, -0.8, 1.1];
        foreach (double[] x in Points)
        {
            Close.To(reference.Hessian(new DirectionalDerivative(Plain, reference, v), x), backend.Hessian(new DirectionalDerivative(Ruled, backend, v), x), 1e-11, "∇²(vᵀ ∇f)");
        }
    }

    /// <summary>The inner product as a block at several lengths, its second half constant or not, against its gradient by hand.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void DotAtSeveralLengths(string name)
    {
        Subject subject = Subject.Find(name);
        foreach (int k in (int[])[0, 1, 2, 3, 8, 17])
        {
            double[] x = [.. Enumerable.Range(0, 2 * k).Select(i => 0.1 * i - 0.45)];
            double[] expected = [.. x[k..], .. x[..k]];
            (double value, double[] gradient) = subject.Backend.ValueAndGradient(new Halves(), x);
            Close.To(x[..k].Zip(x[k..], (a, b) => a * b).Sum(), value, 1e-14, $"aᵀb, length {k}");
            Close.To(expected, gradient, 10 * subject.First, $"∇ aᵀb, length {k}");
        }

        ArgumentException e = Assert.Throws<ArgumentException>(() => Block.Dot<double>([1.0, 2.0], [1.0, 2.0, 3.0]));
        Assert.Contains("2", e.Message);
        Assert.Contains("3", e.Message);
    }

    /// <summary>|x|² by the block with both arguments the same: gradient 2x, Hessian 2 I.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void DotWithItself(string name)
    {
        Subject subject = Subject.Find(name);
        static T Square<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Dot(x, x);
        double[] x = [0.4, -1.2, 0.9];
        Close.To([0.8, -2.4, 1.8], subject.Backend.Gradient(Square, x), 10 * subject.First, "gradient");
        if (subject.Backend.Traits.SecondOrder)
        {
            Close.To(new double[,] { { 2, 0, 0 }, { 0, 2, 0 }, { 0, 0, 2 } }, subject.Backend.Hessian(Square, x), 10 * subject.Second, "Hessian");
        }
    }

    private readonly struct Halves : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Dot(x[..(x.Length / 2)], x[(x.Length / 2)..]);
    }
}
