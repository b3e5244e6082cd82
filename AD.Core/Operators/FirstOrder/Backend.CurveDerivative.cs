using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <content>First derivatives of curves R → Rᵐ.</content>
public abstract partial class Backend
{
    /// <summary>The derivative f'(x) of a curve that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'(x), length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(-1)]
    public double[] Derivative(CurveFunction<double> f, double x)
        => ValueAndDerivative(f, x).Derivative;

    /// <summary>The derivative f'(x) of a curve that writes into its destination.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f'(x), length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] Derivative(VectorFunction<double> f, double x, int outputLength)
        => ValueAndDerivative(f, x, outputLength).Derivative;

    /// <summary>The derivative f'(x) of a curve.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f'(x), length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] Derivative(IVectorFunction f, double x)
        => ValueAndDerivative(f, x).Derivative;

    /// <summary>The derivative f'(x) of a curve, into a destination.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="destination">Receives f'(x), length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Derivative(VectorFunction<double> f, double x, Span<double> destination)
        => Derivative(Accept(Function.From(f, destination.Length)), x, destination);

    /// <summary>The derivative f'(x) of a curve, into a destination.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="destination">Receives f'(x), length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Derivative(IVectorFunction f, double x, Span<double> destination)
        => Pushforward(f, new ReadOnlySpan<double>(in x), [1.0], destination);

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(-1)]
    public (double[] Value, double[] Derivative) ValueAndDerivative(CurveFunction<double> f, double x)
        => OfCurve(f, Finite(x));

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Derivative) ValueAndDerivative(VectorFunction<double> f, double x, int outputLength)
        => ValueAndDerivative(Accept(Function.From(f, outputLength)), x);

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Derivative) ValueAndDerivative(IVectorFunction f, double x)
        => CurveCore(f, Finite(x));

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation, into destinations.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives f'(x), length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ValueAndDerivative(VectorFunction<double> f, double x, Span<double> value, Span<double> destination)
        => ValueAndDerivative(Accept(Function.From(f, value.Length)), x, value, destination);

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation, into destinations.</summary>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives f'(x), length m.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ValueAndDerivative(IVectorFunction f, double x, Span<double> value, Span<double> destination)
        => ValueAndPushforward(f, new ReadOnlySpan<double>(in x), [1.0], value, destination);

    /// <summary>The value and the derivative, by one pushforward of 1.</summary>
    internal (T[] Value, T[] Derivative) CurveCore<TFunction, T>(TFunction f, T x)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        T one = T.One;
        T[] value = new T[Outputs(f, 1)], derivative = new T[value.Length];
        value.AsSpan().Fill(T.NaN);
        Pushforward(f, new ReadOnlySpan<T>(in x), new ReadOnlySpan<T>(in one), value, derivative);
        return (value, derivative);
    }

    private static double Finite(double x)
    {
        Expect.Finite(x);
        return x;
    }
}
