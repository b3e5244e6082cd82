// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the pullback of a cotangent with respect to x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (double[] First, double[] Second) Pullback) ValueAndPullback(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x and p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destinationX">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <param name="destinationP">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destinationX, Span<double> destinationP)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent, value, destinationX, destinationP);

    /// <summary>The value, and the pullback of a cotangent with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent, value, destination);

    /// <summary>The value, and the pullback of a cotangent with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent, value, destination);

    /// <summary>The value, and the pullback of a cotangent with respect to x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (double[] First, double[] Second) Pullback) ValueAndPullback(MapFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback(MapFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback(MapFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Bind(f, cotangent.Length), x, p, cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, (double[] First, double[] Second) Pullback) ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback2(cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x and p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destinationX">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <param name="destinationP">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destinationX, Span<double> destinationP)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback(cotangent, value, destinationX, destinationP);

    /// <summary>The value, and the pullback of a cotangent with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂x)ᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback1(cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂x)ᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback(cotangent, value, destination);

    /// <summary>The value, and the pullback of a cotangent with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f, length m, and (∂f/∂p)ᵀ ȳ, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, double[] Pullback) ValueAndPullback<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback1(cotangent);

    /// <summary>The value, and the pullback of a cotangent with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f, length m.</param>
    /// <param name="destination">Receives (∂f/∂p)ᵀ ȳ, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndPullback<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Pullback(cotangent, value, destination);
}
