using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    static TSelf INumberBase<TSelf>.Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(0.0);
    }

    static TSelf INumberBase<TSelf>.One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(1.0);
    }

    static TSelf ISignedNumber<TSelf>.NegativeOne
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(-1.0);
    }

    static TSelf IFloatingPointConstants<TSelf>.E
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(Math.E);
    }

    static TSelf IFloatingPointConstants<TSelf>.Pi
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(Math.PI);
    }

    static TSelf IFloatingPointConstants<TSelf>.Tau
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(Math.Tau);
    }

    static TSelf IFloatingPointIeee754<TSelf>.NaN
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(double.NaN);
    }

    static TSelf IFloatingPointIeee754<TSelf>.NegativeInfinity
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(double.NegativeInfinity);
    }

    static TSelf IFloatingPointIeee754<TSelf>.PositiveInfinity
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(double.PositiveInfinity);
    }

    static TSelf IFloatingPointIeee754<TSelf>.NegativeZero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(-0.0);
    }

    static TSelf IFloatingPointIeee754<TSelf>.Epsilon => TSelf.Apply<BitIncrementRule>(TSelf.Constant(0.0));

    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(0.0);
    }

    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Constant(1.0);
    }

    static int INumberBase<TSelf>.Radix => 2;
}
