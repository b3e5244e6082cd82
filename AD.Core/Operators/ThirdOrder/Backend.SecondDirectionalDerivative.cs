using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Second derivatives of functions Rⁿ → Rᵐ along two directions, f''(x)[u, v]ᵢ = Σ ∂²fᵢ/∂xⱼ∂xₖ uⱼ vₖ.</summary>
/// <remarks>Two nested pushforwards: one evaluation of f where both levels push forward, and neither a Hessian nor a Jacobian is formed.</remarks>
public abstract partial class Backend
{
    /// <summary>The second directional derivative f''(x)[u, v].</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f''(x)[u, v], length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] SecondDirectionalDerivative(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, int outputLength)
        => SecondDirectionalDerivative(Accept(Function.From(f, outputLength)), x, u, v);

    /// <summary>The second directional derivative f''(x)[u, v] of a function that allocates its result; the number of outputs is found by one evaluation of its value.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>f''(x)[u, v], length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] SecondDirectionalDerivative(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v) => SecondDirectionalDerivative(Measured(f, x), x, u, v);

    /// <summary>The second directional derivative f''(x)[u, v].</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>f''(x)[u, v], length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] SecondDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
        where TFunction : IVectorFunction
    {
        double[] destination = new double[Outputs(f, x.Length)];
        SecondDirectionalDerivative(f, x, u, v, destination);
        return destination;
    }

    /// <summary>The second directional derivative f''(x)[u, v] into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="destination">Receives f''(x)[u, v], length m: it says the number of outputs.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void SecondDirectionalDerivative(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> destination)
        => SecondDirectionalDerivative(Accept(Function.From(f, destination.Length)), x, u, v, destination);

    /// <summary>The second directional derivative f''(x)[u, v] into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="destination">Receives f''(x)[u, v], length m: it says the number of outputs.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void SecondDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> destination)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        using Workspace<double> space = new(4 * m);
        Span<double> values = space.Take(2 * m), derivatives = space.Take(2 * m);
        SecondDirectional(f, x, u, v, destination, values, derivatives);
        derivatives[m..].CopyTo(destination);
    }

    /// <summary>The value, the pushforward and the second derivative along one direction, f(x), f'(x) u and f''(x)[u, u], from one evaluation: what geodesic acceleration asks for.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The direction, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x), f'(x) u and f''(x)[u, u], each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pushforward, double[] Second) ValuePushforwardAndSecondDirectionalDerivative(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, int outputLength)
        => ValuePushforwardAndSecondDirectionalDerivative(Accept(Function.From(f, outputLength)), x, u);

    /// <summary>The value, the pushforward and the second derivative along one direction, f(x), f'(x) u and f''(x)[u, u], from one evaluation: what geodesic acceleration asks for.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The direction, length n.</param>
    /// <returns>f(x), f'(x) u and f''(x)[u, u], each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Pushforward, double[] Second) ValuePushforwardAndSecondDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        double[] value = new double[m], pushforward = new double[m], second = new double[m];
        ValuePushforwardAndSecondDirectionalDerivative(f, x, u, value, pushforward, second);
        return (value, pushforward, second);
    }

    /// <summary>The value, the pushforward and the second derivative along one direction, f(x), f'(x) u and f''(x)[u, u], from one evaluation: what geodesic acceleration asks for.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The direction, length n.</param>
    /// <param name="value">Receives f(x), length m: it says the number of outputs.</param>
    /// <param name="pushforward">Receives f'(x) u, length m.</param>
    /// <param name="destination">Receives f''(x)[u, u], length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ValuePushforwardAndSecondDirectionalDerivative(VectorFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, Span<double> value, Span<double> pushforward, Span<double> destination)
        => ValuePushforwardAndSecondDirectionalDerivative(Accept(Function.From(f, value.Length)), x, u, value, pushforward, destination);

    /// <summary>The value, the pushforward and the second derivative along one direction, f(x), f'(x) u and f''(x)[u, u], from one evaluation: what geodesic acceleration asks for.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The direction, length n.</param>
    /// <param name="value">Receives f(x), length m: it says the number of outputs.</param>
    /// <param name="pushforward">Receives f'(x) u, length m.</param>
    /// <param name="destination">Receives f''(x)[u, u], length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ValuePushforwardAndSecondDirectionalDerivative<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, Span<double> value, Span<double> pushforward, Span<double> destination)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length);
        Expect.Length(value, m, "the number of outputs");
        Expect.Length(pushforward, m, "the number of outputs");
        Expect.Apart(x, value);
        Expect.Apart(x, pushforward);
        Expect.Apart(u, value);
        Expect.Apart(u, pushforward);
        using Workspace<double> space = new(4 * m);
        Span<double> values = space.Take(2 * m), derivatives = space.Take(2 * m);
        SecondDirectional(f, x, u, u, destination, values, derivatives);
        values[..m].CopyTo(value);
        values[m..].CopyTo(pushforward);
        derivatives[m..].CopyTo(destination);
    }

    private void SecondDirectional<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> destination, Span<double> values, Span<double> derivatives)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        Expect.Length(u, x.Length, "that of x");
        Expect.Length(v, x.Length, "that of x");
        Expect.Length(destination, values.Length / 2, "the number of outputs");
        Expect.Apart(x, destination);
        Expect.Apart(u, destination);
        Expect.Apart(v, destination);
        Unwritten(values);
        SecondDirectionalCore(f, x, u, v, values, derivatives);
    }
}
