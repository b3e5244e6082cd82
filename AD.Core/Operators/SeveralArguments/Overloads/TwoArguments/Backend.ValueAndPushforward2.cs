// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, int outputLength)
        => ValueAndPushforward(Bind(f, outputLength), x, p, tangents);

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> value, Span<double> destination)
        => ValueAndPushforward(Bind(f, value.Length), x, p, tangents, value, destination);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, int outputLength)
        => ValueAndPushforward(Bind(f, outputLength), x, p, tangent);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        => ValueAndPushforward(Bind(f, value.Length), x, p, tangent, value, destination);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, and ∂f/∂p · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, int outputLength)
        => ValueAndPushforward(Bind(f, outputLength), x, p, tangent);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        => ValueAndPushforward(Bind(f, value.Length), x, p, tangent, value, destination);

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        => OfMap(f, Point(x, p), tangents, static (at, tangents) => at.Pushforward(tangents));

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p), tangent, static (at, tangent) => at.Pushforward(tangent));

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>f, and ∂f/∂p · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p), tangent, static (at, tangent) => at.Pushforward(tangent));

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangents);

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangents, value, destination);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent, value, destination);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>f, and ∂f/∂p · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent);

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent, value, destination);
}
