using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateChecked<TOther>(TOther value)
        => typeof(TOther) == typeof(double) ? TSelf.Constant(Unsafe.BitCast<TOther, double>(value)) : TSelf.TryConvertFromChecked(value, out TSelf? result) ? result : throw Refused<TOther>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateSaturating<TOther>(TOther value)
        => typeof(TOther) == typeof(double) ? TSelf.Constant(Unsafe.BitCast<TOther, double>(value)) : TSelf.TryConvertFromSaturating(value, out TSelf? result) ? result : throw Refused<TOther>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateTruncating<TOther>(TOther value)
        => typeof(TOther) == typeof(double) ? TSelf.Constant(Unsafe.BitCast<TOther, double>(value)) : TSelf.TryConvertFromTruncating(value, out TSelf? result) ? result : throw Refused<TOther>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result)
        => From(value, out result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result)
        => From(value, out result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result)
        => From(value, out result);

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = WholeNumber.Is<TOther>() ? TSelf.WholeChecked<TOther>(value) : throw Dropped<TOther>();
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = WholeNumber.Is<TOther>() ? TSelf.WholeSaturating<TOther>(value) : throw Dropped<TOther>();
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, [MaybeNullWhen(false)] out TOther result)
    {
        result = WholeNumber.Is<TOther>() ? TSelf.WholeTruncating<TOther>(value) : throw Dropped<TOther>();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool From<TOther>(TOther value, [MaybeNullWhen(false)] out TSelf result)
        where TOther : INumberBase<TOther>
    {
        if (typeof(TOther) == typeof(TSelf))
        {
            result = (TSelf)(object)value;
            return true;
        }

        if (TSelf.TryLift(value, out result))
        {
            return true;
        }

        result = TSelf.Constant(double.CreateSaturating(value));
        return true;
    }

    private static NotSupportedException Refused<TOther>() => new($"A number of type {TypeText.Of(typeof(TOther))} cannot become one of type {TypeText.Of(typeof(TSelf))}.");

    private static InvalidOperationException Dropped<TOther>() => new(
        $"Converting a number of type {TypeText.Of(typeof(TSelf))} to {TypeText.Of(typeof(TOther))} would drop its derivative: keep computing in T, move the conversion out of the differentiated function, "
        + "or write Special.PrimalOf(x) (a double) or Special.StopGradient(x) (still a T) where the derivative is meant to be dropped.");
}

/// <summary>The types of whole numbers, to which an active number may be converted: such a conversion is piecewise constant.</summary>
internal static class WholeNumber
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<T>()
        => typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint) || typeof(T) == typeof(char)
        || typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128) || typeof(T) == typeof(BigInteger);
}
