using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Functions that <see cref="Math"/> lacks, each with its rule, and the two ways to drop a derivative on purpose.</summary>
public static class Special
{
    /// <summary>x ln y, and 0 where x = 0 (for any y but NaN).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The factor.</param>
    /// <param name="y">The logarithm's argument.</param>
    /// <returns>x ln y.</returns>
    public static T XLogY<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<XLogYRule, T>(x, y);

    /// <summary>ln(1 + eˣ), without overflow: x + e⁻ˣ for large x, eˣ for large negative x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>ln(1 + eˣ).</returns>
    public static T Softplus<T>(T x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<SoftplusRule, T>(x);

    /// <summary>The logistic function 1 / (1 + e⁻ˣ), accurate in both tails.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>1 / (1 + e⁻ˣ).</returns>
    public static T Sigmoid<T>(T x)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<SigmoidRule, T>(x);

    /// <summary>x with its derivative dropped: a constant of the same value.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The number.</param>
    /// <returns>The constant.</returns>
    public static T StopGradient<T>(T x)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(Traced) ? Unsafe.BitCast<Traced, T>(Traced.StopGradient(Unsafe.BitCast<T, Traced>(x)))
            : default(T) is IRuleDispatching<T> ? T.CreateSaturating(PrimalOf(x)) : x;

    /// <summary>The plain number under every level of derivatives, which are dropped.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The number.</param>
    /// <returns>Its innermost primal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PrimalOf<T>(T x)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(double) ? Unsafe.BitCast<T, double>(x) : RuleDispatch<T>.Instance.PrimalOf(x);
}

/// <summary>z = x ln y; ∂z/∂x = ln y, ∂z/∂y = x / y. At x = 0: z = 0 and ∂z/∂y = 0, also for y = 0.</summary>
public readonly struct XLogYRule : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 && !T.IsNaN(y) ? T.Zero : x * T.Log(y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Log(y);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 && y == 0.0 ? T.Zero : Domain.Slope(z, x / y);
}

/// <summary>y = ln(1 + eˣ) = max(x, 0) + ln(1 + e^-|x|); y' = 1 / (1 + e⁻ˣ).</summary>
/// <remarks>ln(1 + u) is formed as 2 atanh(u / (2 + u)), which keeps its digits for small u; <see cref="double.LogP1"/> does not.</remarks>
public readonly struct SoftplusRule : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        T tail = T.Exp(x > 0.0 ? -x : x);
        T logarithm = 2.0 * T.Atanh(tail / (2.0 + tail));
        return x > 0.0 ? x + logarithm : logarithm;
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Special.Sigmoid(x);
}

/// <summary>y = 1 / (1 + e⁻ˣ); y' = e^-|x| / (1 + e^-|x|)², which keeps its digits in both tails.</summary>
public readonly struct SigmoidRule : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        T tail = T.Exp(x > 0.0 ? -x : x);
        return (x > 0.0 ? T.One : tail) / (1.0 + tail);
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => ChainRule.Value<SigmoidSlopeRule, T>(x);
}

/// <summary>y = e^-|x| / (1 + e^-|x|)², the derivative of the logistic function; y' = -y tanh(x / 2).</summary>
/// <remarks>Differentiated as the product s(x) s(-x) it would be s(x) s(-x) (s(-x) - s(x)), which has no digits left near 0.</remarks>
internal readonly struct SigmoidSlopeRule : IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        T tail = T.Exp(x > 0.0 ? -x : x), sum = 1.0 + tail;
        return tail / (sum * sum);
    }

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -y * T.Tanh(0.5 * x);
}
