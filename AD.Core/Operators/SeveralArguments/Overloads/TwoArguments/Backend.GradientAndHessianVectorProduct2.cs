// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The gradients with respect to x and p, and the product of the Hessian with tangents of x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k; the parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second) Gradient, (double[] First, double[] Second) HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangents);

    /// <summary>The value, the gradients with respect to x and p, and the product of the Hessian with tangents of x and p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="gradientX">Receives ∂f/∂x, length n.</param>
    /// <param name="gradientP">Receives ∂f/∂p, length k.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> gradientX, Span<double> gradientP, Span<double> destinationX, Span<double> destinationP)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangents, gradientX, gradientP, destinationX, destinationP);

    /// <summary>The gradient with respect to x, p being constant, and the product of the Hessian with a tangent of x, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x, length n; H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangent);

    /// <summary>The value, the gradient with respect to x, p being constant, and the product of the Hessian with a tangent of x, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangent, gradient, destination);

    /// <summary>The gradient with respect to p, x being constant, and the product of the Hessian with a tangent of p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p, length k; H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangent);

    /// <summary>The value, the gradient with respect to p, x being constant, and the product of the Hessian with a tangent of p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="gradient">Receives ∂f/∂p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProduct(Bind(f), x, p, tangent, gradient, destination);

    /// <summary>The gradients with respect to x and p, and the product of the Hessian with tangents of x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k; the parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public ((double[] First, double[] Second) Gradient, (double[] First, double[] Second) HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct2(tangents);

    /// <summary>The value, the gradients with respect to x and p, and the product of the Hessian with tangents of x and p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="gradientX">Receives ∂f/∂x, length n.</param>
    /// <param name="gradientP">Receives ∂f/∂p, length k.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> gradientX, Span<double> gradientP, Span<double> destinationX, Span<double> destinationP)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct(tangents, gradientX, gradientP, default, destinationX, destinationP);

    /// <summary>The gradient with respect to x, p being constant, and the product of the Hessian with a tangent of x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x, length n; H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct1(tangent);

    /// <summary>The value, the gradient with respect to x, p being constant, and the product of the Hessian with a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct(tangent, gradient, default, default, destination);

    /// <summary>The gradient with respect to p, x being constant, and the product of the Hessian with a tangent of p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p, length k; H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Gradient, double[] HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct1(tangent);

    /// <summary>The value, the gradient with respect to p, x being constant, and the product of the Hessian with a tangent of p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="gradient">Receives ∂f/∂p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double GradientAndHessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct(tangent, gradient, default, default, destination);
}
