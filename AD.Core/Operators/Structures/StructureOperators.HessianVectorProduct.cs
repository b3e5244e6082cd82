using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <content>Hessian-vector products of functions of a structure.</content>
public static partial class StructureOperators
{
    /// <summary>The Hessian-vector product H v, a structure like x.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">v, a structure like x.</param>
    /// <returns>H v.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static TStructure HessianVectorProduct<TStructure, T>(this Backend backend, StructureFunction<TStructure, T> f, TStructure x, TStructure tangent)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => backend.GradientAndHessianVectorProduct(f, x, tangent).HessianVectorProduct;

    /// <summary>The gradient and the Hessian-vector product, ∇f(x) and H v, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">v, a structure like x.</param>
    /// <returns>∇f(x) and H v.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TStructure Gradient, TStructure HessianVectorProduct) GradientAndHessianVectorProduct<TStructure, T>(this Backend backend, StructureFunction<TStructure, T> f, TStructure x, TStructure tangent)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => GradientAndHessianVectorProductOf<StructureScalar, TStructure, T>(backend, new(Accept(backend, BoundStructureScalar.From(f))), in x, in tangent);

    /// <summary>The Hessian-vector product H v of a functor, a structure like x.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">v, a structure like x.</param>
    /// <returns>H v.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static TStructure HessianVectorProduct<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x, TStructure tangent)
        where TFunction : IScalarFunction
        where TStructure : struct
        => GradientAndHessianVectorProductOf<TFunction, TStructure, double>(backend, f, in x, in tangent).HessianVectorProduct;

    private static (TStructure Gradient, TStructure HessianVectorProduct) GradientAndHessianVectorProductOf<TFunction, TStructure, T>(Backend backend, TFunction f, ref readonly TStructure x, ref readonly TStructure tangent)
        where TFunction : IScalarFunction
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(backend);
        ReadOnlySpan<T> point = Finite<TStructure, T>(in x);
        TStructure gradient = default, product = default;
        backend.HessianVectorProductCore(f, point, Structure.Entries<TStructure, T>(in tangent), Structure.MutableEntries<TStructure, T>(ref gradient), Structure.MutableEntries<TStructure, T>(ref product));
        return (gradient, product);
    }
}
