using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.SeveralArguments;

/// <summary>Operators of several arguments inside functions that are themselves differentiated: outer variables enter as constants, and the levels do not mix. And in single precision.</summary>
public class NestedTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (Backend outer in BackendCatalogue.All)
            {
                foreach (Backend inner in BackendCatalogue.All.Where(b => b.Traits is { AnyBaseNumber: true, IsExact: true }))
                {
                    pairs.Add(outer.Traits.Name, inner.Traits.Name);
                }
            }

            return pairs;
        }
    }

    /// <summary>g(c) = c ∂/∂y (c y² + c³ y) at y = c, that is 2c³ + c⁴; g' = 6c² + 4c³.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void OuterVariableAsConstantNumber(string outer, string inner)
    {
        Backend b = BackendCatalogue.Find(inner);
        T G<T>(T c) where T : IFloatingPointIeee754<T>
        {
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c * y * y + c * c * c * y;
            return c * b.Derivative(Inner, c, Constant.Of(c));
        }

        Close.To(6 * 0.49 + 4 * 0.343, BackendCatalogue.Find(outer).Derivative(G, 0.7), 1e-8);
    }

    /// <summary>Three numbers, the middle one active: h(c) = ∂/∂p (x p² q) at x = q = c, p = c², that is 2 c⁴; h' = 8 c³.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void TwoConstantsOfThree(string outer, string inner)
    {
        Backend b = BackendCatalogue.Find(inner);
        T H<T>(T c) where T : IFloatingPointIeee754<T>
        {
            static U Inner<U>(U x, U p, U q) where U : IFloatingPointIeee754<U> => x * p * p * q;
            return b.Derivative(Inner, Constant.Of(c), c * c, Constant.Of(c));
        }

        Close.To(8 * 0.343, BackendCatalogue.Find(outer).Derivative(H, 0.7), 1e-8);
    }

    /// <summary>Σ of the gradient of p₀ x₀² + p₁ x₁² x₀ in x, with p = x: 2x₀² + x₁³ + 2 x₀ x₁²; its gradient is (4x₀ + 2x₁², 3x₁² + 4 x₀ x₁).</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void GradientOfGradient(string outer, string inner)
    {
        Backend b = BackendCatalogue.Find(inner);
        T Sum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            static U Inner<U>(ReadOnlySpan<U> x, ReadOnlySpan<U> p) where U : IFloatingPointIeee754<U> => p[0] * x[0] * x[0] + p[1] * x[1] * x[1] * x[0];
            T[] gradient = b.Gradient(Inner, x, Constant.Of(x));
            return gradient[0] + gradient[1];
        }

        Close.To([4 * 0.7 + 2 * 1.69, 3 * 1.69 + 4 * 0.7 * 1.3], BackendCatalogue.Find(outer).Gradient(Sum, [0.7, 1.3]), 1e-8);
    }

    /// <summary>Other operators inside: a pullback, a pushforward, a Jacobian and a product with a Hessian, each linear or quadratic in the outer variable.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void OtherOperatorsInside(string outer, string inner)
    {
        Backend b = BackendCatalogue.Find(inner), o = BackendCatalogue.Find(outer);

        // F(x, p) = (x₀ p₀, x₀² p₁): ∂F/∂x = (p₀, 2 x₀ p₁).
        static void F<U>(ReadOnlySpan<U> x, ReadOnlySpan<U> p, Span<U> y) where U : IFloatingPointIeee754<U>
        {
            y[0] = x[0] * p[0];
            y[1] = x[0] * x[0] * p[1];
        }

        static U S<U>(ReadOnlySpan<U> x, ReadOnlySpan<U> p) where U : IFloatingPointIeee754<U> => x[0] * x[0] * x[0] * p[0] * p[1];
        T Pulled<T>(T c) where T : IFloatingPointIeee754<T> => b.Pullback(F, [c], Constant.Of<T>([c, c]), [c, T.One])[0];
        T Pushed<T>(T c) where T : IFloatingPointIeee754<T> => b.Pushforward(F, [c], Constant.Of<T>([c, c]), [c], 2)[1];
        T Entry<T>(T c) where T : IFloatingPointIeee754<T> => b.Jacobian(F, [c], Constant.Of<T>([c, c]), 2)[1, 0];
        T Product<T>(T c) where T : IFloatingPointIeee754<T> => b.HessianVectorProduct(S, [c], Constant.Of<T>([c, c]), [c])[0];
        T Curvature<T>(T c) where T : IFloatingPointIeee754<T> => b.Hessian(S, [c], Constant.Of<T>([c, c]))[0, 0];
        const double c = 0.7;
        Close.To(6 * c, o.Derivative(Pulled, c), 1e-8, "c² + 2c²");
        Close.To(6 * c * c, o.Derivative(Pushed, c), 1e-8, "2c³");
        Close.To(4 * c, o.Derivative(Entry, c), 1e-8, "2c²");
        Close.To(24 * c * c * c, o.Derivative(Product, c), 1e-8, "6c⁴");
        Close.To(18 * c * c, o.Derivative(Curvature, c), 1e-8, "6c³");
    }

    [Theory]
    [InlineData("forward-dual")]
    [InlineData("reverse-tape")]
    [InlineData("forward-over-reverse")]
    public void SinglePrecision(string name)
    {
        Backend b = BackendCatalogue.Find(name);
        float[] x = [.. Oracle.X.Select(v => (float)v)], p = [.. Oracle.P.Select(v => (float)v)];
        (float[] gx, float[] gp) = b.Gradient(Oracle.Scalar2, x, p);
        Close.To(Expected.Of("Gradient", "xp", 2, false), [.. gx.Concat(gp).Select(v => (double)v)], 1e-6);
        float[] only = b.Gradient(new OracleScalar2(), Constant.Of(x), p);
        Close.To(Expected.Of("Gradient", "p", 2, false), [.. only.Select(v => (double)v)], 1e-6);

        // A float is a double to the methods of the backend, which come first: the number type is said.
        (float first, float second) = AnyNumber.Derivative<float>(b, Oracle.Univariate2, 0.7f, 1.3f);
        Close.To(Expected.Of("Derivative", "xp", 2, false), [first, second], 1e-5);
        Close.To(Expected.Of("SecondDerivative", "x", 2, false), [b.SecondDerivative(Oracle.Univariate2, 0.7f, Constant.Of(1.3f))], 1e-5);
    }
}
