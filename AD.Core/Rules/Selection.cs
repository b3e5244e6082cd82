using System.Numerics;

namespace AD;

/// <summary>y = |x|, y' = sign x, and +1 at 0.</summary>
/// <remarks>The value +1 at 0 makes the second derivative of |x|·|x| there 2, as it is for x².</remarks>
public readonly struct AbsRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Abs(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x >= 0.0 ? T.One : x < 0.0 ? T.NegativeOne : T.NaN;
}

/// <summary>z = |x| with the sign of y; ∂z/∂x = ±1 (+1 where the signs agree, that of zero included), ∂z/∂y = 0.</summary>
public readonly struct CopySignRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.CopySign(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.IsNegative(x) == T.IsNegative(y) ? T.One : T.NegativeOne;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}
