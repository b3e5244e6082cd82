using System.Numerics;

namespace AD;

/// <summary>y = the next number above x in the format of the primal, y' = 1.</summary>
public readonly struct BitIncrementRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.BitIncrement(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.One;
}

/// <summary>y = the next number below x in the format of the primal, y' = 1.</summary>
public readonly struct BitDecrementRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.BitDecrement(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.One;
}

/// <summary>z = x·2ⁿ, where the whole number n is the second argument, a constant; ∂z/∂x = 2ⁿ.</summary>
public readonly struct ScaleBRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.ScaleB(x, int.CreateTruncating(y));

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.ScaleB(T.One, int.CreateTruncating(y));

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}
