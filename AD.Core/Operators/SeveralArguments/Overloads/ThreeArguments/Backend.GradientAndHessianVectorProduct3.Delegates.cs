// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The gradients with respect to x, p and q, and the product of the Hessian with tangents of x, p and q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <returns>∂f/∂x, length n, ∂f/∂p, length k and ∂f/∂q, length l; the parts of H v for x, length n, p, length k and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second, double[] Third) Gradient, (double[] First, double[] Second, double[] Third) HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangents);

    /// <summary>The value, the gradients with respect to x, p and q, and the product of the Hessian with tangents of x, p and q, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <param name="gradientX">Receives ∂f/∂x, length n.</param>
    /// <param name="gradientP">Receives ∂f/∂p, length k.</param>
    /// <param name="gradientQ">Receives ∂f/∂q, length l.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <param name="destinationQ">Receives the part of H v for q, length l.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents, Span<double> gradientX, Span<double> gradientP, Span<double> gradientQ, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangents, gradientX, gradientP, gradientQ, destinationX, destinationP, destinationQ);

    /// <summary>The gradients with respect to x and p, q being constant, and the product of the Hessian with tangents of x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k; the parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second) Gradient, (double[] First, double[] Second) HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, (double[] First, double[] Second) tangents)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangents);

    /// <summary>The gradients with respect to x and q, p being constant, and the product of the Hessian with tangents of x and q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n and q, length l.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂q, length l; the parts of H v for x, length n and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second) Gradient, (double[] First, double[] Second) HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangents);

    /// <summary>The gradients with respect to p and q, x being constant, and the product of the Hessian with tangents of p and q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of p, length k and q, length l.</param>
    /// <returns>∂f/∂p, length k and ∂f/∂q, length l; the parts of H v for p, length k and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second) Gradient, (double[] First, double[] Second) HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangents);

    /// <summary>The gradient with respect to x, p and q being constant, and the product of the Hessian with a tangent of x, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x, length n; H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent);

    /// <summary>The value, the gradient with respect to x, p and q being constant, and the product of the Hessian with a tangent of x, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent, gradient, destination);

    /// <summary>The gradient with respect to p, x and q being constant, and the product of the Hessian with a tangent of p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p, length k; H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent);

    /// <summary>The value, the gradient with respect to p, x and q being constant, and the product of the Hessian with a tangent of p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="gradient">Receives ∂f/∂p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent, gradient, destination);

    /// <summary>The gradient with respect to q, x and p being constant, and the product of the Hessian with a tangent of q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>∂f/∂q, length l; H v, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent);

    /// <summary>The value, the gradient with respect to q, x and p being constant, and the product of the Hessian with a tangent of q, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="gradient">Receives ∂f/∂q, length l.</param>
    /// <param name="destination">Receives the part of H v for q, length l.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Bind(f), x, p, q, tangent, gradient, destination);
}
