// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The gradients with respect to x, p and q.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, length n, ∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second, double[] Third) Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradients with respect to x, p and q, into one destination each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <param name="destinationQ">Receives ∂f/∂q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        => Gradient(Bind(f), x, p, q, destinationX, destinationP, destinationQ);

    /// <summary>The gradients with respect to x and p, q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradients with respect to x and q, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradients with respect to p and q, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradient with respect to x, p and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradient with respect to x, p and q being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, Span<double> destination)
        => Gradient(Bind(f), x, p, q, destination);

    /// <summary>The gradient with respect to p, x and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradient with respect to p, x and q being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, Span<double> destination)
        => Gradient(Bind(f), x, p, q, destination);

    /// <summary>The gradient with respect to q, x and p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Gradient(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => Gradient(Bind(f), x, p, q);

    /// <summary>The gradient with respect to q, x and p being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destination">Receives ∂f/∂q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Gradient(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, Span<double> destination)
        => Gradient(Bind(f), x, p, q, destination);

    /// <summary>The gradients with respect to x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, length n, ∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second, double[] Third) Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient3().Gradient;

    /// <summary>The gradients with respect to x, p and q, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <param name="destinationQ">Receives ∂f/∂q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destinationX, destinationP, destinationQ);

    /// <summary>The gradients with respect to x and p, q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2().Gradient;

    /// <summary>The gradients with respect to x and q, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, length n and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2().Gradient;

    /// <summary>The gradients with respect to p and q, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Gradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2().Gradient;

    /// <summary>The gradient with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1().Gradient;

    /// <summary>The gradient with respect to x, p and q being constant, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);

    /// <summary>The gradient with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1().Gradient;

    /// <summary>The gradient with respect to p, x and q being constant, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);

    /// <summary>The gradient with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Gradient<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1().Gradient;

    /// <summary>The gradient with respect to q, x and p being constant, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destination">Receives ∂f/∂q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Gradient<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);
}
