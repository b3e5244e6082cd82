using System.Numerics;

namespace AD;

/// <summary>y = ln x, y' = 1 / x.</summary>
public readonly struct LogRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Log(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / x);
}

/// <summary>y = ln(1 + x), y' = 1 / (1 + x).</summary>
public readonly struct LogP1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.LogP1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / (1.0 + x));
}

/// <summary>y = log₂ x, y' = 1 / (x ln 2).</summary>
public readonly struct Log2Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Log2(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / Constants.Ln2 / x);
}

/// <summary>y = log₂(1 + x), y' = 1 / ((1 + x) ln 2).</summary>
public readonly struct Log2P1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Log2P1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / Constants.Ln2 / (1.0 + x));
}

/// <summary>y = log₁₀ x, y' = 1 / (x ln 10).</summary>
public readonly struct Log10Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Log10(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / Constants.Ln10 / x);
}

/// <summary>y = log₁₀(1 + x), y' = 1 / ((1 + x) ln 10).</summary>
public readonly struct Log10P1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Log10P1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / Constants.Ln10 / (1.0 + x));
}

/// <summary>z = log_y x = ln x / ln y; ∂z/∂x = 1 / (x ln y), ∂z/∂y = -z / (y ln y).</summary>
/// <remarks>The products of an argument and a logarithm are not formed, so nothing overflows.</remarks>
public readonly struct LogBaseRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Log(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(z, 1.0 / T.Log(y) / x);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -z / T.Log(y) / y;
}
