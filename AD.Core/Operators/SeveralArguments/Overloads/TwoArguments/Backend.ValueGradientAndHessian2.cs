// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, the gradients and the Hessian with respect to x and p, in blocks, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, ∂f/∂x, length n and ∂f/∂p, length k, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueGradientAndHessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => ValueGradientAndHessian(Bind(f), x, p);

    /// <summary>The value, the gradient and the Hessian with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, ∂f/∂x, length n, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => ValueGradientAndHessian(Bind(f), x, p);

    /// <summary>The value, the gradient and the Hessian with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives ∂²f/∂x∂x, n × n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double ValueGradientAndHessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Span<double> gradient, Matrix<double> destination)
        => ValueGradientAndHessian(Bind(f), x, p, gradient, destination);

    /// <summary>The value, the gradient and the Hessian with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, ∂f/∂p, length k, and ∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => ValueGradientAndHessian(Bind(f), x, p);

    /// <summary>The value, the gradient and the Hessian with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="gradient">Receives ∂f/∂p, length k.</param>
    /// <param name="destination">Receives ∂²f/∂p∂p, k × k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double ValueGradientAndHessian(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Span<double> gradient, Matrix<double> destination)
        => ValueGradientAndHessian(Bind(f), x, p, gradient, destination);

    /// <summary>The value, the gradients and the Hessian with respect to x and p, in blocks, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, ∂f/∂x, length n and ∂f/∂p, length k, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueGradientAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().ValueGradientAndHessian2<InMatrix, Matrix<double>>();

    /// <summary>The value, the gradient and the Hessian with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, ∂f/∂x, length n, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().ValueGradientAndHessian1<InMatrix, Matrix<double>>();

    /// <summary>The value, the gradient and the Hessian with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="gradient">Receives ∂f/∂x, length n.</param>
    /// <param name="destination">Receives ∂²f/∂x∂x, n × n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueGradientAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Span<double> gradient, Matrix<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianInto(gradient, destination);

    /// <summary>The value, the gradient and the Hessian with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, ∂f/∂p, length k, and ∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().ValueGradientAndHessian1<InMatrix, Matrix<double>>();

    /// <summary>The value, the gradient and the Hessian with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="gradient">Receives ∂f/∂p, length k.</param>
    /// <param name="destination">Receives ∂²f/∂p∂p, k × k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueGradientAndHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Span<double> gradient, Matrix<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianInto(gradient, destination);
}
