using System.Numerics;

namespace AD;

/// <summary>z = x^y; ∂z/∂x = y x^(y-1), ∂z/∂y = z ln x.</summary>
/// <remarks>
/// At x = 0: ∂z/∂x is 0 for y = 0, 1 for y = 1, 0 for y &gt; 1 and +∞ for 0 &lt; y &lt; 1; ∂z/∂y is 0 for y ≥ 0. Higher derivatives in x follow from the power y - 1 by the same rule,
/// so that x² has the second derivative 2 at 0 and the third 0. 0⁰ = 1.
/// For y &lt; 1/2 the difference y - 1 is rounded, which the power would multiply by ln x; there ∂z/∂x is y z / x, which neither overflows nor underflows on the way.
/// </remarks>
public readonly struct PowRule : IBinaryRule, IElementaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Pow(x, y);

    /// <inheritdoc/>
    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => x != 0.0 ? Slope(x, y, z) : y == 0.0 ? T.Zero : y * Rule.Apply<PowLimitRule, T>(x, y - 1.0);

    /// <inheritdoc/>
    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => x != 0.0 ? z * T.Log(x) : y == 0.0 ? T.Zero : Rule.Apply<PowLogRule, T>(x, y);

    private static T Slope<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => y >= 0.5 || T.IsInfinity(x) ? y * T.Pow(x, y - 1.0) : typeof(T) == typeof(double) ? y * z / x : Rule.Apply<PowSlopeRule, T>(x, y);
}

/// <summary>z = y x^y / x, the derivative of x^y in x, for x ≠ 0; ∂z/∂x = (y - 1) z / x, ∂z/∂y = (1 + y ln x) x^y / x.</summary>
/// <remarks>Differentiated as a quotient it would be (y z - z) / x in x, and NaN where both terms overflow.</remarks>
internal readonly struct PowSlopeRule : IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => y * T.Pow(x, y) / x;

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => (y - 1.0) * z / x;

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => (1.0 + y * T.Log(x)) * (T.Pow(x, y) / x);
}

/// <summary>z = x^y as <see cref="PowRule"/>, but with the limit ∂z/∂y = -∞ at (0, 0): the factor of a derivative, where the finite choice would make a mixed derivative wrong.</summary>
internal readonly struct PowLimitRule : IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Pow(x, y);

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => PowRule.DerivativeX(x, y, z);

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Rule.Apply<PowLogRule, T>(x, y);
}

/// <summary>z = x^y ln x, the derivative of x^y in y, continued to x = 0; ∂z/∂x = y x^(y-1) ln x + x^(y-1), ∂z/∂y = z ln x.</summary>
/// <remarks>At x = 0, z is 0 for y &gt; 0 and -∞ otherwise.</remarks>
internal readonly struct PowLogRule : IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 ? (y > 0.0 ? T.Zero : T.NegativeInfinity) : T.Pow(x, y) * T.Log(x);

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => y * Rule.Apply<PowLogRule, T>(x, y - 1.0) + T.Pow(x, y - 1.0);

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => x == 0.0 && y > 0.0 ? T.Zero : z * T.Log(x);
}
