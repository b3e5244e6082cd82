using System.Numerics;

namespace AD;

/// <summary>y = sinh x, y' = cosh x.</summary>
public readonly struct SinhRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Sinh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Cosh(x);
}

/// <summary>y = cosh x, y' = sinh x.</summary>
public readonly struct CoshRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Cosh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Sinh(x);
}

/// <summary>y = tanh x, y' = 1 - y² = 4 t / (1 + t)² with t = e^(-2|x|).</summary>
/// <remarks>1 - y² is used where it keeps its digits, |y| ≤ 1/2; beyond, where y approaches ±1, the exponential.</remarks>
public readonly struct TanhRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Tanh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => y <= 0.5 && y >= -0.5 ? ChainRule.Value<OneMinusSquareRule, T>(y) : Tail(T.Exp(x > 0.0 ? -2.0 * x : 2.0 * x));

    private static T Tail<T>(T t)
        where T : IFloatingPointIeee754<T>
        => 4.0 * t / (1.0 + t) / (1.0 + t);
}

/// <summary>y = asinh x, y' = 1 / √(1 + x²), without overflow.</summary>
public readonly struct AsinhRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Asinh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 1.0 / T.Hypot(T.One, x);
}

/// <summary>y = acosh x, y' = 1 / √(x² - 1), without overflow; +∞ at 1.</summary>
/// <remarks>x² - 1 is rounded once.</remarks>
public readonly struct AcoshRule : IUnaryRule, IElementaryRule
{
    // 1 is less than half a unit of the last place of x² above this.
    private const double OneVanishes = 1e10;

    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Acosh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / (x > OneVanishes ? x : T.Sqrt(ChainRule.Value<SquareMinusOneRule, T>(x))));
}

/// <summary>y = atanh x, y' = 1 / (1 - x²).</summary>
public readonly struct AtanhRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Atanh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(y, 1.0 / ChainRule.Value<OneMinusSquareRule, T>(x));
}
