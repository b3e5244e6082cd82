using System.Numerics;

namespace AD.Backends;

/// <content>Predicates and conversions to whole numbers are asked of the base number, which knows what they depend on: a number that is traced records them.</content>
public readonly partial struct Tracked<T>
{
    static bool INumberBase<Tracked<T>>.IsInfinity(Tracked<T> value) => T.IsInfinity(value.Value);

    static bool INumberBase<Tracked<T>>.IsPositiveInfinity(Tracked<T> value) => T.IsPositiveInfinity(value.Value);

    static bool INumberBase<Tracked<T>>.IsNegativeInfinity(Tracked<T> value) => T.IsNegativeInfinity(value.Value);

    static bool INumberBase<Tracked<T>>.IsZero(Tracked<T> value) => T.IsZero(value.Value);

    static bool INumberBase<Tracked<T>>.IsRealNumber(Tracked<T> value) => T.IsRealNumber(value.Value);

    static bool INumberBase<Tracked<T>>.IsPositive(Tracked<T> value) => T.IsPositive(value.Value);

    static bool INumberBase<Tracked<T>>.IsInteger(Tracked<T> value) => T.IsInteger(value.Value);

    static bool INumberBase<Tracked<T>>.IsEvenInteger(Tracked<T> value) => T.IsEvenInteger(value.Value);

    static bool INumberBase<Tracked<T>>.IsOddInteger(Tracked<T> value) => T.IsOddInteger(value.Value);

    static int IFloatingPointIeee754<Tracked<T>>.ILogB(Tracked<T> x) => T.ILogB(x.Value);

    static int INumber<Tracked<T>>.Sign(Tracked<T> value) => T.Sign(value.Value);
}
