using System.Numerics;

namespace AD;

/// <summary>y = √x, y' = 1 / (2y); +∞ at 0.</summary>
public readonly struct SqrtRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Sqrt(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 0.5 / y;
}

/// <summary>y = ∛x, y' = y / (3x); +∞ at 0.</summary>
/// <remarks>1 / (3y²) would double the error of y; it stands in where y / x is undefined, at 0 and ±∞.</remarks>
public readonly struct CbrtRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Cbrt(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 || !T.IsFinite(x) ? 1.0 / (3.0 * y * y) : typeof(T) == typeof(double) ? y / x / 3.0 : Rule.Apply<CbrtSlopeRule, T>(x);
}

/// <summary>y = ∛x / (3x), the derivative of ∛x, for x ≠ 0; y' = -2y / (3x).</summary>
internal readonly struct CbrtSlopeRule : IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Cbrt(x) / x / 3.0;

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -2.0 * y / x / 3.0;
}

/// <summary>z = x^(1/n), where the whole number n is the second argument, a constant; ∂z/∂x = z / (n x).</summary>
/// <remarks>At x = 0 the derivative is 1 for n = 1, +∞ for n ≥ 2, and -∞ for n &lt; 0.</remarks>
public readonly struct RootNRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.RootN(x, int.CreateTruncating(y));

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 ? AtZero(y) : T.IsInfinity(x) ? AtInfinity(y) : typeof(T) == typeof(double) ? z / x / y : Rule.Apply<RootNSlopeRule, T>(x, y);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Zero;

    private static T AtZero<T>(T n)
        where T : IFloatingPointIeee754<T>
        => n == 1.0 ? T.One : n > 0.0 ? T.PositiveInfinity : T.NegativeInfinity;

    private static T AtInfinity<T>(T n)
        where T : IFloatingPointIeee754<T>
        => n == 1.0 ? T.One : T.Zero;
}

/// <summary>z = x^(1/n) / (n x), the derivative of x^(1/n), for x ≠ 0, where the whole number n is the second argument, a constant; ∂z/∂x = (1/n - 1) z / x.</summary>
/// <remarks>Differentiated as a quotient it would be the difference of two terms, and NaN where both overflow.</remarks>
internal readonly struct RootNSlopeRule : IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.RootN(x, int.CreateTruncating(y)) / x / y;

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => (1.0 - y) * z / y / x;

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}

/// <summary>y ≈ 1 / x as the machine estimates it, y' = -1 / x² of the exact function.</summary>
public readonly struct ReciprocalEstimateRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.ReciprocalEstimate(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -(1.0 / x) / x;
}

/// <summary>y ≈ 1 / √x as the machine estimates it, y' = -1 / (2 x √x) of the exact function.</summary>
public readonly struct ReciprocalSqrtEstimateRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.ReciprocalSqrtEstimate(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -0.5 / x / T.Sqrt(x);
}
