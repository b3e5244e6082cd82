using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A span seen as a matrix, row by row: entry (i, j) is at position i · columns + j.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly ref struct ReadOnlyMatrixView<T>
{
    /// <summary>A span as a matrix.</summary>
    /// <param name="entries">The entries row by row, length rows · columns; not copied.</param>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of columns, at least 0.</param>
    /// <exception cref="ArgumentException">The span's length is not rows · columns.</exception>
    public ReadOnlyMatrixView(ReadOnlySpan<T> entries, int rows, int columns)
    {
        MatrixViewCheck.Shape(entries.Length, rows, columns);
        Entries = entries;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The entries row by row.</summary>
    public ReadOnlySpan<T> Entries { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The entry in row i and column j.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <param name="j">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such entry.</exception>
    public ref readonly T this[int i, int j]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)j >= (uint)Columns)
            {
                MatrixViewCheck.ThrowColumn(j, Columns);
            }

            return ref Entries[i * Columns + j];
        }
    }

    /// <summary>A row.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <returns>Its entries, length <see cref="Columns"/>, in the matrix's memory.</returns>
    public ReadOnlySpan<T> Row(int i) => Entries.Slice(i * Columns, Columns);
}

/// <summary>A span seen as a matrix that can be written to, row by row: entry (i, j) is at position i · columns + j.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly ref struct MatrixView<T>
{
    /// <summary>A span as a matrix.</summary>
    /// <param name="entries">The entries row by row, length rows · columns; not copied.</param>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of columns, at least 0.</param>
    /// <exception cref="ArgumentException">The span's length is not rows · columns.</exception>
    public MatrixView(Span<T> entries, int rows, int columns)
    {
        MatrixViewCheck.Shape(entries.Length, rows, columns);
        Entries = entries;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The entries row by row.</summary>
    public Span<T> Entries { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The entry in row i and column j.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <param name="j">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such entry.</exception>
    public ref T this[int i, int j]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)j >= (uint)Columns)
            {
                MatrixViewCheck.ThrowColumn(j, Columns);
            }

            return ref Entries[i * Columns + j];
        }
    }

    /// <summary>The same matrix for reading.</summary>
    /// <param name="matrix">The matrix.</param>
    public static implicit operator ReadOnlyMatrixView<T>(MatrixView<T> matrix) => new(matrix.Entries, matrix.Rows, matrix.Columns);

    /// <summary>A row.</summary>
    /// <param name="i">The row, from 0.</param>
    /// <returns>Its entries, length <see cref="Columns"/>, in the matrix's memory.</returns>
    public Span<T> Row(int i) => Entries.Slice(i * Columns, Columns);
}

internal static class MatrixViewCheck
{
    public static void Shape(int length, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (length != (long)rows * columns)
        {
            throw new ArgumentException($"The span has length {length}; a {rows} × {columns} matrix has {(long)rows * columns} entries.", nameof(length));
        }
    }

    [DoesNotReturn]
    public static void ThrowColumn(int j, int columns) => throw new IndexOutOfRangeException($"There is no column {j}: the matrix has {columns} columns.");
}
