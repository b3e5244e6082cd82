using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Gradients of functions of two vectors, each active or constant.</summary>
public abstract partial class Backend
{
    /// <summary>Both gradients ∇ₓf and ∇ₚf.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∇ₓf, length n, and ∇ₚf, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>Both gradients ∇ₓf and ∇ₚf into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∇ₓf, length n.</param>
    /// <param name="destinationP">Receives ∇ₚf, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        => ValueAndGradients(Accept(Function.From(f)), x, p, destinationX, destinationP);

    /// <summary>The gradient ∇ₓf, the second argument being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∇ₓf, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₚf, the first argument being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∇ₚf, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>The value and both gradients, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f(x, p), and ∇ₓf and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
    {
        double[] first = new double[x.Length], second = new double[p.Length];
        double value = ValueAndGradients(Accept(Function.From(f)), x, p, first, second);
        return (value, (first, second));
    }

    /// <summary>The value and the gradient ∇ₓf, the second argument being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f(x, p) and ∇ₓf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
    {
        double[] gradient = new double[x.Length];
        return (ValueAndSegmentGradient(Accept(Function.From(f)), x, p.Values, gradient, swapped: false), gradient);
    }

    /// <summary>The value and the gradient ∇ₚf, the first argument being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f(x, p) and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
    {
        double[] gradient = new double[p.Length];
        return (ValueAndSegmentGradient(Accept(Function.From(f)), p, x.Values, gradient, swapped: true), gradient);
    }

    /// <summary>Both gradients ∇ₓf and ∇ₚf.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∇ₓf, length n, and ∇ₚf, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(IScalarFunction2 f, ReadOnlySpan<double> x, ReadOnlySpan<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>Both gradients ∇ₓf and ∇ₚf into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∇ₓf, length n.</param>
    /// <param name="destinationP">Receives ∇ₚf, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient(IScalarFunction2 f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        => ValueAndGradients(Accept(Function.From(f)), x, p, destinationX, destinationP);

    /// <summary>The gradient ∇ₓf, the second argument being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∇ₓf, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient(IScalarFunction2 f, ReadOnlySpan<double> x, Constant<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₚf, the first argument being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∇ₚf, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient(IScalarFunction2 f, Constant<double> x, ReadOnlySpan<double> p) => ValueAndGradient(f, x, p).Gradient;

    /// <summary>The value and both gradients, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f(x, p), and ∇ₓf and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient(IScalarFunction2 f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
    {
        double[] first = new double[x.Length], second = new double[p.Length];
        double value = ValueAndGradients(Accept(Function.From(f)), x, p, first, second);
        return (value, (first, second));
    }

    /// <summary>The value and the gradient ∇ₓf, the second argument being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f(x, p) and ∇ₓf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(IScalarFunction2 f, ReadOnlySpan<double> x, Constant<double> p)
    {
        double[] gradient = new double[x.Length];
        return (ValueAndSegmentGradient(Accept(Function.From(f)), x, p.Values, gradient, swapped: false), gradient);
    }

    /// <summary>The value and the gradient ∇ₚf, the first argument being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f(x, p) and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(IScalarFunction2 f, Constant<double> x, ReadOnlySpan<double> p)
    {
        double[] gradient = new double[p.Length];
        return (ValueAndSegmentGradient(Accept(Function.From(f)), p, x.Values, gradient, swapped: true), gradient);
    }

    private double ValueAndGradients(BoundScalar2 f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> first, Span<double> second)
    {
        Expect.Finite(x);
        Expect.Finite(p);
        Expect.Length(first, x.Length, "that of x", "destinationX");
        Expect.Length(second, p.Length, "that of p", "destinationP");
        using Workspace<double> space = new(2 * (x.Length + p.Length));
        Span<double> point = space.Take(x.Length + p.Length), gradient = space.Take(point.Length);
        x.CopyTo(point);
        p.CopyTo(point[x.Length..]);
        double value = ValueAndGradientCore<SegmentedScalar, double>(new(f, x.Length, false), point, gradient);
        gradient[..x.Length].CopyTo(first);
        gradient[x.Length..].CopyTo(second);
        return value;
    }

    private double ValueAndSegmentGradient(BoundScalar2 f, ReadOnlySpan<double> active, ReadOnlySpan<double> constant, Span<double> gradient, bool swapped)
    {
        Expect.Finite(active, swapped ? "p" : "x");
        using Workspace<double> space = new(active.Length + constant.Length);
        Span<double> point = space.Take(active.Length + constant.Length);
        active.CopyTo(point);
        constant.CopyTo(point[active.Length..]);
        return ValueAndGradientCore<SegmentedScalar, double>(new(f, active.Length, swapped), point, gradient);
    }
}
