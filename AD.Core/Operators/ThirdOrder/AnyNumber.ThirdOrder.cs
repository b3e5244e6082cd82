using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>Third derivatives, and second ones along directions, at any number type.</summary>
public static partial class AnyNumber
{
    /// <summary>The third derivative f'''(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'''(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T ThirdDerivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.ThirdDerivativeCore(backend.Accept(Function.From(f)), x).Third;

    /// <summary>The value and the first three derivatives.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x), f'(x), f''(x) and f'''(x).</returns>
    public static (T Value, T First, T Second, T Third) ValueAndThreeDerivatives<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
        => backend.ThirdDerivativeCore(f, x);

    /// <summary>The third derivative contracted with three directions, Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ vⱼ wₖ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>The sum over i, j and k.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T ThirdDirectionalDerivative<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w)
        where T : IFloatingPointIeee754<T>
        => backend.ThirdDirectionalDerivative(backend.Accept(Function.From(f)), x, u, v, w);

    /// <summary>The third derivative contracted with three directions, Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ vⱼ wₖ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="w">The third direction, length n.</param>
    /// <returns>The sum over i, j and k.</returns>
    public static T ThirdDirectionalDerivative<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        Expect.Length(u, x.Length, "that of x");
        Expect.Length(v, x.Length, "that of x");
        Expect.Length(w, x.Length, "that of x");
        using Workspace<T> space = new(8);
        Span<T> values = space.Take(4), derivatives = space.Take(4);
        backend.ThirdDirectionalCore(new ScalarAsVector<TFunction>(f), x, u, v, w, values, derivatives);
        return derivatives[3];
    }

    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v].</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>T[u, v], length n.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] ThirdDerivativeContraction<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v)
        where T : IFloatingPointIeee754<T>
        => backend.ThirdDerivativeContraction(backend.Accept(Function.From(f)), x, u, v);

    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v].</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>T[u, v], length n.</returns>
    public static T[] ThirdDerivativeContraction<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        Expect.Length(u, n, "that of x");
        Expect.Length(v, n, "that of x");
        using Workspace<T> space = new(4 * n);
        Span<T> results = space.Take(4 * n);
        backend.ThirdDerivativeContractionCore(f, x, u, v, results);
        return results[(3 * n)..].ToArray();
    }

    /// <summary>The second directional derivative f''(x)[u, v].</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ, a generic method.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f''(x)[u, v], length m.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] SecondDirectionalDerivative<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, int outputLength)
        where T : IFloatingPointIeee754<T>
        => backend.SecondDirectionalDerivative(backend.Accept(Function.From(f, outputLength)), x, u, v);

    /// <summary>The second directional derivative f''(x)[u, v].</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>f''(x)[u, v], length m.</returns>
    public static T[] SecondDirectionalDerivative<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        Expect.Length(u, x.Length, "that of x");
        Expect.Length(v, x.Length, "that of x");
        int m = f.OutputLength(x.Length);
        using Workspace<T> space = new(4 * m);
        Span<T> values = space.Take(2 * m), derivatives = space.Take(2 * m);
        values.Fill(T.NaN);
        backend.SecondDirectionalCore(f, x, u, v, values, derivatives);
        return derivatives[m..].ToArray();
    }
}
