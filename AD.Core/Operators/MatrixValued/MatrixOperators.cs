using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>The operators for matrix arguments and results, which keep their shape: <c>Matrix&lt;double&gt; g = backend.Gradient(LogDeterminant, a)</c> is r × c as a is.</summary>
/// <remarks>
/// A function of a matrix is a generic method, <c>static T F&lt;T&gt;(ReadOnlyMatrixView&lt;T&gt; a) where T : IFloatingPointIeee754&lt;T&gt;</c>, or a struct that implements <see cref="IMatrixFunction"/> or <see cref="IMatrixMap"/>.
/// Tangents and gradients are matrices of the argument's shape, cotangents of the result's. A Jacobian or Hessian is a matrix over the entries taken <em>row by row</em>: entry (i, j) of an r × c matrix is number i c + j,
/// whatever the order in which a MathNet matrix stores them. Extensions, so that calls on vectors never mean these.
/// </remarks>
public static partial class MatrixOperators
{
    private static MatrixAsScalar<TFunction> Flat<TFunction>(TFunction f, Matrix<double> a) where TFunction : IMatrixFunction => new(f, a.RowCount, a.ColumnCount);

    private static MatrixMapAsVector<TFunction> FlatMap<TFunction>(TFunction f, Matrix<double> a) where TFunction : IMatrixMap => new(f, a.RowCount, a.ColumnCount);

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static MatrixCall Call(Backend backend, MatrixFunction<double> f)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return new(backend.Accept(BoundMatrix.From(f)));
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static MatrixMapCall Call(Backend backend, MatrixMap<double> f, int outputRows, int outputColumns)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentOutOfRangeException.ThrowIfNegative(outputRows);
        ArgumentOutOfRangeException.ThrowIfNegative(outputColumns);
        return new(backend.Accept(BoundMatrixMap.From(f)), outputRows, outputColumns);
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static MatrixToVectorCall Call(Backend backend, MatrixToVectorFunction<double> f, Matrix<double> a, int outputLength)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return new(backend.Accept(BoundMatrixToVector.From(f)), a.RowCount, a.ColumnCount, outputLength);
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static VectorToMatrixCall Call(Backend backend, VectorToMatrixFunction<double> f, int outputRows, int outputColumns)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentOutOfRangeException.ThrowIfNegative(outputRows);
        ArgumentOutOfRangeException.ThrowIfNegative(outputColumns);
        return new(backend.Accept(BoundVectorToMatrix.From(f)), outputRows, outputColumns);
    }

    /// <summary>The rows and columns of an argument.</summary>
    private static (int Rows, int Columns) ShapeOf(Matrix<double> a, [CallerArgumentExpression(nameof(a))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(a, name);
        return (a.RowCount, a.ColumnCount);
    }

    /// <summary>The number of entries of an argument.</summary>
    private static int Size(Matrix<double> a, [CallerArgumentExpression(nameof(a))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(a, name);
        return a.RowCount * a.ColumnCount;
    }

    /// <summary>The matrix has the shape that it is to have.</summary>
    internal static void ExpectShape(Matrix<double> matrix, int rows, int columns, string reason, [CallerArgumentExpression(nameof(matrix))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.RowCount != rows || matrix.ColumnCount != columns)
        {
            throw new ArgumentException($"{name} is {matrix.RowCount} × {matrix.ColumnCount}; the expected shape is {rows} × {columns}, {reason}.", name);
        }
    }

    /// <summary>The entries of a point row by row, all finite.</summary>
    private static Span<double> ReadPoint(Matrix<double> a, Span<double> rows, [CallerArgumentExpression(nameof(a))] string name = "")
    {
        Matrices.Read(a, rows);
        for (int k = 0; k < rows.Length; k++)
        {
            if (!double.IsFinite(rows[k]))
            {
                throw new ArgumentException($"{name}[{k / a.ColumnCount}, {k % a.ColumnCount}] is {rows[k]}; every entry is to be finite.", name);
            }
        }

        return rows;
    }

    /// <summary>A matrix from its entries row by row; it may have no rows or no columns.</summary>
    private static Matrix<double> New(int rows, int columns, ReadOnlySpan<double> entries)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(rows, columns);
        Matrices.Fill(matrix, entries);
        return matrix;
    }
}
