using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <content>Gradients of functions of a structure and a vector, each active or constant.</content>
public static partial class StructureOperators
{
    /// <summary>Both gradients ∇ₓf and ∇ₚf.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure; finite.</param>
    /// <param name="p">The vector, length k; finite.</param>
    /// <returns>∇ₓf and ∇ₚf, each like its argument.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TStructure First, T[] Second) Gradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, TStructure x, ReadOnlySpan<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₓf, the second argument being constant.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure; finite.</param>
    /// <param name="p">The vector, length k.</param>
    /// <returns>∇ₓf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static TStructure Gradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, TStructure x, Constant<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₚf, the first argument being constant.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure.</param>
    /// <param name="p">The vector, length k; finite.</param>
    /// <returns>∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T[] Gradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, ConstantStructure<TStructure> x, ReadOnlySpan<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The value and both gradients, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure; finite.</param>
    /// <param name="p">The vector, length k; finite.</param>
    /// <returns>f(x, p), and ∇ₓf and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, (TStructure First, T[] Second) Gradient) ValueAndGradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, TStructure x, ReadOnlySpan<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        TStructure first = default;
        T[] second = new T[p.Length];
        T value = ValueAndGradients(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite<TStructure, T>(in x), Finite(p, "p"), Structure.MutableEntries<TStructure, T>(ref first), second);
        return (value, (first, second));
    }

    /// <summary>The value and the gradient ∇ₓf, the second argument being constant, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure; finite.</param>
    /// <param name="p">The vector, length k.</param>
    /// <returns>f(x, p) and ∇ₓf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, TStructure Gradient) ValueAndGradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, TStructure x, Constant<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        TStructure first = default;
        T value = ValueAndSegmentGradient(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite<TStructure, T>(in x), p.Values, Structure.MutableEntries<TStructure, T>(ref first), swapped: false);
        return (value, first);
    }

    /// <summary>The value and the gradient ∇ₚf, the first argument being constant, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The structure.</param>
    /// <param name="p">The vector, length k; finite.</param>
    /// <returns>f(x, p) and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, T[] Gradient) ValueAndGradient<TStructure, T>(this Backend backend, StructureAndVectorFunction<TStructure, T> f, ConstantStructure<TStructure> x, ReadOnlySpan<T> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        T[] second = new T[p.Length];
        T value = ValueAndSegmentGradient(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite(p, "p"), ConstantEntries<TStructure, T>(x), second, swapped: true);
        return (value, second);
    }
}
