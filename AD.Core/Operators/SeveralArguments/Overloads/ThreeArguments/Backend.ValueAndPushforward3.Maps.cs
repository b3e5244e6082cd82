// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the pushforward of tangents of x, p and q: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents)
        => OfMap(f, Point(x, p, q), tangents, static (at, tangents) => at.Pushforward(tangents));

    /// <summary>The value, and the pushforward of tangents of x and p: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, p, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, (double[] First, double[] Second) tangents)
        => OfMap(f, Point(x, p, q), tangents, static (at, tangents) => at.Pushforward(tangents));

    /// <summary>The value, and the pushforward of tangents of x and q: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = x, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        => OfMap(f, Point(x, p, q), tangents, static (at, tangents) => at.Pushforward(tangents));

    /// <summary>The value, and the pushforward of tangents of p and q: the sum of what each gives, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of p, length k and q, length l.</param>
    /// <returns>f, and the sum of ∂f/∂a · (the tangent of a) over a = p, q, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        => OfMap(f, Point(x, p, q), tangents, static (at, tangents) => at.Pushforward(tangents));

    /// <summary>The value, and the pushforward of a tangent of x, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>f, and ∂f/∂x · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p, q), tangent, static (at, tangent) => at.Pushforward(tangent));

    /// <summary>The value, and the pushforward of a tangent of p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>f, and ∂f/∂p · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p, q), tangent, static (at, tangent) => at.Pushforward(tangent));

    /// <summary>The value, and the pushforward of a tangent of q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>f, and ∂f/∂q · tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent)
        => OfMap(f, Point(x, p, q), tangent, static (at, tangent) => at.Pushforward(tangent));
}
