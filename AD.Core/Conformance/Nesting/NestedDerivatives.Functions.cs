using System.Numerics;

namespace AD.Conformance;

/// <summary>d/dy g(y, x) by the pushforward of an inner backend; the outer variable enters as a constant of the inner level.</summary>
internal static class Inner
{
    public static T Slope<TFunction, T>(Backend inner, TFunction g, T y, T x)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        T[] value = new T[1], slope = new T[1];
        inner.Pushforward<TFunction, T>(g, [y, x], [T.One], value, slope);
        return slope[0];
    }
}

/// <summary>x · d/dy (x + y) at y = 1. Source: Siskind and Pearlmutter (2005), "Perturbation confusion and referential transparency".</summary>
internal sealed class SumOfTwoLevels(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * Inner.Slope(inner, default(Sum), T.One, x);

    private readonly struct Sum : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[1] + x[0];
    }
}

/// <summary>x · d/dy (x y) at y = 2. Source: Siskind and Pearlmutter (2008), "Nesting forward-mode AD in a functional framework".</summary>
internal sealed class ProductOfTwoLevels(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * Inner.Slope(inner, default(Product), T.CreateSaturating(2.0), x);

    private readonly struct Product : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[1] * x[0];
    }
}

/// <summary>x · d/dy y² at y = 5: an inner derivative that does not involve the outer variable.</summary>
internal sealed class InnerConstant(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * inner.ValueAndDerivativeCore(default(Square), T.CreateSaturating(5.0)).Derivative;

    private readonly struct Square : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * x;
    }
}

/// <summary>∂/∂y x² y³ at y = 1.2, which is 4.32 x².</summary>
internal sealed class MixedPartial(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Inner.Slope(inner, default(SquareTimesCube), T.CreateSaturating(1.2), x);

    private readonly struct SquareTimesCube : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[1] * x[1] * x[0] * x[0] * x[0];
    }
}

/// <summary>
/// The derivative operator D f = x ↦ d/du f(x + u) at u = 0, applied to its own result: D(D exp) = exp, where tagged systems have returned 0.
/// Source: Manzyuk, Pearlmutter, Radul, Rush and Siskind (2019), "Perturbation confusion in forward automatic differentiation of higher-order functions".
/// </summary>
internal sealed class ShiftedTwice(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Inner.Slope(inner, new Once(inner), T.Zero, x);

    private readonly struct Once(Backend inner) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Inner.Slope(inner, default(Shifted), T.Zero, x[1] + x[0]);
    }

    private readonly struct Shifted : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Exp(x[1] + x[0]);
    }
}

/// <summary>With J of (a, b) ↦ (a b, a²) at (x, 3) and w = (x, 1): Jᵀ w = (3 x + 2 x, x²), whose entries' product is 5 x³. The cotangent is active too.</summary>
internal sealed class PullbackInside(Backend inner) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T[] value = new T[2], pulled = new T[2];
        inner.Pullback<ProductAndSquare, T>(default, [x, T.CreateSaturating(3.0)], [x, T.One], value, pulled);
        return pulled[0] * pulled[1];
    }

    private readonly struct ProductAndSquare : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[0] * x[1], x[0] * x[0]);
    }
}

/// <summary>|∇f|² of f = x₀² x₁.</summary>
internal sealed class SquaredGradient(Backend inner) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] gradient = new T[2];
        inner.ValueAndGradientCore(default(SquareTimesLine), x, gradient);
        return gradient[0] * gradient[0] + gradient[1] * gradient[1];
    }

    private readonly struct SquareTimesLine : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1];
    }
}

/// <summary>The determinant of the Jacobian of polar coordinates, which is r.</summary>
internal sealed class JacobianDeterminant(Backend inner) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] value = new T[2], jacobian = new T[4];
        inner.Jacobian<Polar, T>(default, x, value, jacobian);
        return jacobian[0] * jacobian[3] - jacobian[1] * jacobian[2];
    }
}

/// <summary>vᵀ H v of f = x₀³ x₁ with v = (1, 2): 6 x₀ x₁ + 12 x₀².</summary>
internal sealed class Curvature(Backend inner) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] gradient = new T[2], product = new T[2];
        inner.HessianVectorProductCore(default(CubeTimesLine), x, [T.One, T.CreateSaturating(2.0)], gradient, product);
        return product[0] + 2.0 * product[1];
    }

    private readonly struct CubeTimesLine : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[0] * x[1];
    }
}
