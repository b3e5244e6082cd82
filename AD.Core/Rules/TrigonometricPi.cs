using System.Numerics;

namespace AD;

/// <summary>y = sin πx, y' = π cos πx.</summary>
public readonly struct SinPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.SinPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Math.PI * T.CosPi(x);
}

/// <summary>y = cos πx, y' = -π sin πx.</summary>
public readonly struct CosPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.CosPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -Math.PI * T.SinPi(x);
}

/// <summary>y = tan πx, y' = π (1 + y²).</summary>
public readonly struct TanPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.TanPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Math.PI * (1.0 + y * y);
}

/// <summary>y = asin(x) / π, y' = 1 / (π √(1 - x²)).</summary>
public readonly struct AsinPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.AsinPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Constants.InversePi / T.Sqrt(ChainRule.Value<OneMinusSquareRule, T>(x));
}

/// <summary>y = acos(x) / π, y' = -1 / (π √(1 - x²)).</summary>
public readonly struct AcosPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.AcosPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -Constants.InversePi / T.Sqrt(ChainRule.Value<OneMinusSquareRule, T>(x));
}

/// <summary>y = atan(x) / π, y' = 1 / (π (1 + x²)).</summary>
public readonly struct AtanPiRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.AtanPi(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => OnePlusSquare.Quotient(T.CreateChecked(Constants.InversePi), x);
}
