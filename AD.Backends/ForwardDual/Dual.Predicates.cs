using System.Numerics;

namespace AD.Backends;

/// <content>Predicates and conversions to whole numbers are asked of the base number, which knows what they depend on: a number that is traced records them.</content>
public readonly partial struct Dual<T>
{
    static bool INumberBase<Dual<T>>.IsInfinity(Dual<T> value) => T.IsInfinity(value.Primal);

    static bool INumberBase<Dual<T>>.IsPositiveInfinity(Dual<T> value) => T.IsPositiveInfinity(value.Primal);

    static bool INumberBase<Dual<T>>.IsNegativeInfinity(Dual<T> value) => T.IsNegativeInfinity(value.Primal);

    static bool INumberBase<Dual<T>>.IsZero(Dual<T> value) => T.IsZero(value.Primal);

    static bool INumberBase<Dual<T>>.IsRealNumber(Dual<T> value) => T.IsRealNumber(value.Primal);

    static bool INumberBase<Dual<T>>.IsPositive(Dual<T> value) => T.IsPositive(value.Primal);

    static bool INumberBase<Dual<T>>.IsInteger(Dual<T> value) => T.IsInteger(value.Primal);

    static bool INumberBase<Dual<T>>.IsEvenInteger(Dual<T> value) => T.IsEvenInteger(value.Primal);

    static bool INumberBase<Dual<T>>.IsOddInteger(Dual<T> value) => T.IsOddInteger(value.Primal);

    static int IFloatingPointIeee754<Dual<T>>.ILogB(Dual<T> x) => T.ILogB(x.Primal);

    static int INumber<Dual<T>>.Sign(Dual<T> value) => T.Sign(value.Primal);
}
