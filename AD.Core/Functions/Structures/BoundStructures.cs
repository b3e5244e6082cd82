using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>f(structure) ∈ R as a function of the structure's entries.</summary>
internal sealed class BoundStructureScalar(GenericMethod? method) : BoundStructure(method, typeof(StructureFunction<,>), typeof(StructureCall<,>))
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureScalar From<TStructure, T>(StructureFunction<TStructure, T> f)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureScalar? known))
        {
            return known;
        }

        StructureLayout<TStructure, T>.Require();
        return new BoundStructureScalar(Function.Behind<T>(f, out bool frozen)).Remember<BoundStructureScalar, T, ScalarFunction<T>>(f, new StructureCall<TStructure, T>(f).Flat, frozen);
    }

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => At<T, ScalarFunction<T>>()(x);
}

/// <summary>A function of two arguments, of which at least one is a structure, as a function of two spans.</summary>
internal sealed class BoundStructureScalar2(GenericMethod? method, Type delegateType, Type callType) : BoundStructure(method, delegateType, callType)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureScalar2 From<TFirst, TSecond, T>(StructureFunction2<TFirst, TSecond, T> f)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureScalar2? known))
        {
            return known;
        }

        StructureLayout<TFirst, T>.Require();
        StructureLayout<TSecond, T>.Require();
        return Bind<T>(f, new StructureCall2<TFirst, TSecond, T>(f).Flat, typeof(StructureFunction2<,,>), typeof(StructureCall2<,,>));
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureScalar2 From<TStructure, T>(StructureAndVectorFunction<TStructure, T> f)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureScalar2? known))
        {
            return known;
        }

        StructureLayout<TStructure, T>.Require();
        return Bind<T>(f, new StructureAndVectorCall<TStructure, T>(f).Flat, typeof(StructureAndVectorFunction<,>), typeof(StructureAndVectorCall<,>));
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureScalar2 From<TStructure, T>(VectorAndStructureFunction<TStructure, T> f)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureScalar2? known))
        {
            return known;
        }

        StructureLayout<TStructure, T>.Require();
        return Bind<T>(f, new VectorAndStructureCall<TStructure, T>(f).Flat, typeof(VectorAndStructureFunction<,>), typeof(VectorAndStructureCall<,>));
    }

    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => At<T, ScalarFunction2<T>>()(x, p);

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static BoundStructureScalar2 Bind<T>(Delegate f, ScalarFunction2<T> flat, Type delegateType, Type callType)
        => new BoundStructureScalar2(Function.Behind<T>(f, out bool frozen), delegateType, callType).Remember<BoundStructureScalar2, T, ScalarFunction2<T>>(f, flat, frozen);
}

/// <summary>f(structure), a vector or a structure, as a function from the structure's entries into a span.</summary>
internal sealed class BoundStructureVector(GenericMethod? method, Type delegateType, Type callType) : BoundStructure(method, delegateType, callType)
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureVector From<TStructure, T>(StructureVectorFunction<TStructure, T> f)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureVector? known))
        {
            return known;
        }

        StructureLayout<TStructure, T>.Require();
        return new BoundStructureVector(Function.Behind<T>(f, out bool frozen), typeof(StructureVectorFunction<,>), typeof(StructureVectorCall<,>))
            .Remember<BoundStructureVector, T, VectorFunction<T>>(f, new StructureVectorCall<TStructure, T>(f).Flat, frozen);
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static BoundStructureVector From<TStructure, TResult, T>(StructureMap<TStructure, TResult> f)
        where TStructure : struct
        where TResult : struct
        where T : IFloatingPointIeee754<T>
    {
        if (KnownFunctions.TryGet(f, out BoundStructureVector? known))
        {
            return known;
        }

        StructureLayout<TStructure, T>.Require();
        StructureLayout<TResult, T>.Require();
        return new BoundStructureVector(Function.Behind<T>(f, out bool frozen), typeof(StructureMap<,>), typeof(StructureMapCall<,,>))
            .Remember<BoundStructureVector, T, VectorFunction<T>>(f, new StructureMapCall<TStructure, TResult, T>(f).Flat, frozen);
    }

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => At<T, VectorFunction<T>>()(x, y);
}
