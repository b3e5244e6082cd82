// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the pushforward of tangents of x, p and q: the sum of what each gives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangents);

    /// <summary>The value, and the pushforward of tangents of x, p and q: the sum of what each gives, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, q, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangents, value, destination);

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangents);

    /// <summary>The value, and the pushforward of tangents of x and q: the sum of what each gives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangents);

    /// <summary>The value, and the pushforward of tangents of p and q: the sum of what each gives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of p, length k and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = p, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangents);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent, value, destination);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>f, and ∂f/∂p · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent, value, destination);

    /// <summary>The value, and the pushforward of a tangent of q, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>f, and ∂f/∂q · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of q, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂q · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Pushforward(tangent, value, destination);
}
