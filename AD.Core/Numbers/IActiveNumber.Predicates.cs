using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsEvenInteger(TSelf value) => double.IsEvenInteger(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsFinite(TSelf value) => double.IsFinite(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsInfinity(TSelf value) => double.IsInfinity(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsInteger(TSelf value) => double.IsInteger(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNaN(TSelf value) => double.IsNaN(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNegative(TSelf value) => double.IsNegative(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf value) => double.IsNegativeInfinity(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNormal(TSelf value) => double.IsNormal(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsOddInteger(TSelf value) => double.IsOddInteger(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsPositive(TSelf value) => double.IsPositive(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf value) => double.IsPositiveInfinity(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsRealNumber(TSelf value) => double.IsRealNumber(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsSubnormal(TSelf value) => double.IsSubnormal(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsZero(TSelf value) => TSelf.PrimalOf(value) == 0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsComplexNumber(TSelf value) => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf value) => false;
}
