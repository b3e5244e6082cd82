using System.Numerics;

namespace AD;

/// <summary>Marks an argument as constant: it is not differentiated.</summary>
public static class Constant
{
    /// <summary>A constant vector of doubles, from a collection expression with whole numbers too: <c>Constant.Of([2, 3])</c>.</summary>
    /// <param name="values">Its entries; not copied.</param>
    /// <returns>The argument.</returns>
    public static Constant<double> Of(ReadOnlySpan<double> values) => new(values);

    /// <summary>A constant double, from a whole number too: <c>Constant.Of(2)</c>.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The argument.</returns>
    public static ConstantNumber<double> Of(double value) => new(value);

    /// <summary>A constant vector.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="values">Its entries; not copied.</param>
    /// <returns>The argument.</returns>
    public static Constant<T> Of<T>(ReadOnlySpan<T> values) where T : IFloatingPointIeee754<T> => new(values);

    /// <summary>A constant vector.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="values">Its entries; not copied.</param>
    /// <returns>The argument.</returns>
    public static Constant<T> Of<T>(T[] values) where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values);
    }

    /// <summary>A constant number.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="value">Its value.</param>
    /// <returns>The argument.</returns>
    public static ConstantNumber<T> Of<T>(T value) where T : IFloatingPointIeee754<T> => new(value);
}

/// <summary>A vector argument that is not differentiated; made by <see cref="Constant.Of{T}(ReadOnlySpan{T})"/>.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly ref struct Constant<T>
{
    internal Constant(ReadOnlySpan<T> values) => Values = values;

    /// <summary>The entries.</summary>
    public ReadOnlySpan<T> Values { get; }
}

/// <summary>A scalar argument that is not differentiated; made by <see cref="Constant.Of{T}(T)"/>.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly struct ConstantNumber<T>
{
    private readonly T value;

    internal ConstantNumber(T value) => this.value = value;

    /// <summary>The value.</summary>
    public T Value => value;

    /// <summary>The value as a span of one.</summary>
    internal static ReadOnlySpan<T> Span(in ConstantNumber<T> constant) => new(in constant.value);
}
