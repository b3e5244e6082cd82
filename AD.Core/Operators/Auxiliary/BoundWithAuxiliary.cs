using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function Rⁿ → R with auxiliary numbers, given as a delegate with their number said beside it.</summary>
internal sealed class BoundScalarWithAuxiliary(GenericMethod? method, int auxiliaryLength) : BoundFunction(method), IScalarFunctionWithAuxiliary
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundScalarWithAuxiliary From(ScalarFunctionWithAuxiliary<double> f, int auxiliaryLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(auxiliaryLength);
        if (KnownFunctions.TryGet(f, out BoundScalarWithAuxiliary? known) && known.AuxiliaryLength(0) == auxiliaryLength)
        {
            return known;
        }

        BoundScalarWithAuxiliary bound = new(Function.Behind<double>(f, out bool frozen), auxiliaryLength);
        bound.Keep<double, ScalarFunctionWithAuxiliary<double>>(f, frozen);
        return KnownFunctions.Remember(f, bound, frozen);
    }

    public int AuxiliaryLength(int inputLength) => auxiliaryLength;

    public T Evaluate<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<ScalarFunctionWithAuxiliary<T>>(made) : Remake<T, ScalarFunctionWithAuxiliary<T>>())(x, auxiliary);
}

/// <summary>A function Rⁿ → Rᵐ with auxiliary numbers, given as a delegate with both lengths said beside it.</summary>
internal sealed class BoundVectorWithAuxiliary(GenericMethod? method, int outputLength, int auxiliaryLength) : BoundFunction(method), IVectorFunctionWithAuxiliary
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundVectorWithAuxiliary From(VectorFunctionWithAuxiliary<double> f, int outputLength, int auxiliaryLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(auxiliaryLength);
        if (KnownFunctions.TryGet(f, out BoundVectorWithAuxiliary? known) && known.OutputLength(0) == outputLength && known.AuxiliaryLength(0) == auxiliaryLength)
        {
            return known;
        }

        BoundVectorWithAuxiliary bound = new(Function.Behind<double>(f, out bool frozen), outputLength, auxiliaryLength);
        bound.Keep<double, VectorFunctionWithAuxiliary<double>>(f, frozen);
        return KnownFunctions.Remember(f, bound, frozen);
    }

    public int OutputLength(int inputLength) => outputLength;

    public int AuxiliaryLength(int inputLength) => auxiliaryLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
        => (Slot<T>() is { } made ? Unsafe.As<VectorFunctionWithAuxiliary<T>>(made) : Remake<T, VectorFunctionWithAuxiliary<T>>())(x, y, auxiliary);
}
