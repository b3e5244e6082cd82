using System.Numerics;

namespace AD;

/// <summary>y = 1 - x², rounded once; y' = -2x.</summary>
/// <remarks>
/// (1 - x)(1 + x) keeps the value's digits near ±1 but not the derivative's near 0, where it becomes (1 - x) - (1 + x); 1 - x · x is the other way round. A rule of its own has both.
/// </remarks>
internal readonly struct OneMinusSquareRule : IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.FusedMultiplyAdd(-x, x, T.One);

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -2.0 * x;
}

/// <summary>y = x² - 1, rounded once; y' = 2x.</summary>
internal readonly struct SquareMinusOneRule : IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.FusedMultiplyAdd(x, x, T.NegativeOne);

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => 2.0 * x;
}

/// <summary>Quotients by 1 + x².</summary>
internal static class OnePlusSquare
{
    // 1 is less than half a unit of the last place of x² above this, and x² does not overflow below it.
    private const double OneVanishes = 1e20;

    /// <summary>a / (1 + x²), without overflow.</summary>
    public static T Quotient<T>(T a, T x)
        where T : IFloatingPointIeee754<T>
    {
        T square = x * x;
        return square < OneVanishes ? a / (1.0 + square) : a / x / x;
    }
}
