using System.Numerics;

namespace AD;

/// <summary>z = √(x² + y²); ∂z/∂x = x / z, ∂z/∂y = y / z, and 0 at (0, 0); ±1 in an argument that alone is infinite, 0 in the other.</summary>
/// <remarks>Neither the squares nor their sum are formed, so nothing overflows.</remarks>
public readonly struct HypotRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Hypot(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Slope(x, y, z);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Slope(y, x, z);

    // (x / z)' in x is (1 - (x / z)²) / z, which has no digits left where y is small against x: there, for the derivatives of higher order and where z is infinite, x / z is ±1 / √(1 + (y / x)²).
    private static T Slope<T>(T side, T other, T z)
        where T : IFloatingPointIeee754<T>
        => z == 0.0 ? T.Zero : typeof(T) == typeof(double) && !T.IsInfinity(z) || T.Abs(side) <= T.Abs(other) ? side / z : Cosine(other / side, side > 0.0);

    private static T Cosine<T>(T tangent, bool positive)
        where T : IFloatingPointIeee754<T>
        => (positive ? T.One : T.NegativeOne) / T.Sqrt(1.0 + tangent * tangent);
}
