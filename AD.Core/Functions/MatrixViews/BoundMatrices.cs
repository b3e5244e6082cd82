using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function with matrices given as a delegate, with one cached delegate for each number type it has met.</summary>
internal abstract class BoundWithMatrices : BoundFunction
{
    private protected BoundWithMatrices(GenericMethod? method) : base(method)
    {
    }

    internal override string WayOut
        => "pass a generic method (static T F<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>) or a struct that implements IMatrixFunction or IMatrixMap";

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private protected static TBound Bind<TBound, T, TDelegate>(TDelegate f, Func<GenericMethod?, TBound> make)
        where TBound : BoundWithMatrices
        where TDelegate : Delegate
    {
        if (KnownFunctions.TryGet(f, out TBound? known))
        {
            return known;
        }

        TBound bound = make(Function.Behind<T>(f, out bool frozen));
        bound.Keep<T, TDelegate>(f, frozen);
        return KnownFunctions.Remember(f, bound, frozen);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected TDelegate At<T, TDelegate>() where TDelegate : Delegate => Slot<T>() is { } made ? Unsafe.As<TDelegate>(made) : Remake<T, TDelegate>();
}

/// <summary>f(A) ∈ R given as a delegate.</summary>
internal sealed class BoundMatrix(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundMatrix From<T>(MatrixFunction<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundMatrix, T, MatrixFunction<T>>(f, static method => new(method));

    public MatrixFunction<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, MatrixFunction<T>>();
}

/// <summary>f(A, B) ∈ R given as a delegate.</summary>
internal sealed class BoundMatrix2(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundMatrix2 From<T>(MatrixFunction2<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundMatrix2, T, MatrixFunction2<T>>(f, static method => new(method));

    public MatrixFunction2<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, MatrixFunction2<T>>();
}

/// <summary>f(A, x) ∈ R given as a delegate.</summary>
internal sealed class BoundMatrixAndVector(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundMatrixAndVector From<T>(MatrixAndVectorFunction<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundMatrixAndVector, T, MatrixAndVectorFunction<T>>(f, static method => new(method));

    public MatrixAndVectorFunction<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, MatrixAndVectorFunction<T>>();
}

/// <summary>f(A), a matrix, given as a delegate.</summary>
internal sealed class BoundMatrixMap(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundMatrixMap From<T>(MatrixMap<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundMatrixMap, T, MatrixMap<T>>(f, static method => new(method));

    public MatrixMap<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, MatrixMap<T>>();
}

/// <summary>f(A) ∈ Rᵐ given as a delegate.</summary>
internal sealed class BoundMatrixToVector(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundMatrixToVector From<T>(MatrixToVectorFunction<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundMatrixToVector, T, MatrixToVectorFunction<T>>(f, static method => new(method));

    public MatrixToVectorFunction<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, MatrixToVectorFunction<T>>();
}

/// <summary>f(x), a matrix, given as a delegate.</summary>
internal sealed class BoundVectorToMatrix(GenericMethod? method) : BoundWithMatrices(method)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundVectorToMatrix From<T>(VectorToMatrixFunction<T> f) where T : IFloatingPointIeee754<T> => Bind<BoundVectorToMatrix, T, VectorToMatrixFunction<T>>(f, static method => new(method));

    public VectorToMatrixFunction<T> At<T>() where T : IFloatingPointIeee754<T> => At<T, VectorToMatrixFunction<T>>();
}

/// <summary>f(A) ∈ R of a method, as a struct: code that is generic over it is compiled for it alone.</summary>
internal readonly struct MatrixCall(BoundMatrix f) : IMatrixFunction
{
    public T Evaluate<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T> => f.At<T>()(a);
}

/// <summary>f(A), a matrix, of a method with the shape of its result.</summary>
internal readonly struct MatrixMapCall(BoundMatrixMap f, int outputRows, int outputColumns) : IMatrixMap
{
    public (int Rows, int Columns) OutputShape(int rows, int columns) => (outputRows, outputColumns);

    public void Evaluate<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T> => f.At<T>()(a, y);
}
