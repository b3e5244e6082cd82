using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Pullbacks of functions with matrices: cotangents have the shape of the result, pullbacks that of the argument.</content>
public static partial class MatrixOperators
{
    /// <summary>The pullback of a function from matrices to matrices.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <returns>The gradient of Σ W ∘ f(A) for the cotangent W, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Pullback(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> cotangent)
        => backend.ValueAndPullback(f, a, cotangent).Pullback;

    /// <summary>The pullback of a function from matrices to matrices into a matrix.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <param name="destination">Receives the pullback, r × c.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Pullback(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> cotangent, Matrix<double> destination)
    {
        ArgumentNullException.ThrowIfNull(cotangent);
        PullbackInto(backend, Call(backend, f, cotangent.RowCount, cotangent.ColumnCount), a, cotangent, destination);
    }

    /// <summary>The pullback of a function from matrices to matrices.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <returns>The gradient of Σ W ∘ f(A) for the cotangent W, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Pullback<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> cotangent)
        where TFunction : IMatrixMap
        => backend.ValueAndPullback(f, a, cotangent).Pullback;

    /// <summary>The pullback of a function from matrices to matrices into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <param name="destination">Receives the pullback, r × c.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static void Pullback<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> cotangent, Matrix<double> destination)
        where TFunction : IMatrixMap
        => PullbackInto(backend, f, a, cotangent, destination);

    /// <summary>The value and the pullback of a function from matrices to matrices, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <returns>f(A) and the pullback, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> Value, Matrix<double> Pullback) ValueAndPullback(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> cotangent)
    {
        ArgumentNullException.ThrowIfNull(cotangent);
        return backend.ValueAndPullback(Call(backend, f, cotangent.RowCount, cotangent.ColumnCount), a, cotangent);
    }

    /// <summary>The value and the pullback of a function from matrices to matrices, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">The cotangent of f(A): its shape is that of the result.</param>
    /// <returns>f(A) and the pullback, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (Matrix<double> Value, Matrix<double> Pullback) ValueAndPullback<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> cotangent)
        where TFunction : IMatrixMap
    {
        (int rows, int columns) = f.OutputShape(ShapeOf(a).Rows, a.ColumnCount);
        ExpectShape(cotangent, rows, columns, "that of the result");
        using Workspace<double> space = new(rows * columns);
        (double[] value, double[] pullback) = PullbackOf(backend, FlatMap(f, a), a, Matrices.Read(cotangent, space.Take(rows * columns)));
        return (New(rows, columns, value), New(a.RowCount, a.ColumnCount, pullback));
    }

    /// <summary>The pullback of a function from matrices to vectors.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>Jᵀ ȳ as a matrix, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Pullback(this Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, ReadOnlySpan<double> cotangent)
        => backend.ValueAndPullback(f, a, cotangent).Pullback;

    /// <summary>The value and the pullback of a function from matrices to vectors, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>f(A), length m, and Jᵀ ȳ as a matrix, r × c.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double[] Value, Matrix<double> Pullback) ValueAndPullback(this Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, ReadOnlySpan<double> cotangent)
    {
        (double[] value, double[] pullback) = PullbackOf(backend, Call(backend, f, a, cotangent.Length), a, cotangent);
        return (value, New(a.RowCount, a.ColumnCount, pullback));
    }

    /// <summary>The pullback of a function from vectors to matrices.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">The cotangent of f(x): its shape is that of the result.</param>
    /// <returns>The gradient of Σ W ∘ f(x) for the cotangent W, length n.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static double[] Pullback(this Backend backend, VectorToMatrixFunction<double> f, ReadOnlySpan<double> x, Matrix<double> cotangent)
        => backend.ValueAndPullback(f, x, cotangent).Pullback;

    /// <summary>The value and the pullback of a function from vectors to matrices, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">The cotangent of f(x): its shape is that of the result.</param>
    /// <returns>f(x) as a matrix, and the pullback, length n.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> Value, double[] Pullback) ValueAndPullback(this Backend backend, VectorToMatrixFunction<double> f, ReadOnlySpan<double> x, Matrix<double> cotangent)
    {
        int size = Size(cotangent);
        using Workspace<double> space = new(size);
        (double[] value, double[] pullback) = backend.ValueAndPullback(Call(backend, f, cotangent.RowCount, cotangent.ColumnCount), x, Matrices.Read(cotangent, space.Take(size)));
        return (New(cotangent.RowCount, cotangent.ColumnCount, value), pullback);
    }

    private static (double[] Value, double[] Pullback) PullbackOf<TFunction>(Backend backend, TFunction f, Matrix<double> a, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        using Workspace<double> space = new(size);
        return backend.ValueAndPullback(f, ReadPoint(a, space.Take(size)), cotangent);
    }

    private static void PullbackInto<TFunction>(Backend backend, TFunction f, Matrix<double> a, Matrix<double> cotangent, Matrix<double> destination)
        where TFunction : IMatrixMap
    {
        (int rows, int columns) = f.OutputShape(ShapeOf(a).Rows, a.ColumnCount);
        ExpectShape(cotangent, rows, columns, "that of the result");
        ExpectShape(destination, a.RowCount, a.ColumnCount, "that of a");
        using Workspace<double> space = new(rows * columns);
        Matrices.Fill(destination, PullbackOf(backend, FlatMap(f, a), a, Matrices.Read(cotangent, space.Take(rows * columns))).Pullback);
    }
}
