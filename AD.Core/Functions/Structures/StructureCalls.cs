using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A delegate over structures as a delegate over spans, at one number type.</summary>
internal interface IFlatCall<out TDelegate>
    where TDelegate : Delegate
{
    TDelegate Flat { get; }
}

/// <summary>f(structure) ∈ R.</summary>
internal sealed class StructureCall<TStructure, T>(StructureFunction<TStructure, T> f) : IFlatCall<ScalarFunction<T>>
    where TStructure : struct
    where T : IFloatingPointIeee754<T>
{
    public ScalarFunction<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private T Evaluate(ReadOnlySpan<T> x) => f(Structure.Read<TStructure, T>(x));
}

/// <summary>f(structure, structure) ∈ R.</summary>
internal sealed class StructureCall2<TFirst, TSecond, T>(StructureFunction2<TFirst, TSecond, T> f) : IFlatCall<ScalarFunction2<T>>
    where TFirst : struct
    where TSecond : struct
    where T : IFloatingPointIeee754<T>
{
    public ScalarFunction2<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private T Evaluate(ReadOnlySpan<T> x, ReadOnlySpan<T> p) => f(Structure.Read<TFirst, T>(x), Structure.Read<TSecond, T>(p));
}

/// <summary>f(structure, vector) ∈ R.</summary>
internal sealed class StructureAndVectorCall<TStructure, T>(StructureAndVectorFunction<TStructure, T> f) : IFlatCall<ScalarFunction2<T>>
    where TStructure : struct
    where T : IFloatingPointIeee754<T>
{
    public ScalarFunction2<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private T Evaluate(ReadOnlySpan<T> x, ReadOnlySpan<T> p) => f(Structure.Read<TStructure, T>(x), p);
}

/// <summary>f(vector, structure) ∈ R.</summary>
internal sealed class VectorAndStructureCall<TStructure, T>(VectorAndStructureFunction<TStructure, T> f) : IFlatCall<ScalarFunction2<T>>
    where TStructure : struct
    where T : IFloatingPointIeee754<T>
{
    public ScalarFunction2<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private T Evaluate(ReadOnlySpan<T> x, ReadOnlySpan<T> p) => f(x, Structure.Read<TStructure, T>(p));
}

/// <summary>f(structure) ∈ Rᵐ.</summary>
internal sealed class StructureVectorCall<TStructure, T>(StructureVectorFunction<TStructure, T> f) : IFlatCall<VectorFunction<T>>
    where TStructure : struct
    where T : IFloatingPointIeee754<T>
{
    public VectorFunction<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private void Evaluate(ReadOnlySpan<T> x, Span<T> y) => f(Structure.Read<TStructure, T>(x), y);
}

/// <summary>f(structure), a structure.</summary>
internal sealed class StructureMapCall<TStructure, TResult, T>(StructureMap<TStructure, TResult> f) : IFlatCall<VectorFunction<T>>
    where TStructure : struct
    where TResult : struct
    where T : IFloatingPointIeee754<T>
{
    public VectorFunction<T> Flat => Evaluate;

    [MethodImpl(Boundary.OwnBudget)]
    private void Evaluate(ReadOnlySpan<T> x, Span<T> y)
    {
        TResult result = f(Structure.Read<TStructure, T>(x));
        Structure.Entries<TResult, T>(in result).CopyTo(y);
    }
}
