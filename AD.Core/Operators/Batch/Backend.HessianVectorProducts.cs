using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Products of the Hessian with several vectors at once.</content>
public abstract partial class Backend
{
    /// <summary>The products of the Hessian with several vectors at once, H V.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="vectors">V, n × c, a vector in each column.</param>
    /// <returns>H V, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> HessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, Matrix<double> vectors) => HessianVectorProduct(Accept(Function.From(f)), x, vectors);

    /// <summary>The products of the Hessian with several vectors at once, H V.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="vectors">V, n × c, a vector in each column.</param>
    /// <returns>H V, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> vectors)
        where TFunction : IScalarFunction
        => GradientAndHessianVectorProduct(f, x, vectors).HessianVectorProduct;

    /// <summary>The gradient and the products of the Hessian with several vectors at once, from the same evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="vectors">V, n × c, a vector in each column.</param>
    /// <returns>∇f(x), length n, and H V, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Gradient, Matrix<double> HessianVectorProduct) GradientAndHessianVectorProduct(ScalarFunction<double> f, ReadOnlySpan<double> x, Matrix<double> vectors)
        => GradientAndHessianVectorProduct(Accept(Function.From(f)), x, vectors);

    /// <summary>The gradient and the products of the Hessian with several vectors at once, from the same evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="vectors">V, n × c, a vector in each column.</param>
    /// <returns>∇f(x), length n, and H V, n × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Gradient, Matrix<double> HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> vectors)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        int n = x.Length, count = Matrices.Seeds(vectors, n, "inputs");
        double[] gradient = new double[n];
        using Workspace<double> space = new(2 * n * count);
        Span<double> from = space.Take(n * count), to = space.Take(n * count);
        Matrices.Read(vectors, from);
        HessianVectorProductManyCore<TFunction, double>(f, x, count, from, gradient, to);
        return (gradient, Matrices.New(n, count, to));
    }
}
