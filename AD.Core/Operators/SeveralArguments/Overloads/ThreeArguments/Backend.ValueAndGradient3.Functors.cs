// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the gradients with respect to x, p and q, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂f/∂x, length n, ∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second, double[] Third) Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient3();

    /// <summary>The value, and the gradients with respect to x, p and q, from one evaluation, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, length n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, length k.</param>
    /// <param name="destinationQ">Receives ∂f/∂q, length l.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destinationX, destinationP, destinationQ);

    /// <summary>The value, and the gradients with respect to x and p, q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2();

    /// <summary>The value, and the gradients with respect to x and q, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂f/∂x, length n and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2();

    /// <summary>The value, and the gradients with respect to p and q, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂f/∂p, length k and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, (double[] First, double[] Second) Gradient) ValueAndGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient2();

    /// <summary>The value, and the gradient with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂x, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to x, p and q being constant, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, length n.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);

    /// <summary>The value, and the gradient with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂f/∂p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to p, x and q being constant, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂p, length k.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);

    /// <summary>The value, and the gradient with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂f/∂q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, double[] Gradient) ValueAndGradient<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient1();

    /// <summary>The value, and the gradient with respect to q, x and p being constant, from one evaluation, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destination">Receives ∂f/∂q, length l.</param>
    /// <returns>f.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double ValueAndGradient<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.Scalar3(this, f, Point(x, p, q)).ValueAndGradient(destination);
}
