using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf left, TSelf right) => TSelf.PrimalOf(left) < TSelf.PrimalOf(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf left, TSelf right) => TSelf.PrimalOf(left) <= TSelf.PrimalOf(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf left, TSelf right) => TSelf.PrimalOf(left) > TSelf.PrimalOf(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf left, TSelf right) => TSelf.PrimalOf(left) >= TSelf.PrimalOf(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IEqualityOperators<TSelf, TSelf, bool>.operator ==(TSelf? left, TSelf? right) => TSelf.PrimalOf(left!) == TSelf.PrimalOf(right!);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IEqualityOperators<TSelf, TSelf, bool>.operator !=(TSelf? left, TSelf? right) => TSelf.PrimalOf(left!) != TSelf.PrimalOf(right!);

    int IComparable<TSelf>.CompareTo(TSelf? other) => other is null ? 1 : TSelf.PrimalOf((TSelf)this).CompareTo(TSelf.PrimalOf(other));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => TSelf.PrimalOf((TSelf)this).CompareTo(TSelf.PrimalOf(other)),
        _ => throw new ArgumentException($"A number of type {TypeText.Of(typeof(TSelf))} compares with its own type only, but the argument is of type {TypeText.Of(obj.GetType())}.", nameof(obj)),
    };

    bool IEquatable<TSelf>.Equals(TSelf? other) => other is not null && TSelf.PrimalOf((TSelf)this).Equals(TSelf.PrimalOf(other));
}
