using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Preparation: one object for one function of a structure, with every operator of that function.</content>
public static partial class StructureOperators
{
    /// <summary>Prepares a function of a structure, f(x) ∈ R.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structure: <c>Shape.Of&lt;Rates&lt;double&gt;&gt;()</c>.</param>
    /// <returns>Value, gradient, Hessian and its products of f.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedStructure<TStructure> Prepare<TStructure>(this Backend backend, StructureFunction<TStructure, double> f, StructureShape<TStructure> shape)
        where TStructure : struct
        => new(backend.Prepare(new StructureScalar(Accept(backend, BoundStructureScalar.From(f))), Shape.Scalar(Structure.Length<TStructure, double>())));

    /// <summary>Prepares a function of a structure and a constant structure, f(x, p) ∈ R.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structures: <c>Shape.Of&lt;Rates&lt;double&gt;&gt;().WithConstant&lt;State&lt;double&gt;&gt;()</c>.</param>
    /// <returns>Value, gradient, Hessian and its products of f with respect to its first argument.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedStructure<TFirst, TSecond> Prepare<TFirst, TSecond>(this Backend backend, StructureFunction2<TFirst, TSecond, double> f, StructureShape<TFirst, TSecond> shape)
        where TFirst : struct
        where TSecond : struct
    {
        BoundStructureScalar2 function = Accept(backend, BoundStructureScalar2.From(f));
        int active = Structure.Length<TFirst, double>(), constants = Structure.Length<TSecond, double>();
        return new(backend.Prepare(new SegmentedStructures(function, active, swapped: false), Shape.Scalar(active, constants)));
    }

    /// <summary>Prepares a function of a structure with a vector of results, f(x) ∈ Rᵐ.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structure and the number of outputs: <c>Shape.Of&lt;Rates&lt;double&gt;&gt;(3)</c>.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedStructureVector<TStructure> Prepare<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, StructureVectorShape<TStructure> shape)
        where TStructure : struct
        => new(backend.Prepare(Vector(backend, f, shape.OutputLength), Shape.Vector(Structure.Length<TStructure, double>(), shape.OutputLength)));

    /// <summary>Prepares a function from one structure to another.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structures: <c>Shape.Of&lt;Rates&lt;double&gt;&gt;().To&lt;State&lt;double&gt;&gt;()</c>.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedStructureMap<TStructure, TResult> Prepare<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, StructureMapShape<TStructure, TResult> shape)
        where TStructure : struct
        where TResult : struct
        => new(backend.Prepare(Map(backend, f), Shape.Vector(Structure.Length<TStructure, double>(), Structure.Length<TResult, double>())));

    /// <summary>Prepares a functor on the entries of a structure, f(x) ∈ R.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structure.</param>
    /// <returns>Value, gradient, Hessian and its products of f.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type.</exception>
    public static PreparedStructure<TStructure> Prepare<TFunction, TStructure>(this Backend backend, TFunction f, StructureShape<TStructure> shape)
        where TFunction : IScalarFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        return new(backend.Prepare(f, Shape.Scalar(Structure.Length<TStructure, double>())));
    }

    /// <summary>Prepares a functor on the entries of a structure, f(x) ∈ Rᵐ.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The structure and the number of outputs.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, or the function has another number of outputs than the shape.</exception>
    public static PreparedStructureVector<TStructure> Prepare<TFunction, TStructure>(this Backend backend, TFunction f, StructureVectorShape<TStructure> shape)
        where TFunction : IVectorFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        return new(backend.Prepare(f, Shape.Vector(Structure.Length<TStructure, double>(), shape.OutputLength)));
    }
}
