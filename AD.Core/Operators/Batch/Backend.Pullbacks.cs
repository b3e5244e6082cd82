using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Pullbacks of several cotangents at once.</content>
public abstract partial class Backend
{
    /// <summary>The pullbacks of several cotangents at once, Jᵀ Ȳ.</summary>
    /// <remarks>One record and c sweeps where the backend records; no more evaluations than a Jacobian where pullbacks are derived from it.</remarks>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangents">Ȳ, m × c, a cotangent in each column.</param>
    /// <returns>Jᵀ Ȳ, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Pullback(VectorFunction<double> f, ReadOnlySpan<double> x, Matrix<double> cotangents) => ValueAndPullback(f, x, cotangents).Pullback;

    /// <summary>The pullbacks of several cotangents at once, Jᵀ Ȳ, of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangents">Ȳ, m × c, a cotangent in each column.</param>
    /// <returns>Jᵀ Ȳ, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Pullback(MapFunction<double> f, ReadOnlySpan<double> x, Matrix<double> cotangents)
    {
        ArgumentNullException.ThrowIfNull(cotangents);
        return Pullback(Accept(Function.From(f, cotangents.RowCount)), x, cotangents);
    }

    /// <summary>The pullbacks of several cotangents at once, Jᵀ Ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangents">Ȳ, m × c, a cotangent in each column.</param>
    /// <returns>Jᵀ Ȳ, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Pullback<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> cotangents)
        where TFunction : IVectorFunction
        => ValueAndPullback(f, x, cotangents).Pullback;

    /// <summary>The value and the pullbacks of several cotangents at once, from the same evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangents">Ȳ, m × c, a cotangent in each column.</param>
    /// <returns>f(x), length m, and Jᵀ Ȳ, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Matrix<double> Pullback) ValueAndPullback(VectorFunction<double> f, ReadOnlySpan<double> x, Matrix<double> cotangents)
    {
        ArgumentNullException.ThrowIfNull(cotangents);
        return ValueAndPullback(Accept(Function.From(f, cotangents.RowCount)), x, cotangents);
    }

    /// <summary>The value and the pullbacks of several cotangents at once, from the same evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangents">Ȳ, m × c, a cotangent in each column.</param>
    /// <returns>f(x), length m, and Jᵀ Ȳ, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, Matrix<double> Pullback) ValueAndPullback<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> cotangents)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        int m = Outputs(f, x.Length), count = Matrices.Seeds(cotangents, m, "outputs");
        double[] value = new double[m];
        using Workspace<double> space = new((x.Length + m) * count);
        Span<double> from = space.Take(m * count), to = space.Take(x.Length * count);
        Matrices.Read(cotangents, from);
        Unwritten(value);
        PullbackMany<TFunction, double>(f, x, count, from, value, to);
        return (value, Matrices.New(x.Length, count, to));
    }
}
