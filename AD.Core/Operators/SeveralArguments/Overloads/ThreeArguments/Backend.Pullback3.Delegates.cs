// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pullback of a cotangent with respect to x, p and q.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n, (∂f/∂p)ᵀ ȳ, length k and (∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second, double[] Third) Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, p and q, into one destination each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destinationX">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <param name="destinationP">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <param name="destinationQ">Receives (∂f/∂q)ᵀ ȳ, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent, destinationX, destinationP, destinationQ);

    /// <summary>The pullback of a cotangent with respect to x and p, q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to x and q, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n and (∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to p and q, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k and (∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) Pullback(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, p and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to x, p and q being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pullback(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> cotangent, Span<double> destination)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent, destination);

    /// <summary>The pullback of a cotangent with respect to p, x and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pullback(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to p, x and q being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pullback(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> cotangent, Span<double> destination)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent, destination);

    /// <summary>The pullback of a cotangent with respect to q, x and p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>(∂f/∂q)ᵀ ȳ, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] Pullback(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent);

    /// <summary>The pullback of a cotangent with respect to q, x and p being constant, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives (∂f/∂q)ᵀ ȳ, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Pullback(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent, Span<double> destination)
        => Pullback(Bind(f, cotangent.Length), x, p, q, cotangent, destination);
}
