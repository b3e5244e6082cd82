// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the gradients with respect to x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => ValueAndGradient(Bind(f), x, p);

    /// <summary>The value, and the gradients with respect to x and p, from one evaluation, into one destination each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        => ValueAndGradient(Bind(f), x, p, destinationX, destinationP);

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => ValueAndGradient(Bind(f), x, p);

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Span<double> destination)
        => ValueAndGradient(Bind(f), x, p, destination);

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => ValueAndGradient(Bind(f), x, p);

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Span<double> destination)
        => ValueAndGradient(Bind(f), x, p, destination);

    /// <summary>The value, and the gradients with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient2();

    /// <summary>The value, and the gradients with respect to x and p, from one evaluation, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destinationX, destinationP);

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to x, p being constant, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destination);

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to p, x being constant, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destination);
}
