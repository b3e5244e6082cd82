using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function of two vectors as a function of one flat vector.</summary>
internal readonly struct SegmentedScalar2<TFunction>(TFunction f, Layout at) : IScalarFunction
    where TFunction : IScalarFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Call(f, at.First.Of(x), at.Second.Of(x));

    [MethodImpl(Boundary.OwnBudget)]
    private static T Call<T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <summary>A function of three vectors as a function of one flat vector.</summary>
internal readonly struct SegmentedScalar3<TFunction>(TFunction f, Layout at) : IScalarFunction
    where TFunction : IScalarFunction3
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Call(f, at.First.Of(x), at.Second.Of(x), at.Third.Of(x));

    [MethodImpl(Boundary.OwnBudget)]
    private static T Call<T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}

/// <summary>A function of two numbers as a function of one flat vector.</summary>
internal readonly struct SegmentedUnivariate2<TFunction>(TFunction f, Layout at) : IScalarFunction
    where TFunction : IUnivariateFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Call(f, x[at.First.Start], x[at.Second.Start]);

    [MethodImpl(Boundary.OwnBudget)]
    private static T Call<T>(TFunction f, T x, T p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <summary>A function of three numbers as a function of one flat vector.</summary>
internal readonly struct SegmentedUnivariate3<TFunction>(TFunction f, Layout at) : IScalarFunction
    where TFunction : IUnivariateFunction3
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Call(f, x[at.First.Start], x[at.Second.Start], x[at.Third.Start]);

    [MethodImpl(Boundary.OwnBudget)]
    private static T Call<T>(TFunction f, T x, T p, T q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}
