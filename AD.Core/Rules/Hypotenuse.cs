using System.Numerics;

namespace AD;

/// <summary>z = √(x² + y²); ∂z/∂x = x / z, ∂z/∂y = y / z, and 0 at (0, 0).</summary>
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

    private static T Slope<T>(T side, T other, T z)
        where T : IFloatingPointIeee754<T>
        => z == 0.0 ? T.Zero : typeof(T) == typeof(double) ? side / z : Rule.Apply<CosineRule, T>(side, other);
}

/// <summary>z = x / r with r = √(x² + y²) &gt; 0, the cosine of a triangle's angle; ∂z/∂x = (y / r)² / r, ∂z/∂y = -z (y / r) / r.</summary>
/// <remarks>Differentiated as a quotient it would be (1 - z²) / r in x, which has no digits left where y is small against x.</remarks>
internal readonly struct CosineRule : IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x / T.Hypot(x, y);

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
    {
        T r = T.Hypot(x, y), sine = y / r;
        return sine * (sine / r);
    }

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
    {
        T r = T.Hypot(x, y);
        return -z * (y / r / r);
    }
}
