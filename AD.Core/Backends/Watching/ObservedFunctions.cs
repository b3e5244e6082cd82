using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → R with an observer at every operation.</summary>
internal readonly struct ObservedScalar<TObserver, TFunction>(TFunction f) : IScalarFunction
    where TObserver : IOperationObserver
    where TFunction : IScalarFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(Observed<TObserver, T>.Around(x)).Inner;
}

/// <summary>A function Rⁿ → Rᵐ with an observer at every operation.</summary>
internal readonly struct ObservedVector<TObserver, TFunction>(TFunction f) : IVectorFunction
    where TObserver : IOperationObserver
    where TFunction : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(Observed<TObserver, T>.Around(x), Observed<TObserver, T>.Around(y));
}

/// <summary>A function R → R with an observer at every operation.</summary>
internal readonly struct ObservedUnivariate<TObserver, TFunction>(TFunction f) : IUnivariateFunction
    where TObserver : IOperationObserver
    where TFunction : IUnivariateFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => f.Evaluate(new Observed<TObserver, T>(x)).Inner;
}

/// <summary>A right-hand side f(u, p, t) with an observer at every operation.</summary>
internal readonly struct ObservedOde<TObserver, TFunction>(TFunction f) : IOdeFunction
    where TObserver : IOperationObserver
    where TFunction : IOdeFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => f.Evaluate(Observed<TObserver, T>.Around(u), Observed<TObserver, T>.Around(p), new(t), Observed<TObserver, T>.Around(du));
}
