// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pushforward of tangents of x, p and q: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, q, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangents);

    /// <summary>The pushforward of tangents of x, p and q: the sum of what each gives, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <param name="destination">Receives the sum of ∂f/∂a · (the tangent of a) over a = x, p, q, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, q, tangents, destination);

    /// <summary>The pushforward of tangents of x and p: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, p, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, (double[] First, double[] Second) tangents, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangents);

    /// <summary>The pushforward of tangents of x and q: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n and q, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = x, q, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangents);

    /// <summary>The pushforward of tangents of p and q: the sum of what each gives.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of p, length k and q, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The sum of ∂f/∂a · (the tangent of a) over a = p, q, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangents);

    /// <summary>The pushforward of a tangent of x.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of x, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives ∂f/∂x · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, q, tangent, destination);

    /// <summary>The pushforward of a tangent of p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of p, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives ∂f/∂p · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, q, tangent, destination);

    /// <summary>The pushforward of a tangent of q.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂q · tangent, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pushforward(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Bind(f, outputLength), x, p, q, tangent);

    /// <summary>The pushforward of a tangent of q, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="destination">Receives ∂f/∂q · tangent, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pushforward(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Bind(f, destination.Length), x, p, q, tangent, destination);
}
