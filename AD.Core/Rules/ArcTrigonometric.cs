using System.Numerics;

namespace AD;

/// <summary>y = asin x, y' = 1 / √(1 - x²); +∞ at ±1.</summary>
/// <remarks>1 - x² is rounded once, so that it keeps its digits near ±1, and so does its derivative near 0.</remarks>
public readonly struct AsinRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Asin(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 1.0 / T.Sqrt(ChainRule.Value<OneMinusSquareRule, T>(x));
}

/// <summary>y = acos x, y' = -1 / √(1 - x²); -∞ at ±1.</summary>
public readonly struct AcosRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Acos(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -1.0 / T.Sqrt(ChainRule.Value<OneMinusSquareRule, T>(x));
}

/// <summary>y = atan x, y' = 1 / (1 + x²).</summary>
public readonly struct AtanRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Atan(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => OnePlusSquare.Quotient(T.One, x);
}
