using System.Numerics;

namespace AD;

/// <summary>z = the argument of greater magnitude, the positive one of x and -x; NaN wins; at a tie the derivative goes to y.</summary>
public readonly struct MaxMagnitudeRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MaxMagnitude(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.One : T.Zero;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.Zero : T.One;

    private static bool First<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Abs(x) > T.Abs(y) || T.IsNaN(x) || (T.Abs(x) == T.Abs(y) && x > y);
}

/// <summary>z = the argument of smaller magnitude, the negative one of x and -x; NaN wins; at a tie the derivative goes to y.</summary>
public readonly struct MinMagnitudeRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MinMagnitude(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.One : T.Zero;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.Zero : T.One;

    private static bool First<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Abs(x) < T.Abs(y) || T.IsNaN(x) || (T.Abs(x) == T.Abs(y) && x < y);
}

/// <summary>z = the argument of greater magnitude, the positive one of x and -x; a number wins over NaN; at a tie the derivative goes to y.</summary>
public readonly struct MaxMagnitudeNumberRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MaxMagnitudeNumber(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.One : T.Zero;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.Zero : T.One;

    private static bool First<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Abs(x) > T.Abs(y) || T.IsNaN(y) || (T.Abs(x) == T.Abs(y) && x > y);
}

/// <summary>z = the argument of smaller magnitude, the negative one of x and -x; a number wins over NaN; at a tie the derivative goes to y.</summary>
public readonly struct MinMagnitudeNumberRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MinMagnitudeNumber(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.One : T.Zero;

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => First(x, y) ? T.Zero : T.One;

    private static bool First<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Abs(x) < T.Abs(y) || T.IsNaN(y) || (T.Abs(x) == T.Abs(y) && x < y);
}
