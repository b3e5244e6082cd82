using System.Numerics;

namespace AD;

/// <summary>z = x - y·trunc(x / y); ∂z/∂x = 1, ∂z/∂y = -trunc(x / y).</summary>
/// <remarks>The whole quotient is recovered from z, so that a rounded x / y cannot miss it by one.</remarks>
public readonly struct RemainderRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x % y;

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(z, T.One);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -T.Round((x - z) / y);
}

/// <summary>z = x - y·n with n the whole number nearest x / y; ∂z/∂x = 1, ∂z/∂y = -n.</summary>
public readonly struct Ieee754RemainderRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Ieee754Remainder(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Domain.Slope(z, T.One);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -T.Round((x - z) / y);
}
