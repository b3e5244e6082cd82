using System.Numerics;

namespace AD;

/// <summary>y = eˣ, y' = eˣ.</summary>
public readonly struct ExpRule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Exp(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => y;
}

/// <summary>y = eˣ - 1, y' = eˣ.</summary>
/// <remarks>y' is y + 1 where that sum keeps its digits, else eˣ.</remarks>
public readonly struct ExpM1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.ExpM1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => y > -0.5 ? y + 1.0 : T.Exp(x);
}

/// <summary>y = 2ˣ, y' = 2ˣ ln 2.</summary>
public readonly struct Exp2Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Exp2(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Constants.Ln2 * y;
}

/// <summary>y = 2ˣ - 1, y' = 2ˣ ln 2.</summary>
public readonly struct Exp2M1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Exp2M1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Constants.Ln2 * T.Exp2(x);
}

/// <summary>y = 10ˣ, y' = 10ˣ ln 10.</summary>
public readonly struct Exp10Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Exp10(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Constants.Ln10 * y;
}

/// <summary>y = 10ˣ - 1, y' = 10ˣ ln 10.</summary>
public readonly struct Exp10M1Rule : IUnaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Exp10M1(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Constants.Ln10 * T.Exp10(x);
}
