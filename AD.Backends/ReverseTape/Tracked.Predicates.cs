using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>What depends on the value without being a number is asked of the base number, which may be one that records the answers.</content>
public readonly partial struct Tracked<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsEvenInteger(Tracked<T> value) => T.IsEvenInteger(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsInfinity(Tracked<T> value) => T.IsInfinity(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsInteger(Tracked<T> value) => T.IsInteger(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsNegativeInfinity(Tracked<T> value) => T.IsNegativeInfinity(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsOddInteger(Tracked<T> value) => T.IsOddInteger(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsPositive(Tracked<T> value) => T.IsPositive(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsPositiveInfinity(Tracked<T> value) => T.IsPositiveInfinity(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsRealNumber(Tracked<T> value) => T.IsRealNumber(value.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Tracked<T>>.IsZero(Tracked<T> value) => T.IsZero(value.Value);

    static int INumber<Tracked<T>>.Sign(Tracked<T> value) => T.Sign(value.Value);

    static int IFloatingPointIeee754<Tracked<T>>.ILogB(Tracked<T> x) => T.ILogB(x.Value);

    static TWhole IActiveNumber<Tracked<T>>.WholeChecked<TWhole>(Tracked<T> x) => TWhole.CreateChecked(x.Value);

    static TWhole IActiveNumber<Tracked<T>>.WholeSaturating<TWhole>(Tracked<T> x) => TWhole.CreateSaturating(x.Value);

    static TWhole IActiveNumber<Tracked<T>>.WholeTruncating<TWhole>(Tracked<T> x) => TWhole.CreateTruncating(x.Value);
}
