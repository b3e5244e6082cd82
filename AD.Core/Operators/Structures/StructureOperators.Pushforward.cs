using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Pushforwards (Jacobian-vector products) of functions of a structure: the tangent is the same structure.</content>
public static partial class StructureOperators
{
    /// <summary>The pushforward J ẋ of a function of a structure with a vector of results.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">ẋ, a structure like x.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static double[] Pushforward<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, TStructure tangent, int outputLength)
        where TStructure : struct
        => backend.ValueAndPushforward(f, x, tangent, outputLength).Pushforward;

    /// <summary>The value and the pushforward, f(x) and J ẋ, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">ẋ, a structure like x.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and J ẋ, length m each.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double[] Value, double[] Pushforward) ValueAndPushforward<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, TStructure tangent, int outputLength)
        where TStructure : struct
        => backend.ValueAndPushforward(Vector(backend, f, outputLength), Finite<TStructure, double>(in x), Structure.Entries<TStructure, double>(in tangent));

    /// <summary>The pushforward J ẋ of a function from one structure to another.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">ẋ, a structure like x.</param>
    /// <returns>J ẋ, a structure like f(x).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static TResult Pushforward<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x, TStructure tangent)
        where TStructure : struct
        where TResult : struct
        => backend.ValueAndPushforward(f, x, tangent).Pushforward;

    /// <summary>The value and the pushforward of a function from one structure to another, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">ẋ, a structure like x.</param>
    /// <returns>f(x) and J ẋ.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TResult Value, TResult Pushforward) ValueAndPushforward<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x, TStructure tangent)
        where TStructure : struct
        where TResult : struct
    {
        TResult value = default, pushforward = default;
        backend.ValueAndPushforward(
            Map(backend, f),
            Finite<TStructure, double>(in x),
            Structure.Entries<TStructure, double>(in tangent),
            Structure.MutableEntries<TResult, double>(ref value),
            Structure.MutableEntries<TResult, double>(ref pushforward));
        return (value, pushforward);
    }

    /// <summary>The pushforward J ẋ of a functor.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function from the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="tangent">ẋ, a structure like x.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static double[] Pushforward<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x, TStructure tangent)
        where TFunction : IVectorFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        return backend.Pushforward(f, Finite<TStructure, double>(in x), Structure.Entries<TStructure, double>(in tangent));
    }
}
