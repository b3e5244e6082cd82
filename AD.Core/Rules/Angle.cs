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
        => Angle.Slope(y, x);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -Angle.Slope(x, y);
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
        => Constants.InversePi * Angle.Slope(y, x);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => -Constants.InversePi * Angle.Slope(x, y);
}

/// <summary>The derivatives of an angle.</summary>
internal static class Angle
{
    /// <summary>a / r² with r² = a² + b², and 0 at (0, 0).</summary>
    public static T Slope<T>(T a, T b)
        where T : IFloatingPointIeee754<T>
        => ChainRule.Value<AngleSlopeRule, T>(a, b);
}

/// <summary>z = a / r² with r² = a² + b²; ∂z/∂a = (b - a)(b + a) / r⁴, ∂z/∂b = -2 b z / r², and 0 at (0, 0).</summary>
/// <remarks>Divided by r twice, so that r² is never formed. Differentiated as a quotient it would be 1 / r² - 2 a² / r⁴ in a, which has no digits left where a is near ±b. The halves keep b ± a from overflowing.</remarks>
internal readonly struct AngleSlopeRule : IBinaryRule
{
    public static T Value<T>(T a, T b)
        where T : IFloatingPointIeee754<T>
        => Quotient(a, T.Hypot(a, b));

    public static T DerivativeX<T>(T a, T b, T z)
        where T : IFloatingPointIeee754<T>
    {
        T r = T.Hypot(a, b);
        return 2.0 * Quotient(0.5 * b - 0.5 * a, r) * (2.0 * Quotient(0.5 * b + 0.5 * a, r));
    }

    public static T DerivativeY<T>(T a, T b, T z)
        where T : IFloatingPointIeee754<T>
        => -2.0 * z * Quotient(b, T.Hypot(a, b));

    private static T Quotient<T>(T a, T r)
        where T : IFloatingPointIeee754<T>
        => r == 0.0 ? T.Zero : a / r / r;
}
