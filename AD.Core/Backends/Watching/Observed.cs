using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>Another number with an observer at every operation; the memory is that of the number itself.</summary>
/// <remarks>It stands around the number of a backend, so that the observer sees the operations of the user's function and not those of the rules' derivatives.</remarks>
internal readonly struct Observed<TObserver, T>(T inner) : IActiveNumber<Observed<TObserver, T>>
    where TObserver : IOperationObserver
    where T : IFloatingPointIeee754<T>
{
    public T Inner { get; } = inner;

    public static ReadOnlySpan<Observed<TObserver, T>> Around(ReadOnlySpan<T> span)
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, Observed<TObserver, T>>(ref MemoryMarshal.GetReference(span)), span.Length);

    public static Span<Observed<TObserver, T>> Around(Span<T> span)
        => MemoryMarshal.CreateSpan(ref Unsafe.As<T, Observed<TObserver, T>>(ref MemoryMarshal.GetReference(span)), span.Length);

    public static Observed<TObserver, T> Constant(double value) => new(T.CreateSaturating(value));

    public static Observed<TObserver, T> Apply<TRule>(Observed<TObserver, T> x)
        where TRule : struct, IUnaryRule
        => new(TObserver.Apply<TRule, T>(x.Inner));

    public static Observed<TObserver, T> Apply<TRule>(Observed<TObserver, T> x, Observed<TObserver, T> y)
        where TRule : struct, IBinaryRule
        => new(TObserver.Apply<TRule, T>(x.Inner, y.Inner));

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Observed<TObserver, T>> x, Span<Observed<TObserver, T>> y)
        where TBlock : struct, IBlockRule
        => TObserver.Apply(
            in block,
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Observed<TObserver, T>, T>(ref MemoryMarshal.GetReference(x)), x.Length),
            MemoryMarshal.CreateSpan(ref Unsafe.As<Observed<TObserver, T>, T>(ref MemoryMarshal.GetReference(y)), y.Length));

    public static double PrimalOf(Observed<TObserver, T> x) => Special.PrimalOf(x.Inner);

    public static bool IsPassive(Observed<TObserver, T> x) => ChainRule.IsPassive(x.Inner);

    public static bool TryConvertFromChecked<TOther>(TOther value, out Observed<TObserver, T> result) where TOther : INumberBase<TOther> => From(value, out result);

    public static bool TryConvertFromSaturating<TOther>(TOther value, out Observed<TObserver, T> result) where TOther : INumberBase<TOther> => From(value, out result);

    public static bool TryConvertFromTruncating<TOther>(TOther value, out Observed<TObserver, T> result) where TOther : INumberBase<TOther> => From(value, out result);

    public bool Equals(Observed<TObserver, T> other) => Inner.Equals(other.Inner);

    public override bool Equals(object? obj) => obj is Observed<TObserver, T> other && Equals(other);

    public override int GetHashCode() => Inner.GetHashCode();

    public override string? ToString() => Inner.ToString();

    public static Observed<TObserver, T> operator +(Observed<TObserver, T> x, Observed<TObserver, T> y) => new(TObserver.Apply(Arithmetic.Add, x.Inner, y.Inner));

    public static Observed<TObserver, T> operator -(Observed<TObserver, T> x, Observed<TObserver, T> y) => new(TObserver.Apply(Arithmetic.Subtract, x.Inner, y.Inner));

    public static Observed<TObserver, T> operator *(Observed<TObserver, T> x, Observed<TObserver, T> y) => new(TObserver.Apply(Arithmetic.Multiply, x.Inner, y.Inner));

    public static Observed<TObserver, T> operator /(Observed<TObserver, T> x, Observed<TObserver, T> y) => new(TObserver.Apply(Arithmetic.Divide, x.Inner, y.Inner));

    public static Observed<TObserver, T> operator -(Observed<TObserver, T> x) => new(TObserver.Apply(Arithmetic.Negate, x.Inner, x.Inner));

    private static bool From<TOther>(TOther value, out Observed<TObserver, T> result)
        where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(Observed<TObserver, T>) ? (Observed<TObserver, T>)(object)value : new(T.CreateSaturating(value));
        return true;
    }
}
