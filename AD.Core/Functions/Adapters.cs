using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → R as a function Rⁿ → R¹.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct ScalarAsVector<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IScalarFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = f.Evaluate(x);
}

/// <summary>A function R → R as a function R¹ → R¹.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
public readonly struct UnivariateAsVector<TFunction>(TFunction f) : IVectorFunction
    where TFunction : IUnivariateFunction
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength) => 1;

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = f.Evaluate(x[0]);
}

/// <summary>f(x, p) as a function of one flat vector: the active argument first, the constant one after it.</summary>
internal readonly struct SegmentedScalar(BoundScalar2 f, int leading, bool swapped) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => swapped ? f.Evaluate(x[leading..], x[..leading]) : f.Evaluate(x[..leading], x[leading..]);
}

/// <summary>f(x, p) as a function of one flat vector: the active argument first, the constant one after it.</summary>
internal readonly struct SegmentedVector(BoundVector2 f, int leading, int outputLength, bool swapped) : IVectorFunction
{
    public int OutputLength(int inputLength) => outputLength;

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        if (swapped)
        {
            f.Evaluate(x[leading..], x[..leading], y);
        }
        else
        {
            f.Evaluate(x[..leading], x[leading..], y);
        }
    }
}

/// <summary>f(x, p) of two numbers as a function of one flat vector.</summary>
internal readonly struct SegmentedUnivariate(BoundUnivariate2 f, bool swapped) : IVectorFunction
{
    public int OutputLength(int inputLength) => 1;

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => y[0] = swapped ? f.Evaluate(x[1], x[0]) : f.Evaluate(x[0], x[1]);
}
