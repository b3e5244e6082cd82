using System.Numerics;

namespace AD;

/// <content>Comparisons and predicates: those of the primal, which may be a number that is traced.</content>
internal readonly partial struct ReferenceNumber<T>
{
    public bool Equals(ReferenceNumber<T> other) => Primal.Equals(other.Primal);

    public override bool Equals(object? obj) => obj is ReferenceNumber<T> other && Equals(other);

    public override int GetHashCode() => Primal.GetHashCode();

    public int CompareTo(ReferenceNumber<T> other) => Primal.CompareTo(other.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsNaN(ReferenceNumber<T> value) => T.IsNaN(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsFinite(ReferenceNumber<T> value) => T.IsFinite(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsInfinity(ReferenceNumber<T> value) => T.IsInfinity(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsPositiveInfinity(ReferenceNumber<T> value) => T.IsPositiveInfinity(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsNegativeInfinity(ReferenceNumber<T> value) => T.IsNegativeInfinity(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsZero(ReferenceNumber<T> value) => T.IsZero(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsRealNumber(ReferenceNumber<T> value) => T.IsRealNumber(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsNegative(ReferenceNumber<T> value) => T.IsNegative(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsPositive(ReferenceNumber<T> value) => T.IsPositive(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsInteger(ReferenceNumber<T> value) => T.IsInteger(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsEvenInteger(ReferenceNumber<T> value) => T.IsEvenInteger(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsOddInteger(ReferenceNumber<T> value) => T.IsOddInteger(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsNormal(ReferenceNumber<T> value) => T.IsNormal(value.Primal);

    static bool INumberBase<ReferenceNumber<T>>.IsSubnormal(ReferenceNumber<T> value) => T.IsSubnormal(value.Primal);

    public static bool operator ==(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal == y.Primal;

    public static bool operator !=(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal != y.Primal;

    public static bool operator <(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal < y.Primal;

    public static bool operator >(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal > y.Primal;

    public static bool operator <=(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal <= y.Primal;

    public static bool operator >=(ReferenceNumber<T> x, ReferenceNumber<T> y) => x.Primal >= y.Primal;
}
