using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <content>Gradients of functions of a structure: the gradient is the same structure.</content>
public static partial class StructureOperators
{
    /// <summary>The gradient ∇f(x), a structure like x: its field Alpha holds ∂f/∂Alpha.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>∇f(x).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static TStructure Gradient<TStructure, T>(this Backend backend, StructureFunction<TStructure, T> f, TStructure x)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, x).Gradient;

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, TStructure Gradient) ValueAndGradient<TStructure, T>(this Backend backend, StructureFunction<TStructure, T> f, TStructure x)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        StructureScalar function = new(Accept(backend, BoundStructureScalar.From(f)));
        TStructure gradient = default;
        return (backend.ValueAndGradientCore(function, Finite<TStructure, T>(in x), Structure.MutableEntries<TStructure, T>(ref gradient)), gradient);
    }

    /// <summary>The gradient ∇f(x) of a functor, a structure like x.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>∇f(x).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static TStructure Gradient<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x)
        where TFunction : IScalarFunction
        where TStructure : struct
        => backend.ValueAndGradient(f, x).Gradient;

    /// <summary>The value and the gradient of a functor, f(x) and ∇f(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (double Value, TStructure Gradient) ValueAndGradient<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x)
        where TFunction : IScalarFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        TStructure gradient = default;
        return (backend.ValueAndGradientCore(f, Finite<TStructure, double>(in x), Structure.MutableEntries<TStructure, double>(ref gradient)), gradient);
    }
}
