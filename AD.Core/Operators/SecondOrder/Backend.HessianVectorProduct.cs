using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Products of the Hessian with a vector.</summary>
public abstract partial class Backend
{
    /// <summary>The Hessian-vector product H v.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] HessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        => HessianVectorProduct(Accept(Function.From(f)), x, tangent);

    /// <summary>The Hessian-vector product H v.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction
        => GradientAndHessianVectorProduct(f, x, tangent).HessianVectorProduct;

    /// <summary>The Hessian-vector product H v into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void HessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
        => HessianVectorProduct(Accept(Function.From(f)), x, tangent, destination);

    /// <summary>The Hessian-vector product H v into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction
    {
        using Workspace<double> space = new(x.Length);
        GradientAndHessianVectorProduct(f, x, tangent, space.Take(x.Length), destination);
    }

    /// <summary>The gradient and the Hessian-vector product, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>∇f(x) and H v.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Accept(Function.From(f)), x, tangent);

    /// <summary>The gradient and the Hessian-vector product, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>∇f(x) and H v.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction
    {
        double[] gradient = new double[x.Length], product = new double[x.Length];
        GradientAndHessianVectorProduct(f, x, tangent, gradient, product);
        return (gradient, product);
    }

    /// <summary>The value, the gradient and the Hessian-vector product, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double GradientAndHessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Accept(Function.From(f)), x, tangent, gradient, destination);

    /// <summary>The value, the gradient and the Hessian-vector product, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        Expect.Length(tangent, x.Length, "that of x");
        Expect.Length(gradient, x.Length, "that of x");
        Expect.Length(destination, x.Length, "that of x");
        Expect.Apart(x, gradient);
        Expect.Apart(x, destination);
        Expect.Apart(tangent, gradient);
        Expect.Apart(gradient, destination);
        return HessianVectorProductCore(f, x, tangent, gradient, destination);
    }
}
