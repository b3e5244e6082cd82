using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Pushforwards (Jacobian-vector products) J ẋ.</summary>
public abstract partial class Backend
{
    /// <summary>The pushforward J ẋ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Pushforward(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, int outputLength)
        => Pushforward(Accept(Function.From(f, outputLength)), x, tangent);

    /// <summary>The pushforward J ẋ of a function that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Pushforward(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        => OfMap(f, x, tangent, static (backend, f, x, tangent) => backend.Pushforward(f, x, tangent));

    /// <summary>The pushforward J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction
        => ValueAndPushforward(f, x, tangent).Pushforward;

    /// <summary>The pushforward J ẋ into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="destination">Receives J ẋ, length m: it says the number of outputs.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Pushforward(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
        => Pushforward(Accept(Function.From(f, destination.Length)), x, tangent, destination);

    /// <summary>The pushforward J ẋ into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="destination">Receives J ẋ, length m: it says the number of outputs.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IVectorFunction
    {
        using Workspace<double> space = new(destination.Length);
        ValueAndPushforward(f, x, tangent, space.Take(destination.Length), destination);
    }

    /// <summary>The value and the pushforward, f(x) and J ẋ, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and J ẋ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, int outputLength)
        => ValueAndPushforward(Accept(Function.From(f, outputLength)), x, tangent);

    /// <summary>The value and the pushforward of a function that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>f(x) and J ẋ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pushforward) ValueAndPushforward(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        => OfMap(f, x, tangent, static (backend, f, x, tangent) => backend.ValueAndPushforward(f, x, tangent));

    /// <summary>The value and the pushforward, f(x) and J ẋ, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>f(x) and J ẋ.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        double[] value = new double[m], pushforward = new double[m];
        ValueAndPushforward(f, x, tangent, value, pushforward);
        return (value, pushforward);
    }

    /// <summary>The value and the pushforward, f(x) and J ẋ, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="value">Receives f(x), length m: it says the number of outputs.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ValueAndPushforward(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        => ValueAndPushforward(Accept(Function.From(f, value.Length)), x, tangent, value, destination);

    /// <summary>The value and the pushforward, f(x) and J ẋ, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        Expect.Finite(x);
        Expect.Length(tangent, x.Length, "that of x");
        Expect.Length(value, m, "the number of outputs");
        Expect.Length(destination, m, "the number of outputs");
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Expect.Apart(tangent, value);
        Expect.Apart(tangent, destination);
        Expect.Apart(value, destination);
        Unwritten(value);
        Pushforward<TFunction, double>(f, x, tangent, value, destination);
    }

    /// <summary>The pushforward at a point as a function of the tangent, ẋ ↦ J ẋ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Func<double[], double[]> PushforwardFunction(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength)
        => PushforwardFunction(Accept(Function.From(f, outputLength)), x);

    /// <summary>The pushforward at a point as a function of the tangent, ẋ ↦ J ẋ, of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Func<double[], double[]> PushforwardFunction(MapFunction<double> f, ReadOnlySpan<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expect.Finite(x);
        double[] point = x.ToArray();
        return tangent => Pushforward(f, point, tangent);
    }

    /// <summary>The pushforward at a point as a function of the tangent, ẋ ↦ J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        double[] point = x.ToArray();
        return tangent => Pushforward(f, point, tangent);
    }
}
