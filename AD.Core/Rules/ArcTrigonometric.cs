using System.Numerics;

namespace AD;

/// <summary>y = asin x, y' = 1 / √(1 - x²); +∞ at ±1.</summary>
/// <remarks>1 - x² is formed as (1 - x)(1 + x), which keeps its digits near ±1.</remarks>
public readonly struct AsinRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Asin(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 1.0 / T.Sqrt((1.0 - x) * (1.0 + x));
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
        => -1.0 / T.Sqrt((1.0 - x) * (1.0 + x));
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
        => 1.0 / (1.0 + x * x);
}
