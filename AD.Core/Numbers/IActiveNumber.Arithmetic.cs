using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IModulusOperators<TSelf, TSelf, TSelf>.operator %(TSelf left, TSelf right) => TSelf.Apply<RemainderRule>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Ieee754Remainder(TSelf left, TSelf right) => TSelf.Apply<Ieee754RemainderRule>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend)
    {
        TSelf y = addend;
        TSelf.ApplyBlock(default(FusedMultiplyAddRule), [left, right, addend], new Span<TSelf>(ref y));
        return y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf value) => value + TSelf.Constant(1.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IDecrementOperators<TSelf>.operator --(TSelf value) => value - TSelf.Constant(1.0);
}
