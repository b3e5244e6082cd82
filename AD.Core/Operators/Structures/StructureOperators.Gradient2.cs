using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <content>Gradients of functions of two structures, each active or constant.</content>
public static partial class StructureOperators
{
    /// <summary>Both gradients ∇ₓf and ∇ₚf.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∇ₓf and ∇ₚf, each like its argument.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TFirst First, TSecond Second) Gradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, TFirst x, TSecond p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₓf, the second argument being constant.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∇ₓf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static TFirst Gradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, TFirst x, ConstantStructure<TSecond> p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The gradient ∇ₚf, the first argument being constant.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static TSecond Gradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, ConstantStructure<TFirst> x, TSecond p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x, p).Gradient;

    /// <summary>The value and both gradients, from one evaluation.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>f(x, p), and ∇ₓf and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, (TFirst First, TSecond Second) Gradient) ValueAndGradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, TFirst x, TSecond p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
    {
        TFirst first = default;
        TSecond second = default;
        T value = ValueAndGradients(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite<TFirst, T>(in x), Finite<TSecond, T>(in p, "p"), Structure.MutableEntries<TFirst, T>(ref first), Structure.MutableEntries<TSecond, T>(ref second));
        return (value, (first, second));
    }

    /// <summary>The value and the gradient ∇ₓf, the second argument being constant, from one evaluation.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument; finite.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f(x, p) and ∇ₓf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, TFirst Gradient) ValueAndGradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, TFirst x, ConstantStructure<TSecond> p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
    {
        TFirst first = default;
        T value = ValueAndSegmentGradient(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite<TFirst, T>(in x), ConstantEntries<TSecond, T>(p), Structure.MutableEntries<TFirst, T>(ref first), swapped: false);
        return (value, first);
    }

    /// <summary>The value and the gradient ∇ₚf, the first argument being constant, from one evaluation.</summary>
    /// <typeparam name="TFirst">The first structure.</typeparam>
    /// <typeparam name="TSecond">The second structure.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument; finite.</param>
    /// <returns>f(x, p) and ∇ₚf.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static (T Value, TSecond Gradient) ValueAndGradient<TFirst, TSecond, T>(this Backend backend, StructureFunction2<TFirst, TSecond, T> f, ConstantStructure<TFirst> x, TSecond p)
        where TFirst : struct
        where TSecond : struct
        where T : IFloatingPointIeee754<T>
    {
        TSecond second = default;
        T value = ValueAndSegmentGradient(Accept(backend, BoundStructureScalar2.From(f)), backend, Finite<TSecond, T>(in p, "p"), ConstantEntries<TFirst, T>(x), Structure.MutableEntries<TSecond, T>(ref second), swapped: true);
        return (value, second);
    }
}
