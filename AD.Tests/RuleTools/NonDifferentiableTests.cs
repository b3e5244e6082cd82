using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.RuleTools;

/// <summary>A marked value passes and refuses to be differentiated, by name.</summary>
public class NonDifferentiableTests
{
    private static readonly double[] X = [2.0, 3.0];

    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    [Theory]
    [MemberData(nameof(Exact))]
    public void ADerivativeIsRefusedByNameAndAValueIsNot(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Assert.Equal(Math.Floor(6.0) + 2.0, Lookup<double>(X));
        foreach (Action ask in new Action[]
        {
            () => backend.Gradient(Lookup, X),
            () => backend.Hessian(Lookup, X),
            () => backend.Gradient(Unused, X),
            () => backend.Gradient(new Wrapped(), X),
            () => backend.Pullback(new Wrapped(), X, [1.0]),
            () => backend.Jacobian(new WrappedVector(), X),
            () => backend.SecondDerivative(new WrappedNumber(), 2.0),
        })
        {
            NonDifferentiableException e = Assert.Throws<NonDifferentiableException>(ask);
            Assert.Equal("table", e.Name);
            Assert.Contains("'table' is marked as not differentiable", e.Message);
            Assert.Contains("Special.StopGradient", e.Message);
        }

        Assert.Equal([1.0, 0.0], backend.Gradient(OfAConstant, X));
        Assert.Equal([1.0], backend.Gradient(Lookup2, X.AsSpan(0, 1), Constant.Of(X)));
    }

    [Fact]
    public void ValuesAreThoseOfTheFunction()
    {
        Assert.Equal(5.0, new Wrapped().Evaluate<double>(X));
        double[] y = new double[2];
        new WrappedVector().Evaluate<double>(X, y);
        Assert.Equal([6.0, 5.0], y);
        Assert.Equal(7.0f, new WrappedNumber().Evaluate(2.0f));
    }

    /// <summary>They evaluate values, and so differentiate the values.</summary>
    [Fact]
    public void FiniteDifferencesDoNotSeeTheMark()
        => Close.To([1.0, 1.0], new FiniteDifferenceBackend().Gradient(new Wrapped(), X), 1e-10);

    private static T Lookup<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Floor(Rule.NonDifferentiable(x[0] * x[1], "table")) + x[0];

    private static T Lookup2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => Rule.NonDifferentiable(p[0], "table") + x[0];

    private static T Unused<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        Rule.NonDifferentiable(x[0] * x[1], "table");
        return x[0];
    }

    private static T OfAConstant<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.NonDifferentiable(Special.StopGradient(x[1]), "table") + x[0];

    private readonly struct Wrapped : IScalarFunction, IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.NonDifferentiable(u => u[0] + u[1], "table").Evaluate(x);

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Evaluate(x);
    }

    private readonly struct WrappedVector : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
            => Rule.NonDifferentiable((u, v) => (v[0], v[1]) = (u[0] * u[1], u[0] + u[1]), "table", 2).Evaluate(x, y);
    }

    private readonly struct WrappedNumber : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
        {
            UnivariateFunction<double> plain = u => 3.5 * u;
            return Rule.NonDifferentiable(plain, "table").Evaluate(x);
        }
    }
}
