using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Pullbacks (vector-Jacobian products) of functions of a structure: the result is the same structure.</content>
public static partial class StructureOperators
{
    /// <summary>The pullback Jᵀ ȳ of a function of a structure with a vector of results.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>Jᵀ ȳ, a structure like x.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static TStructure Pullback<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, ReadOnlySpan<double> cotangent)
        where TStructure : struct
        => backend.ValueAndPullback(f, x, cotangent).Pullback;

    /// <summary>The value and the pullback, f(x) and Jᵀ ȳ, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f(x), length m, and Jᵀ ȳ, a structure like x.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double[] Value, TStructure Pullback) ValueAndPullback<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, ReadOnlySpan<double> cotangent)
        where TStructure : struct
    {
        double[] value = new double[cotangent.Length];
        TStructure pullback = default;
        backend.ValueAndPullback(Vector(backend, f, cotangent.Length), Finite<TStructure, double>(in x), cotangent, value, Structure.MutableEntries<TStructure, double>(ref pullback));
        return (value, pullback);
    }

    /// <summary>The pullback Jᵀ ȳ of a function from one structure to another.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="cotangent">ȳ, a structure like f(x).</param>
    /// <returns>Jᵀ ȳ, a structure like x.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static TStructure Pullback<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x, TResult cotangent)
        where TStructure : struct
        where TResult : struct
        => backend.ValueAndPullback(f, x, cotangent).Pullback;

    /// <summary>The value and the pullback of a function from one structure to another, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="cotangent">ȳ, a structure like f(x).</param>
    /// <returns>f(x) and Jᵀ ȳ.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TResult Value, TStructure Pullback) ValueAndPullback<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x, TResult cotangent)
        where TStructure : struct
        where TResult : struct
    {
        TResult value = default;
        TStructure pullback = default;
        backend.ValueAndPullback(
            Map(backend, f),
            Finite<TStructure, double>(in x),
            Structure.Entries<TResult, double>(in cotangent),
            Structure.MutableEntries<TResult, double>(ref value),
            Structure.MutableEntries<TStructure, double>(ref pullback));
        return (value, pullback);
    }

    /// <summary>The pullback Jᵀ ȳ of a functor.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function from the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>Jᵀ ȳ, a structure like x.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static TStructure Pullback<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        TStructure pullback = default;
        backend.Pullback(f, Finite<TStructure, double>(in x), cotangent, Structure.MutableEntries<TStructure, double>(ref pullback));
        return pullback;
    }
}
