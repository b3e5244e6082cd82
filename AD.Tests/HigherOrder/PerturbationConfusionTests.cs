using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.HigherOrder;

/// <summary>Inner derivatives of functions that use the outer variables, to depth four: no level takes another's tangent for its own.</summary>
public class PerturbationConfusionTests
{
    private const double X = 1.3;

    public static TheoryData<string> Levels => NestedCalls.Levels;

    /// <summary>d/dx [x · d/dy (x + y)] = 1 at any x and y; taking the tangent of x for that of y gives 2.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void DepthTwo(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        Close.To(1.0, NestedCalls.Partial(b[0], new TimesInnerOfSum(b[1]), X), 0.0);
    }

    /// <summary>d/dx [x · d/dy {y · d/dz (x + y + z)}] = 1, and d/dx [x · d/dy {x y · d/dz (x y z)}] = d/dx 2x³y = 6x²y.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void DepthThree(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        Close.To(1.0, NestedCalls.Partial(b[0], new SumOfThree(b[1], b[2]), X), 0.0);
        Close.To(6 * X * X * 0.7, NestedCalls.Partial(b[0], new ProductOfThree(b[1], b[2]), X), 1e-14);
    }

    /// <summary>d/dx x·[d/dy y·{d/dz z·(d/dw xyzw)}] with z taken at y and y at x: d/dw gives xyz, d/dz 2xyz = 2xy², d/dy 6xy² = 6x³, and d/dx 6x⁴ = 24x³.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void DepthFour(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        Close.To(24 * X * X * X, NestedCalls.Partial(b[0], new FirstLevel(b), X), 1e-14);
    }

    [Fact]
    public void LambdasToDepthFour()
    {
        static Dual<double> F(Dual<double> x) => x * Forward.Derivative(y => x * y * Forward.Derivative(z => (Dual<Dual<Dual<double>>>)(x * y) * z, y), x);

        // d/dz (xyz) = xy, d/dy (x²y²) = 2x²y = 2x³ at y = x, and d/dx 2x⁴ = 8x³.
        Close.To(8 * X * X * X, Forward.Derivative(F, X), 1e-14);
        Close.To(24 * X * X, Forward.Derivative<Dual<double>>(x => x * Forward.Derivative(y => x * y * Forward.Derivative(z => (x * y) * z, y), x), new Dual<double>(X, 1.0)).Tangent, 1e-13);
    }

    private readonly struct Sum : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            foreach (T entry in x)
            {
                sum += entry;
            }

            return sum;
        }
    }

    private readonly struct Product : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T product = T.One;
            foreach (T entry in x)
            {
                product *= entry;
            }

            return product;
        }
    }

    private readonly struct TimesInnerOfSum(Backend inner) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * NestedCalls.Partial(inner, default(Sum), T.One, x[0]);
    }

    /// <summary>x · d/dy {y · d/dz (z + y + x)} at y = 0.7.</summary>
    private readonly struct SumOfThree(Backend second, Backend third) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            => x[0] * NestedCalls.Partial(second, new Middle<Sum>(third, false), T.CreateSaturating(0.7), x[0]);
    }

    /// <summary>x · d/dy {x y · d/dz (z y x)} at y = 0.7.</summary>
    private readonly struct ProductOfThree(Backend second, Backend third) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            => x[0] * NestedCalls.Partial(second, new Middle<Product>(third, true), T.CreateSaturating(0.7), x[0]);
    }

    private readonly struct Middle<TFunction>(Backend inner, bool timesX) : IScalarFunction
        where TFunction : struct, IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> yx) where T : IFloatingPointIeee754<T>
        {
            T derivative = NestedCalls.Partial(inner, default(TFunction), T.One, yx[0], yx[1]);
            return (timesX ? yx[1] : T.One) * yx[0] * derivative;
        }
    }

    private readonly struct FirstLevel(Backend[] b) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * NestedCalls.Partial(b[1], new SecondLevel(b), x[0], x[0]);
    }

    private readonly struct SecondLevel(Backend[] b) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> yx) where T : IFloatingPointIeee754<T> => yx[0] * NestedCalls.Partial(b[2], new ThirdLevel(b), yx[0], yx[0], yx[1]);
    }

    private readonly struct ThirdLevel(Backend[] b) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> zyx) where T : IFloatingPointIeee754<T> => zyx[0] * NestedCalls.Partial(b[3], default(Product), T.One, zyx[0], zyx[1], zyx[2]);
    }
}
