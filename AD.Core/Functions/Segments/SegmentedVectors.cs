using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function of two vectors to Rᵐ as a function of one flat vector.</summary>
internal readonly struct SegmentedVector2<TFunction>(TFunction f, Layout at) : IVectorFunction
    where TFunction : IVectorFunction2
{
    public int OutputLength(int inputLength) => f.OutputLength(at.First.Length, at.Second.Length);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Call(f, at.First.Of(x), at.Second.Of(x), y);

    [MethodImpl(Boundary.OwnBudget)]
    private static void Call<T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, y);
}

/// <summary>A function of three vectors to Rᵐ as a function of one flat vector.</summary>
internal readonly struct SegmentedVector3<TFunction>(TFunction f, Layout at) : IVectorFunction
    where TFunction : IVectorFunction3
{
    public int OutputLength(int inputLength) => f.OutputLength(at.First.Length, at.Second.Length, at.Third.Length);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Call(f, at.First.Of(x), at.Second.Of(x), at.Third.Of(x), y);

    [MethodImpl(Boundary.OwnBudget)]
    private static void Call<T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q, y);
}
