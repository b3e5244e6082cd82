using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function of an r × c matrix as a function of its entries, row by row.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
/// <param name="rows">The rows r.</param>
/// <param name="columns">The columns c.</param>
public readonly struct MatrixAsScalar<TFunction>(TFunction f, int rows, int columns) : IScalarFunction
    where TFunction : IMatrixFunction
{
    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(new ReadOnlyMatrixView<T>(x, rows, columns));
}

/// <summary>A function from r × c matrices to matrices as a function of the entries, row by row.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
/// <param name="f">The function.</param>
/// <param name="rows">The rows r.</param>
/// <param name="columns">The columns c.</param>
public readonly struct MatrixMapAsVector<TFunction>(TFunction f, int rows, int columns) : IVectorFunction
    where TFunction : IMatrixMap
{
    /// <inheritdoc/>
    public int OutputLength(int inputLength)
    {
        (int outputRows, int outputColumns) = f.OutputShape(rows, columns);
        return outputRows >= 0 && outputColumns >= 0
            ? outputRows * outputColumns
            : throw new ArgumentException($"The function says that its result is {outputRows} × {outputColumns} for a {rows} × {columns} argument.", nameof(f));
    }

    /// <inheritdoc/>
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        (int outputRows, int outputColumns) = f.OutputShape(rows, columns);
        f.Evaluate(new ReadOnlyMatrixView<T>(x, rows, columns), new MatrixView<T>(y, outputRows, outputColumns));
    }
}

/// <summary>f(A) ∈ Rᵐ of a method as a function of the entries.</summary>
internal readonly struct MatrixToVectorCall(BoundMatrixToVector f, int rows, int columns, int outputLength) : IVectorFunction
{
    public int OutputLength(int inputLength) => outputLength;

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.At<T>()(new(x, rows, columns), y);
}

/// <summary>f(x), a matrix, of a method as a function into its entries.</summary>
internal readonly struct VectorToMatrixCall(BoundVectorToMatrix f, int outputRows, int outputColumns) : IVectorFunction
{
    public int OutputLength(int inputLength) => outputRows * outputColumns;

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.At<T>()(x, new(y, outputRows, outputColumns));
}

/// <summary>f(A, B) of a method as a function of the entries: those of the active argument first, or both in order.</summary>
internal readonly struct SegmentedMatrices(BoundMatrix2 f, (int Rows, int Columns) a, (int Rows, int Columns) b, bool swapped) : IScalarFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        int first = a.Rows * a.Columns, second = b.Rows * b.Columns;
        return f.At<T>()(new(x.Slice(swapped ? second : 0, first), a.Rows, a.Columns), new(x.Slice(swapped ? 0 : first, second), b.Rows, b.Columns));
    }
}

/// <summary>f(A, x) of a method as a function of the entries: those of the active argument first, or both in order.</summary>
internal readonly struct SegmentedMatrixAndVector(BoundMatrixAndVector f, (int Rows, int Columns) a, int length, bool swapped) : IScalarFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        int entries = a.Rows * a.Columns;
        return f.At<T>()(new(x.Slice(swapped ? length : 0, entries), a.Rows, a.Columns), x.Slice(swapped ? 0 : entries, length));
    }
}
