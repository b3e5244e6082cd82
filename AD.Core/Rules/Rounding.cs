using System.Numerics;

namespace AD;

/// <summary>y = ⌊x⌋, y' = 0.</summary>
public readonly struct FloorRule : IUnaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Floor(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}

/// <summary>y = ⌈x⌉, y' = 0.</summary>
public readonly struct CeilingRule : IUnaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Ceiling(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}

/// <summary>y = x without its fraction, y' = 0.</summary>
public readonly struct TruncateRule : IUnaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Truncate(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}

/// <summary>y = the whole number nearest x, even at a tie; y' = 0.</summary>
public readonly struct RoundRule : IUnaryRule, IElementaryRule, IFlatRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Round(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}

/// <summary>y = x rounded to a number of decimal digits, y' = 0: a block of one input and one output.</summary>
/// <param name="digits">The number of fractional digits kept.</param>
/// <param name="mode">How a tie is rounded.</param>
public readonly struct RoundDigitsRule(int digits, MidpointRounding mode) : IBlockRule, IEdgePoints
{
    /// <inheritdoc/>
    public string? ConventionAt(ReadOnlySpan<double> x, ReadOnlySpan<bool> active)
    {
        double units = x[0] * Math.Pow(10.0, digits);
        bool jumps = mode switch
        {
            MidpointRounding.ToEven or MidpointRounding.AwayFromZero => double.IsInteger(2.0 * units) && !double.IsInteger(units),
            MidpointRounding.ToZero => double.IsInteger(units) && units != 0.0,
            _ => double.IsInteger(units),
        };
        return jumps ? "0" : null;
    }

    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => y[0] = T.Round(x[0], digits, mode);

    /// <inheritdoc/>
    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => destination[0] = T.Zero;

    /// <inheritdoc/>
    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => destination[0] = T.Zero;
}
