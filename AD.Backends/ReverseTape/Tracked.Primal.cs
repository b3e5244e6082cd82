using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>What a tracked number does better than the common implementation: predicates in the format of its base number, two functions at once, one rounding; equality and text.</content>
public readonly partial struct Tracked<T>
{
    /// <summary>Whether the values are equal; the positions on the tape are not looked at, as with <c>==</c>.</summary>
    /// <remarks>A search, a set or a dictionary thus treats the number as it treats its value.</remarks>
    /// <param name="other">The other number.</param>
    /// <returns>True when the primals are equal (NaN equals NaN here).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Tracked<T> other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tracked<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The order of the primals, NaN first.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Tracked<T> other) => Value.CompareTo(other.Value);

    /// <summary>The primal, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The primal.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsNaN(Tracked<T> value) => T.IsNaN(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsFinite(Tracked<T> value) => T.IsFinite(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsNegative(Tracked<T> value) => T.IsNegative(value.Value);

    static bool INumberBase<Tracked<T>>.IsNormal(Tracked<T> value) => T.IsNormal(value.Value);

    static bool INumberBase<Tracked<T>>.IsSubnormal(Tracked<T> value) => T.IsSubnormal(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Tracked<T> IFloatingPointIeee754<Tracked<T>>.FusedMultiplyAdd(Tracked<T> left, Tracked<T> right, Tracked<T> addend)
    {
        T z = T.FusedMultiplyAdd(left.Value, right.Value, addend.Value);
        Tracked<T> product = left * right;
        return (product.Index | addend.Index) == 0 ? new(z) : Tape<T>.Record(z, T.One, product, T.One, addend);
    }

    static (Tracked<T> Sin, Tracked<T> Cos) ITrigonometricFunctions<Tracked<T>>.SinCos(Tracked<T> x)
    {
        (T sin, T cos) = T.SinCos(x.Value);
        return x.Index == 0 ? (new(sin), new(cos)) : (Tape<T>.Record(sin, cos, x), Tape<T>.Record(cos, -sin, x));
    }
}
