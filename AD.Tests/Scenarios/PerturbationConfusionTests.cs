using System.Numerics;
using AD.Backends;
using AD.Tests.Calling;
using Xunit;

namespace AD.Tests.Scenarios;

/// <summary>The literature's examples of perturbation confusion, for every outer backend with every inner one.</summary>
public class PerturbationConfusionTests
{
    public static TheoryData<string, string> Pairs => NestedDerivativeTests.Pairs;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>d/dx [x · d/dy (x + y) at y = 1] at x = 1 is 1. Source: Siskind and Pearlmutter (2005), "Perturbation confusion and referential transparency".</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void SumOfTwoLevels(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return x * backend.Derivative(Inner, T.One, Constant.Of(x));
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c + y;
        }

        Close.To(1.0, BackendCatalogue.Find(outer).Derivative(Outer, 1.0), Tolerance(outer, inner));
    }

    /// <summary>d/dx [x · d/dy (x y) at y = 2] is 2x. Source: Siskind and Pearlmutter (2008), "Nesting forward-mode AD in a functional framework".</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void ProductOfTwoLevels(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return x * backend.Derivative(Inner, T.CreateSaturating(2.0), Constant.Of(x));
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c * y;
        }

        Close.To(6.0, BackendCatalogue.Find(outer).Derivative(Outer, 3.0), Tolerance(outer, inner));
    }

    /// <summary>
    /// The derivative operator as a directional derivative, D̂ f = x ↦ d/du f(x + u) at u = 0, applied to its own result: D̂(D̂ exp) = exp, where tagged systems have returned 0.
    /// Source: Manzyuk, Pearlmutter, Radul, Rush and Siskind (2019), "Perturbation confusion in forward automatic differentiation of higher-order functions".
    /// </summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void DerivativeOperatorAppliedTwice(string outer, string inner)
    {
        double y = 0.8;
        Shifted<Exponential> once = new(new Exponential(), BackendCatalogue.Find(inner));
        Shifted<Shifted<Exponential>> twice = new(once, BackendCatalogue.Find(outer));
        Close.To(Math.Exp(y), once.Evaluate(y), Tolerance(inner, inner));
        Close.To(Math.Exp(y), twice.Evaluate(y), Tolerance(outer, inner));
    }

    /// <summary>The same operator over lambdas, three times: D̂³ x⁴ = 24 x.</summary>
    [Fact]
    public void DerivativeOperatorOverLambdas()
    {
        static T Hat<T>(Func<Dual<T>, Dual<T>> f, T x) where T : IFloatingPointIeee754<T> => Forward.Derivative(u => f(x + u), T.Zero);
        double third = Hat(a => Hat(b => Hat(c => c * c * c * c, b), a), 1.5);
        Assert.Equal(36.0, third);
    }

    /// <summary>A function that returns the derivative's function of another level, curried: d/dx [d/dy (x ↦ x y²) ...] with both levels in one closure: ∂/∂x ∂/∂y (x² y³) = 6 x y².</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void MixedPartialDerivatives(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T ByX<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return backend.Derivative(F, Constant.Of(x), T.CreateSaturating(1.2));
            static U F<U>(U x, U y) where U : IFloatingPointIeee754<U> => x * x * y * y * y;
        }

        Close.To(6 * 0.7 * 1.44, BackendCatalogue.Find(outer).Derivative(ByX, 0.7), Tolerance(outer, inner));
    }

    /// <summary>An inner derivative that does not involve the outer variable is a constant of the outer level: d/dx [x · d/dy y²  at y = 5] = 10.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void InnerDerivativeOfAConstant(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return x * backend.Derivative(Square, T.CreateSaturating(5.0));
            static U Square<U>(U y) where U : IFloatingPointIeee754<U> => y * y;
        }

        Close.To(10.0, BackendCatalogue.Find(outer).Derivative(Outer, 1.0), Tolerance(outer, inner));
    }

    private static double Tolerance(string outer, string inner)
        => BackendCatalogue.Find(outer).Traits.IsExact && BackendCatalogue.Find(inner).Traits.IsExact ? 1e-14 : 1e-8;

    private readonly struct Exponential : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(x);
    }

    /// <summary>x ↦ d/du f(x + u) at u = 0.</summary>
    private readonly struct Shifted<TFunction>(TFunction f, Backend backend) : IUnivariateFunction
        where TFunction : IUnivariateFunction
    {
        private readonly TFunction f = f;

        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => backend.Derivative(Shift, T.Zero, Constant.Of(x));

        private T Shift<T>(T u, T x) where T : IFloatingPointIeee754<T> => f.Evaluate(x + u);
    }
}
