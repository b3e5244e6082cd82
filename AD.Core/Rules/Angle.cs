using System.Numerics;

namespace AD;

/// <summary>z = atan2(x, y), the angle of the point with ordinate x (the first argument) and abscissa y; ∂z/∂x = y / r², ∂z/∂y = -x / r², r² = x² + y², and 0 at (0, 0).</summary>
public readonly struct Atan2Rule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Atan2(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Angle.Quotient(y, x, y);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -Angle.Quotient(x, x, y);
}

/// <summary>z = atan2(x, y) / π, first argument the ordinate; the derivatives are those of <see cref="Atan2Rule"/> over π.</summary>
public readonly struct Atan2PiRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Atan2Pi(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Constants.InversePi * Angle.Quotient(y, x, y);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -Constants.InversePi * Angle.Quotient(x, x, y);
}

/// <summary>Quotients by r² = x² + y².</summary>
internal static class Angle
{
    /// <summary>a / r² as (a / r) / r, so that r² is never formed; 0 where r = 0.</summary>
    public static T Quotient<T>(T a, T x, T y)
        where T : IFloatingPointIeee754<T>
    {
        T r = T.Hypot(x, y);
        return r == 0.0 ? T.Zero : a / r / r;
    }
}
