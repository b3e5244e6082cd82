using System.Numerics;

namespace AD;

/// <summary>f(structure) ∈ R for a backend: a struct, so that code generic over it is compiled for it alone.</summary>
internal readonly struct StructureScalar(BoundStructureScalar f) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(x);
}

/// <summary>f(structure) ∈ Rᵐ for a backend; m is the number of entries of the result where it is a structure.</summary>
internal readonly struct StructureVector(BoundStructureVector f, int outputLength) : IVectorFunction
{
    public int OutputLength(int inputLength) => outputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, y);
}

/// <summary>f of two arguments as a function of one flat vector: the active argument first, or both in order.</summary>
internal readonly struct SegmentedStructures(BoundStructureScalar2 f, int leading, bool swapped) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => swapped ? f.Evaluate(x[leading..], x[..leading]) : f.Evaluate(x[..leading], x[leading..]);
}
