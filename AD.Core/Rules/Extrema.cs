using System.Numerics;

namespace AD;

/// <summary>z = max(x, y); NaN wins; at a tie the derivative goes to y.</summary>
/// <remarks>Hence max(x, 0), the rectifier, has derivative 0 at 0.</remarks>
public readonly struct MaxRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Max(x, y);

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
        => x > y || T.IsNaN(x);
}

/// <summary>z = min(x, y); NaN wins; at a tie the derivative goes to y.</summary>
public readonly struct MinRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Min(x, y);

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
        => x < y || T.IsNaN(x);
}

/// <summary>z = max(x, y); a number wins over NaN; at a tie the derivative goes to y.</summary>
public readonly struct MaxNumberRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MaxNumber(x, y);

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
        => x > y || T.IsNaN(y);
}

/// <summary>z = min(x, y); a number wins over NaN; at a tie the derivative goes to y.</summary>
public readonly struct MinNumberRule : IBinaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.MinNumber(x, y);

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
        => x < y || T.IsNaN(y);
}
