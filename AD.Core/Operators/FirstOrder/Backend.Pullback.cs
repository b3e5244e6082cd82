using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Pullbacks (vector-Jacobian products) Jᵀ ȳ.</summary>
public abstract partial class Backend
{
    /// <summary>The pullback Jᵀ ȳ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Pullback(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        => Pullback(Accept(Function.From(f, cotangent.Length)), x, cotangent);

    /// <summary>The pullback Jᵀ ȳ of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Pullback(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        => Pullback(Accept(Function.From(f, cotangent.Length)), x, cotangent);

    /// <summary>The pullback Jᵀ ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] Pullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction
        => ValueAndPullback(f, x, cotangent).Pullback;

    /// <summary>The pullback Jᵀ ȳ into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Pullback(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
        => Pullback(Accept(Function.From(f, cotangent.Length)), x, cotangent, destination);

    /// <summary>The pullback Jᵀ ȳ into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Pullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
        where TFunction : IVectorFunction
    {
        using Workspace<double> space = new(cotangent.Length);
        ValueAndPullback(f, x, cotangent, space.Take(cotangent.Length), destination);
    }

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f(x) and Jᵀ ȳ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pullback) ValueAndPullback(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Accept(Function.From(f, cotangent.Length)), x, cotangent);

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation, of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f(x) and Jᵀ ȳ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pullback) ValueAndPullback(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        => ValueAndPullback(Accept(Function.From(f, cotangent.Length)), x, cotangent);

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>f(x) and Jᵀ ȳ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Pullback) ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction
    {
        double[] value = new double[cotangent.Length], pullback = new double[x.Length];
        ValueAndPullback(f, x, cotangent, value, pullback);
        return (value, pullback);
    }

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ValueAndPullback(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => ValueAndPullback(Accept(Function.From(f, cotangent.Length)), x, cotangent, value, destination);

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        Expect.Finite(x);
        Expect.Length(cotangent, m, "the number of outputs");
        Expect.Length(value, m, "the number of outputs");
        Expect.Length(destination, x.Length, "that of x");
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Expect.Apart(cotangent, value);
        Expect.Apart(cotangent, destination);
        Expect.Apart(value, destination);
        Unwritten(value);
        Pullback<TFunction, double>(f, x, cotangent, value, destination);
    }
}
