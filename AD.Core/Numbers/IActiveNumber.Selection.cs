using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.Abs(TSelf value) => TSelf.Apply<AbsRule>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.CopySign(TSelf value, TSelf sign) => TSelf.Apply<CopySignRule>(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y) => TSelf.Apply<MaxRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MaxNumber(TSelf x, TSelf y) => TSelf.Apply<MaxNumberRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y) => TSelf.Apply<MinRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MinNumber(TSelf x, TSelf y) => TSelf.Apply<MinNumberRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y) => TSelf.Apply<MaxMagnitudeRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) => TSelf.Apply<MaxMagnitudeNumberRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y) => TSelf.Apply<MinMagnitudeRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) => TSelf.Apply<MinMagnitudeNumberRule>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Clamp(TSelf value, TSelf min, TSelf max)
        => min > max
            ? throw new ArgumentException($"Clamp needs min <= max, but min = {TSelf.PrimalOf(min)} and max = {TSelf.PrimalOf(max)}.", nameof(min))
            : TSelf.Apply<MinRule>(TSelf.Apply<MaxRule>(value, min), max);
}
