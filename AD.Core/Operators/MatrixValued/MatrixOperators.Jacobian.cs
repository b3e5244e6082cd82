using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Jacobians of functions with matrices: over the entries row by row.</content>
public static partial class MatrixOperators
{
    /// <summary>The Jacobian of a function from matrices to matrices, over the entries row by row.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>The derivative of entry k of the result by entry l of the argument, both counted row by row: J[k, l].</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Jacobian(this Backend backend, MatrixMap<double> f, Matrix<double> a, int outputRows, int outputColumns)
        => backend.Jacobian(Call(backend, f, outputRows, outputColumns), a);

    /// <summary>The Jacobian of a function from matrices to matrices, over the entries row by row.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>The derivative of entry k of the result by entry l of the argument, both counted row by row: J[k, l].</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Jacobian<TFunction>(this Backend backend, TFunction f, Matrix<double> a)
        where TFunction : IMatrixMap
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        using Workspace<double> space = new(size);
        return backend.Jacobian(FlatMap(f, a), ReadPoint(a, space.Take(size)));
    }

    /// <summary>The Jacobian of a function from matrices to vectors, over the entries row by row.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J[i, l] = ∂f_i/∂x_l, m × rc, x being the entries of A row by row.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Jacobian(this Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, int outputLength)
    {
        MatrixToVectorCall function = Call(backend, f, a, outputLength);
        int size = Size(a);
        using Workspace<double> space = new(size);
        return backend.Jacobian(function, ReadPoint(a, space.Take(size)));
    }

    /// <summary>The Jacobian of a function from vectors to matrices, over the entries row by row.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>J[k, j] = ∂y_k/∂x_j, y being the entries of f(x) row by row.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Jacobian(this Backend backend, VectorToMatrixFunction<double> f, ReadOnlySpan<double> x, int outputRows, int outputColumns)
        => backend.Jacobian(Call(backend, f, outputRows, outputColumns), x);
}
