using System.Numerics;

namespace AD;

/// <summary>A bound function of numbers as a struct, for which generic code is compiled alone.</summary>
internal readonly struct UnivariateCall2(BoundUnivariate2 f) : IUnivariateFunction2
{
    public T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <summary>A bound function of numbers as a struct, for which generic code is compiled alone.</summary>
internal readonly struct UnivariateCall3(BoundUnivariate3 f) : IUnivariateFunction3
{
    public T Evaluate<T>(T x, T p, T q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}

/// <summary>A bound function of vectors to R as a struct, for which generic code is compiled alone.</summary>
internal readonly struct ScalarCall2(BoundScalar2 f) : IScalarFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <summary>A bound function of vectors to R as a struct, for which generic code is compiled alone.</summary>
internal readonly struct ScalarCall3(BoundScalar3 f) : IScalarFunction3
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}

/// <summary>A bound function of vectors to Rᵐ as a struct, for which generic code is compiled alone.</summary>
internal readonly struct VectorCall2(BoundVector2 f) : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, y);
}

/// <summary>A bound function of vectors to Rᵐ as a struct, for which generic code is compiled alone.</summary>
internal readonly struct VectorCall3(BoundVector3 f) : IVectorFunction3
{
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => f.OutputLength(firstLength, secondLength, thirdLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q, y);
}

/// <summary>A bound function of vectors to Rᵐ that allocates its result as a struct, for which generic code is compiled alone.</summary>
internal readonly struct MapCall2(BoundMap2 f) : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, y);
}

/// <summary>A bound function of vectors to Rᵐ that allocates its result as a struct, for which generic code is compiled alone.</summary>
internal readonly struct MapCall3(BoundMap3 f) : IVectorFunction3
{
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => f.OutputLength(firstLength, secondLength, thirdLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q, y);
}
