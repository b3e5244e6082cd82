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
