using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>What depends on the value without being a number is asked of the base number, which may be one that records the answers.</content>
public readonly partial struct Dual<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsEvenInteger(Dual<T> value) => T.IsEvenInteger(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsInfinity(Dual<T> value) => T.IsInfinity(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsInteger(Dual<T> value) => T.IsInteger(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsNegativeInfinity(Dual<T> value) => T.IsNegativeInfinity(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsOddInteger(Dual<T> value) => T.IsOddInteger(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsPositive(Dual<T> value) => T.IsPositive(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsPositiveInfinity(Dual<T> value) => T.IsPositiveInfinity(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsRealNumber(Dual<T> value) => T.IsRealNumber(value.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Dual<T>>.IsZero(Dual<T> value) => T.IsZero(value.Primal);

    static int INumber<Dual<T>>.Sign(Dual<T> value) => T.Sign(value.Primal);

    static int IFloatingPointIeee754<Dual<T>>.ILogB(Dual<T> x) => T.ILogB(x.Primal);

    static TWhole IActiveNumber<Dual<T>>.WholeChecked<TWhole>(Dual<T> x) => TWhole.CreateChecked(x.Primal);

    static TWhole IActiveNumber<Dual<T>>.WholeSaturating<TWhole>(Dual<T> x) => TWhole.CreateSaturating(x.Primal);

    static TWhole IActiveNumber<Dual<T>>.WholeTruncating<TWhole>(Dual<T> x) => TWhole.CreateTruncating(x.Primal);
}
