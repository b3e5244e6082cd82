using System.Numerics;

namespace AD;

/// <summary>One argument of a function of several: its entries, and whether it is active.</summary>
internal readonly ref struct Argument<T>(ReadOnlySpan<T> values, bool isActive)
{
    public ReadOnlySpan<T> Values { get; } = values;

    public bool IsActive { get; } = isActive;

    public static implicit operator Argument<T>(ReadOnlySpan<T> active) => new(active, isActive: true);

    public static implicit operator Argument<T>(Constant<T> constant) => new(constant.Values, isActive: false);
}

/// <summary>Numbers as arguments of length 1.</summary>
internal static class Argument
{
    public static Argument<T> Of<T>(in T active) where T : IFloatingPointIeee754<T> => new(new ReadOnlySpan<T>(in active), isActive: true);

    public static Argument<T> Of<T>(in ConstantNumber<T> constant) where T : IFloatingPointIeee754<T> => new(ConstantNumber<T>.Span(in constant), isActive: false);
}
