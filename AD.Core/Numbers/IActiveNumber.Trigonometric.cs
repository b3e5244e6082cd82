using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Sin(TSelf x) => TSelf.Apply<SinRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Cos(TSelf x) => TSelf.Apply<CosRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Tan(TSelf x) => TSelf.Apply<TanRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.SinPi(TSelf x) => TSelf.Apply<SinPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.CosPi(TSelf x) => TSelf.Apply<CosPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.TanPi(TSelf x) => TSelf.Apply<TanPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Asin(TSelf x) => TSelf.Apply<AsinRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Acos(TSelf x) => TSelf.Apply<AcosRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.Atan(TSelf x) => TSelf.Apply<AtanRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AsinPi(TSelf x) => TSelf.Apply<AsinPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AcosPi(TSelf x) => TSelf.Apply<AcosPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ITrigonometricFunctions<TSelf>.AtanPi(TSelf x) => TSelf.Apply<AtanPiRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (TSelf Sin, TSelf Cos) ITrigonometricFunctions<TSelf>.SinCos(TSelf x) => (TSelf.Apply<SinRule>(x), TSelf.Apply<CosRule>(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (TSelf SinPi, TSelf CosPi) ITrigonometricFunctions<TSelf>.SinCosPi(TSelf x) => (TSelf.Apply<SinPiRule>(x), TSelf.Apply<CosPiRule>(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Atan2(TSelf y, TSelf x) => TSelf.Apply<Atan2Rule>(y, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Atan2Pi(TSelf y, TSelf x) => TSelf.Apply<Atan2PiRule>(y, x);
}
