using System.Numerics;

namespace AD;

/// <summary>A bound function as a struct: code that is generic over it is compiled for it alone and calls it directly, where a class would share code and look the method up at every call.</summary>
internal readonly struct UnivariateCall(BoundUnivariate f) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => f.Evaluate(x);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct ScalarCall(BoundScalar f) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(x);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct VectorCall(BoundVector f) : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, y);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct MapCall(BoundMap f) : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, y);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct UnivariateCall2(BoundUnivariate2 f) : IUnivariateFunction2
{
    public T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct UnivariateCall3(BoundUnivariate3 f) : IUnivariateFunction3
{
    public T Evaluate<T>(T x, T p, T q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct ScalarCall2(BoundScalar2 f) : IScalarFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct ScalarCall3(BoundScalar3 f) : IScalarFunction3
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct VectorCall2(BoundVector2 f) : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, y);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct VectorCall3(BoundVector3 f) : IVectorFunction3
{
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => f.OutputLength(firstLength, secondLength, thirdLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q, y);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct MapCall2(BoundMap2 f) : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => f.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, y);
}

/// <inheritdoc cref="UnivariateCall"/>
internal readonly struct MapCall3(BoundMap3 f) : IVectorFunction3
{
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => f.OutputLength(firstLength, secondLength, thirdLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, p, q, y);
}
