using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Gradients of functions of a matrix: matrices of its shape.</content>
public static partial class MatrixOperators
{
    /// <summary>The gradient ∇f(A), a matrix of the shape of A with entries ∂f/∂A[i, j].</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>∇f(A), r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Gradient(this Backend backend, MatrixFunction<double> f, Matrix<double> a)
        => backend.ValueAndGradient(f, a).Gradient;

    /// <summary>The gradient ∇f(A) into a matrix.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Gradient(this Backend backend, MatrixFunction<double> f, Matrix<double> a, Matrix<double> destination)
        => backend.ValueAndGradient(f, a, destination);

    /// <summary>The value and the gradient, f(A) and ∇f(A), from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>f(A) and ∇f(A), r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double Value, Matrix<double> Gradient) ValueAndGradient(this Backend backend, MatrixFunction<double> f, Matrix<double> a)
    {
        (int rows, int columns) = ShapeOf(a);
        Matrix<double> gradient = Matrix<double>.Build.Dense(rows, columns);
        return (backend.ValueAndGradient(f, a, gradient), gradient);
    }

    /// <summary>The value and the gradient, f(A) and ∇f(A), from one evaluation, the gradient into a matrix.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static double ValueAndGradient(this Backend backend, MatrixFunction<double> f, Matrix<double> a, Matrix<double> destination)
        => backend.ValueAndGradient(Call(backend, f), a, destination);

    /// <summary>The gradient ∇f(A), a matrix of the shape of A with entries ∂f/∂A[i, j].</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>∇f(A), r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Gradient<TFunction>(this Backend backend, TFunction f, Matrix<double> a)
        where TFunction : IMatrixFunction
        => backend.ValueAndGradient(f, a).Gradient;

    /// <summary>The gradient ∇f(A) into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static void Gradient<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> destination)
        where TFunction : IMatrixFunction
        => backend.ValueAndGradient(f, a, destination);

    /// <summary>The value and the gradient, f(A) and ∇f(A), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <returns>f(A) and ∇f(A), r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (double Value, Matrix<double> Gradient) ValueAndGradient<TFunction>(this Backend backend, TFunction f, Matrix<double> a)
        where TFunction : IMatrixFunction
    {
        (int rows, int columns) = ShapeOf(a);
        Matrix<double> gradient = Matrix<double>.Build.Dense(rows, columns);
        return (backend.ValueAndGradient(f, a, gradient), gradient);
    }

    /// <summary>The value and the gradient, f(A) and ∇f(A), from one evaluation, the gradient into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static double ValueAndGradient<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> destination)
        where TFunction : IMatrixFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        ExpectShape(destination, a.RowCount, a.ColumnCount, "that of a");
        using Workspace<double> space = new(2 * size);
        Span<double> point = ReadPoint(a, space.Take(size)), gradient = space.Take(size);
        double value = backend.ValueAndGradientCore(Flat(f, a), point, gradient);
        Matrices.Fill(destination, gradient);
        return value;
    }
}
