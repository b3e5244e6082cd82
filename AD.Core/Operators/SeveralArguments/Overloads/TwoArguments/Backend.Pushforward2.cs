// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, tangents);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, tangents, destination);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, tangent);

    /// <summary>The pushforward of a tangent of x, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, tangent, destination);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, tangent);

    /// <summary>The pushforward of a tangent of p, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, tangent, destination);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(MapFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        => OfMap(f, Point(x, p), tangents, static (at, tangents) => at.Pushforward(tangents).Pushforward);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(MapFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p), tangent, static (at, tangent) => at.Pushforward(tangent).Pushforward);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(MapFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p), tangent, static (at, tangent) => at.Pushforward(tangent).Pushforward);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangents).Pushforward;

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).PushforwardInto(tangents, destination);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).PushforwardInto(tangent, destination);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] Pushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pushforward(tangent).Pushforward;

    /// <summary>The pushforward of a tangent of p, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Pushforward<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).PushforwardInto(tangent, destination);
}
