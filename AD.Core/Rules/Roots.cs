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

/// <summary>y = ∛x, y' = 1 / (3y²); +∞ at 0.</summary>
public readonly struct CbrtRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Cbrt(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 1.0 / (3.0 * y * y);
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
        => x == 0.0 ? AtZero(y) : z / x / y;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Zero;

    private static T AtZero<T>(T n)
        where T : IFloatingPointIeee754<T>
        => n == 1.0 ? T.One : n > 0.0 ? T.PositiveInfinity : T.NegativeInfinity;
}

/// <summary>z = √(x² + y²); ∂z/∂x = x / z, ∂z/∂y = y / z, and 0 at (0, 0).</summary>
/// <remarks>Neither the squares nor their sum are formed, so nothing overflows.</remarks>
public readonly struct HypotRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Hypot(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => z == 0.0 ? T.Zero : x / z;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => z == 0.0 ? T.Zero : y / z;
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
