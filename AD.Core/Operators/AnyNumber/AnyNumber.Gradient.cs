using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>Gradients, Hessians and their products at any number type.</summary>
public static partial class AnyNumber
{
    /// <summary>The gradient ∇f(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>∇f(x), length n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Gradient<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => backend.Gradient(backend.Accept(Function.From(f)), x);

    /// <summary>The gradient ∇f(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>∇f(x), length n.</returns>
    public static T[] Gradient<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        T[] gradient = new T[x.Length];
        backend.ValueAndGradientCore(f, x, gradient);
        return gradient;
    }

    /// <summary>The value and the gradient, f(x) and ∇f(x), from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f(x) and ∇f(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T[] Gradient) ValueAndGradient<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] gradient = new T[x.Length];
        return (backend.ValueAndGradientCore(backend.Accept(Function.From(f)), x, gradient), gradient);
    }

    /// <summary>The Hessian.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[,] Hessian<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        using Workspace<T> space = new(n * (n + 1));
        Span<T> gradient = space.Take(n), rows = space.Take(n * n);
        backend.HessianCore(backend.Accept(Function.From(f)), x, gradient, rows);
        return Rows(rows, n, n);
    }

    /// <summary>The Hessian-vector product H v.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>H v, length n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] HessianVectorProduct<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
        where T : IFloatingPointIeee754<T>
    {
        Expect.Length(tangent, x.Length, "that of x");
        T[] product = new T[x.Length];
        using Workspace<T> space = new(x.Length);
        backend.HessianVectorProductCore(backend.Accept(Function.From(f)), x, tangent, space.Take(x.Length), product);
        return product;
    }

    private static T[,] Rows<T>(ReadOnlySpan<T> rows, int m, int n)
    {
        T[,] matrix = new T[m, n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = rows[i * n + j];
            }
        }

        return matrix;
    }
}
