using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Floor(TSelf x) => TSelf.Apply<FloorRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Ceiling(TSelf x) => TSelf.Apply<CeilingRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Truncate(TSelf x) => TSelf.Apply<TruncateRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x) => TSelf.Apply<RoundRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits, MidpointRounding mode) => (digits, mode) switch
    {
        (0, MidpointRounding.ToEven) => TSelf.Apply<RoundRule>(x),
        (0, MidpointRounding.ToZero) => TSelf.Apply<TruncateRule>(x),
        (0, MidpointRounding.ToNegativeInfinity) => TSelf.Apply<FloorRule>(x),
        (0, MidpointRounding.ToPositiveInfinity) => TSelf.Apply<CeilingRule>(x),
        _ => ApplyToOne(new RoundDigitsRule(digits, mode), x),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.BitIncrement(TSelf x) => TSelf.Apply<BitIncrementRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.BitDecrement(TSelf x) => TSelf.Apply<BitDecrementRule>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.ScaleB(TSelf x, int n) => TSelf.Apply<ScaleBRule>(x, TSelf.Constant(n));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int IFloatingPointIeee754<TSelf>.ILogB(TSelf x) => double.ILogB(TSelf.PrimalOf(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int INumber<TSelf>.Sign(TSelf value) => double.Sign(TSelf.PrimalOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSelf ApplyToOne<TBlock>(in TBlock block, TSelf x)
        where TBlock : struct, IBlockRule
    {
        TSelf y = x;
        TSelf.ApplyBlock(in block, new ReadOnlySpan<TSelf>(in x), new Span<TSelf>(ref y));
        return y;
    }
}
