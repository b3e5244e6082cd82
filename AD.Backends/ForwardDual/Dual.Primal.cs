using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>What a dual number does better than the common implementation: predicates in the format of its base number, two functions at once, one rounding; equality and text.</content>
public readonly partial struct Dual<T>
{
    /// <summary>Whether the values are equal; the tangents are not looked at, as with <c>==</c>.</summary>
    /// <remarks>A search, a set or a dictionary thus treats the number as it treats its value. To compare both parts, compare <see cref="Primal"/> and <see cref="Tangent"/>.</remarks>
    /// <param name="other">The other number.</param>
    /// <returns>True when the primals are equal (NaN equals NaN here).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Dual<T> other) => Primal.Equals(other.Primal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Primal.GetHashCode();

    /// <summary>The order of the primals, NaN first.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Dual<T> other) => Primal.CompareTo(other.Primal);

    /// <summary>The number as "primal + tangent ε", in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The number as "primal + tangent ε".</summary>
    /// <param name="format">The format of both parts.</param>
    /// <param name="formatProvider">The culture.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string primal = Primal.ToString(format, formatProvider), tangent = Tangent.ToString(format, formatProvider);
        return default(T) is IRuleDispatching<T> ? $"({primal}) + ({tangent}) ε" : $"{primal} + {tangent} ε";
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsNaN(Dual<T> value) => T.IsNaN(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsFinite(Dual<T> value) => T.IsFinite(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsNegative(Dual<T> value) => T.IsNegative(value.Primal);

    static bool INumberBase<Dual<T>>.IsNormal(Dual<T> value) => T.IsNormal(value.Primal);

    static bool INumberBase<Dual<T>>.IsSubnormal(Dual<T> value) => T.IsSubnormal(value.Primal);

    static Dual<T> IFloatingPointIeee754<Dual<T>>.FusedMultiplyAdd(Dual<T> left, Dual<T> right, Dual<T> addend)
        => new(T.FusedMultiplyAdd(left.Primal, right.Primal, addend.Primal), left.Tangent * right.Primal + left.Primal * right.Tangent + addend.Tangent);

    static (Dual<T> Sin, Dual<T> Cos) ITrigonometricFunctions<Dual<T>>.SinCos(Dual<T> x)
    {
        (T sin, T cos) = T.SinCos(x.Primal);
        return ChainRule.IsZero(x.Tangent) ? (new(sin, T.Zero), new(cos, T.Zero)) : (new(sin, cos * x.Tangent), new(cos, -sin * x.Tangent));
    }
}
