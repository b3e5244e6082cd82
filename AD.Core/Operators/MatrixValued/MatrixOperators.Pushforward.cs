using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Pushforwards of functions with matrices: tangents have the shape of the argument, results that of the result.</content>
public static partial class MatrixOperators
{
    /// <summary>The pushforward of a function from matrices to matrices.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>The derivative of f(A + t V) at t = 0 for the tangent V, of the shape of f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Pushforward(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> tangent, int outputRows, int outputColumns)
        => backend.ValueAndPushforward(f, a, tangent, outputRows, outputColumns).Pushforward;

    /// <summary>The pushforward of a function from matrices to matrices into a matrix.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="destination">Receives the pushforward: its shape is that of the result.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Pushforward(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> tangent, Matrix<double> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        PushforwardInto(backend, Call(backend, f, destination.RowCount, destination.ColumnCount), a, tangent, destination);
    }

    /// <summary>The pushforward of a function from matrices to matrices.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <returns>The derivative of f(A + t V) at t = 0 for the tangent V, of the shape of f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Pushforward<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent)
        where TFunction : IMatrixMap
        => backend.ValueAndPushforward(f, a, tangent).Pushforward;

    /// <summary>The pushforward of a function from matrices to matrices into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="destination">Receives the pushforward: its shape is that of the result.</param>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static void Pushforward<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent, Matrix<double> destination)
        where TFunction : IMatrixMap
        => PushforwardInto(backend, f, a, tangent, destination);

    /// <summary>The value and the pushforward of a function from matrices to matrices, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>f(A) and the pushforward.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> Value, Matrix<double> Pushforward) ValueAndPushforward(this Backend backend, MatrixMap<double> f, Matrix<double> a, Matrix<double> tangent, int outputRows, int outputColumns)
        => backend.ValueAndPushforward(Call(backend, f, outputRows, outputColumns), a, tangent);

    /// <summary>The value and the pushforward of a function from matrices to matrices, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <returns>f(A) and the pushforward.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (Matrix<double> Value, Matrix<double> Pushforward) ValueAndPushforward<TFunction>(this Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent)
        where TFunction : IMatrixMap
    {
        (int rows, int columns) = f.OutputShape(ShapeOf(a).Rows, a.ColumnCount);
        (double[] value, double[] pushforward) = PushforwardOf(backend, FlatMap(f, a), a, tangent);
        return (New(rows, columns, value), New(rows, columns, pushforward));
    }

    /// <summary>The value and the pushforward of a function from matrices to vectors, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(A) and the pushforward, length m each.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double[] Value, double[] Pushforward) ValueAndPushforward(this Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, Matrix<double> tangent, int outputLength)
        => PushforwardOf(backend, Call(backend, f, a, outputLength), a, tangent);

    /// <summary>The pushforward of a function from matrices to vectors.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c; finite.</param>
    /// <param name="tangent">The tangent of A, r × c.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J vec(V), length m.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static double[] Pushforward(this Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, Matrix<double> tangent, int outputLength)
        => backend.ValueAndPushforward(f, a, tangent, outputLength).Pushforward;

    /// <summary>The pushforward of a function from vectors to matrices.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>J ẋ as a matrix.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Pushforward(this Backend backend, VectorToMatrixFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, int outputRows, int outputColumns)
        => backend.ValueAndPushforward(f, x, tangent, outputRows, outputColumns).Pushforward;

    /// <summary>The value and the pushforward of a function from vectors to matrices, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputRows">The rows of the result.</param>
    /// <param name="outputColumns">The columns of the result.</param>
    /// <returns>f(x) and J ẋ as matrices.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> Value, Matrix<double> Pushforward) ValueAndPushforward(this Backend backend, VectorToMatrixFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, int outputRows, int outputColumns)
    {
        (double[] value, double[] pushforward) = backend.ValueAndPushforward(Call(backend, f, outputRows, outputColumns), x, tangent);
        return (New(outputRows, outputColumns, value), New(outputRows, outputColumns, pushforward));
    }

    private static (double[] Value, double[] Pushforward) PushforwardOf<TFunction>(Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent)
        where TFunction : IVectorFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        int size = Size(a);
        ExpectShape(tangent, a.RowCount, a.ColumnCount, "that of a");
        using Workspace<double> space = new(2 * size);
        return backend.ValueAndPushforward(f, ReadPoint(a, space.Take(size)), Matrices.Read(tangent, space.Take(size)));
    }

    private static void PushforwardInto<TFunction>(Backend backend, TFunction f, Matrix<double> a, Matrix<double> tangent, Matrix<double> destination)
        where TFunction : IMatrixMap
    {
        (int rows, int columns) = f.OutputShape(ShapeOf(a).Rows, a.ColumnCount);
        ExpectShape(destination, rows, columns, "that of the result");
        Matrices.Fill(destination, PushforwardOf(backend, FlatMap(f, a), a, tangent).Pushforward);
    }
}
