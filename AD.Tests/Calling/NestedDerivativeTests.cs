using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>Derivatives inside a function that is itself differentiated.</summary>
public class NestedDerivativeTests
{
    private static readonly Backend[] Outers = [.. BackendCatalogue.All];

    private static readonly Backend[] Inners = [.. BackendCatalogue.All.Where(backend => backend.Traits.AnyBaseNumber)];

    /// <summary>Every outer backend with every inner one that works at any base number.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (Backend outer in Outers)
            {
                foreach (Backend inner in Inners)
                {
                    pairs.Add(outer.Traits.Name, inner.Traits.Name);
                }
            }

            return pairs;
        }
    }

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>x · ∂/∂y (x y²) at y = x is x · 2 x² = 2x³; its derivative 6x².</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void OuterVariableAsAConstantArgument(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return x * backend.Derivative(Inner, x, Constant.Of(x));
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c * y * y;
        }

        Close.To(6 * 1.3 * 1.3, BackendCatalogue.Find(outer).Derivative(Outer, 1.3), Tolerance(outer, inner));
    }

    /// <summary>x · d/dy (x + y) is x; its derivative 1 at first order and 0 at second.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void LambdaOverDualNumbers(string outer)
    {
        static T Outer<T>(T x) where T : IFloatingPointIeee754<T> => x * Forward.Derivative(y => x + y, x);
        Backend backend = BackendCatalogue.Find(outer);
        Close.To(1.0, backend.Derivative(Outer, 1.0), 1e-10);
        if (backend.Traits.SecondOrder)
        {
            Close.To(0.0, backend.SecondDerivative(Outer, 1.0), 1e-8);
        }
    }

    /// <summary>Three levels of lambdas: d/dz inside d/dy inside x, of x y z³ at z = y = x: x · d/dy(y · x · 3y²)|_{y=x} = 9x⁴.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void LambdasWithinLambdas(string outer)
    {
        static T Outer<T>(T x) where T : IFloatingPointIeee754<T>
            => x * Forward.Derivative(y => y * Forward.Derivative(z => (Dual<T>)x * z * z * z, y), x);
        Close.To(36 * 1.1 * 1.1 * 1.1, BackendCatalogue.Find(outer).Derivative(Outer, 1.1), 1e-9);
    }

    /// <summary>The gradient of |∇f|² for f = x₀² x₁: ∇f = (2 x₀ x₁, x₀²), so that the gradient is (8 x₀ x₁² + 4 x₀³, 8 x₀² x₁).</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void GradientOfAGradientsNorm(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Norm<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] g = backend.Gradient(F, x);
            return g[0] * g[0] + g[1] * g[1];
            static U F<U>(ReadOnlySpan<U> v) where U : IFloatingPointIeee754<U> => v[0] * v[0] * v[1];
        }

        double a = 0.7, b = 1.3;
        Close.To([8 * a * b * b + 4 * a * a * a, 8 * a * a * b], BackendCatalogue.Find(outer).Gradient(Norm, [a, b]), Tolerance(outer, inner));
    }

    /// <summary>∇ₓ with the second argument constant at the inner level but active at the outer: ∇ₓ(Σ x_i² p_i) = 2 x p, summed over the same vector in both places: 2 Σ x_i², gradient 4x.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void ConstantSegmentCarriesTheOuterVariable(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Sum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            foreach (T entry in backend.Gradient(F, x, Constant.Of(x)))
            {
                sum += entry;
            }

            return sum;
            static U F<U>(ReadOnlySpan<U> v, ReadOnlySpan<U> p) where U : IFloatingPointIeee754<U> => v[0] * v[0] * p[0] + v[1] * v[1] * p[1];
        }

        Close.To([4 * 0.7, 4 * 1.3], BackendCatalogue.Find(outer).Gradient(Sum, [0.7, 1.3]), Tolerance(outer, inner));
    }

    private static double Tolerance(string outer, string inner)
        => BackendCatalogue.Find(outer).Traits.IsExact && BackendCatalogue.Find(inner).Traits.IsExact ? 1e-13 : 1e-8;
}
