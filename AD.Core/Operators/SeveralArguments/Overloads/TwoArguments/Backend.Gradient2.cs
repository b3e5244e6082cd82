// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The gradients with respect to x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => Gradient(Bind(f), x, p);

    /// <summary>The gradients with respect to x and p, into one destination each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        => Gradient(Bind(f), x, p, destinationX, destinationP);

    /// <summary>The gradient with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => Gradient(Bind(f), x, p);

    /// <summary>The gradient with respect to x, p being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Span<double> destination)
        => Gradient(Bind(f), x, p, destination);

    /// <summary>The gradient with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => Gradient(Bind(f), x, p);

    /// <summary>The gradient with respect to p, x being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Span<double> destination)
        => Gradient(Bind(f), x, p, destination);

    /// <summary>The gradients with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient2().Gradient;

    /// <summary>The gradients with respect to x and p, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destinationX, destinationP);

    /// <summary>The gradient with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient1().Gradient;

    /// <summary>The gradient with respect to x, p being constant, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destination);

    /// <summary>The gradient with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient1().Gradient;

    /// <summary>The gradient with respect to p, x being constant, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).ValueAndGradient(destination);
}
