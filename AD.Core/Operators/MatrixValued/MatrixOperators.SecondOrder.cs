using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Second derivatives of functions of a matrix.</content>
public static partial class MatrixOperators
{
    /// <summary>The Hessian over the entries row by row.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>H[k, l] = ∂²f/∂x_k∂x_l, rc × rc, x being the entries of A row by row.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Hessian(this Backend backend, MatrixFunction<double> f, Matrix<double> a)
        => backend.Hessian(Call(backend, f), a);

    /// <summary>The Hessian applied to a matrix: the derivative of ∇f(A + t V) at t = 0.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">V, r × c.</param>
    /// <returns>H V, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> HessianVectorProduct(this Backend backend, MatrixFunction<double> f, Matrix<double> a, Matrix<double> tangent)
        => backend.GradientAndHessianVectorProduct(f, a, tangent).HessianVectorProduct;

    /// <summary>The gradient and the Hessian applied to a matrix, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">V, r × c.</param>
    /// <returns>∇f(A) and H V, r × c each.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> Gradient, Matrix<double> HessianVectorProduct) GradientAndHessianVectorProduct(this Backend backend, MatrixFunction<double> f, Matrix<double> a, Matrix<double> tangent)
        => backend.GradientAndHessianVectorProduct(Call(backend, f), a, tangent);

    /// <summary>The Hessian over the entries row by row.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>H[k, l] = ∂²f/∂x_k∂x_l, rc × rc, x being the entries of A row by row.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Hessian<TFunction>(this Backend backend, TFunction f, Matrix<double> a)
        where TFunction : IMatrixFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        using Workspace<double> space = new(size);
        return backend.Hessian(Flat(f, a), ReadPoint(a, space.Take(size)));
    }

    /// <summary>The Hessian applied to a matrix: the derivative of ∇f(A + t V) at t = 0.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">V, r × c.</param>
    /// <returns>H V, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> HessianVectorProduct<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent)
        where TFunction : IMatrixFunction
        => backend.GradientAndHessianVectorProduct(f, a, tangent).HessianVectorProduct;

    /// <summary>The gradient and the Hessian applied to a matrix, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">V, r × c.</param>
    /// <returns>∇f(A) and H V, r × c each.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (Matrix<double> Gradient, Matrix<double> HessianVectorProduct) GradientAndHessianVectorProduct<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent)
        where TFunction : IMatrixFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        ExpectShape(tangent, a.RowCount, a.ColumnCount, "that of a");
        using Workspace<double> space = new(4 * size);
        Span<double> point = ReadPoint(a, space.Take(size)), direction = Matrices.Read(tangent, space.Take(size)), gradient = space.Take(size), product = space.Take(size);
        backend.HessianVectorProductCore(Flat(f, a), point, direction, gradient, product);
        return (New(a.RowCount, a.ColumnCount, gradient), New(a.RowCount, a.ColumnCount, product));
    }
}
