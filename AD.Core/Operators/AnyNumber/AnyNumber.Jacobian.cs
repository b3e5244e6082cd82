using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>Jacobians, pushforwards and pullbacks at any number type.</summary>
public static partial class AnyNumber
{
    /// <summary>The Jacobian.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[,] Jacobian<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, int outputLength)
        where T : IFloatingPointIeee754<T>
    {
        int m = outputLength, n = x.Length;
        BoundVector bound = backend.Accept(Function.From(f, m));
        using Workspace<T> space = new(m + m * n);
        Span<T> value = space.Take(m), rows = space.Take(m * n);
        backend.Jacobian(bound, x, value, rows);
        return Rows<T>(rows, m, n);
    }

    /// <summary>The pushforward J ẋ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J ẋ, length m.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Pushforward<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, int outputLength)
        where T : IFloatingPointIeee754<T>
    {
        Expect.Length(tangent, x.Length, "that of x");
        BoundVector bound = backend.Accept(Function.From(f, outputLength));
        T[] destination = new T[outputLength];
        using Workspace<T> space = new(outputLength);
        backend.Pushforward(bound, x, tangent, space.Take(outputLength), destination);
        return destination;
    }

    /// <summary>The pullback Jᵀ ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Pullback<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent)
        where T : IFloatingPointIeee754<T>
    {
        BoundVector bound = backend.Accept(Function.From(f, cotangent.Length));
        T[] destination = new T[x.Length];
        using Workspace<T> space = new(cotangent.Length);
        backend.Pullback(bound, x, cotangent, space.Take(cotangent.Length), destination);
        return destination;
    }
}
