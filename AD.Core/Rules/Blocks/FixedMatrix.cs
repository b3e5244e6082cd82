using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A matrix that is known before anything is differentiated, for <see cref="Block.MatVec{T}(FixedMatrix, ReadOnlySpan{T}, Span{T})"/>: a product with it records the vector alone.</summary>
/// <remarks>The entries are copied once, when it is made. Immutable; safe to share between threads and to keep in a function.</remarks>
public sealed class FixedMatrix
{
    private readonly double[] entries;

    /// <summary>A matrix of given size.</summary>
    /// <param name="rows">The number of rows m.</param>
    /// <param name="columns">The number of columns n.</param>
    /// <param name="entries">The entries row by row, length m n; copied.</param>
    /// <exception cref="ArgumentException">There are not m n entries.</exception>
    public FixedMatrix(int rows, int columns, ReadOnlySpan<double> entries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if ((long)rows * columns != entries.Length)
        {
            throw new ArgumentException($"A {rows} x {columns} matrix has {(long)rows * columns} entries, row by row, but {entries.Length} are given.", nameof(entries));
        }

        (Rows, Columns) = (rows, columns);
        this.entries = entries.ToArray();
    }

    /// <summary>A copy of a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    public FixedMatrix(Matrix<double> matrix)
        : this(matrix.RowCount, matrix.ColumnCount, matrix.ToRowMajorArray())
    {
    }

    /// <summary>The number of rows m.</summary>
    public int Rows { get; }

    /// <summary>The number of columns n.</summary>
    public int Columns { get; }

    /// <summary>y = op(A) x on plain numbers.</summary>
    internal void Multiply<T>(ReadOnlySpan<T> x, Span<T> y, bool transposed)
        where T : IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            ReadOnlySpan<T> same = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<double, T>(ref MemoryMarshal.GetArrayDataReference(entries)), entries.Length);
            Gemm.Multiply(y.Length, x.Length, 1, same, transposed, x, false, y);
            return;
        }

        using Workspace<T> space = new(entries.Length);
        Span<T> converted = space.Take(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            converted[i] = T.CreateSaturating(entries[i]);
        }

        Gemm.Multiply(y.Length, x.Length, 1, converted, transposed, x, false, y);
    }
}

/// <summary>The rule of y = op(A) x with a constant A: ẏ = op(A) ẋ, x̄ = op(A)ᵀ ȳ.</summary>
internal readonly record struct FixedMatrixRule(FixedMatrix Matrix, bool Transposed) : IPieceRule
{
    public int OutputLength(int inputLength) => Transposed ? Matrix.Columns : Matrix.Rows;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Matrix.Multiply(x.First, y, Transposed);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Matrix.Multiply(x, y, Transposed);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Block.Apply(in this, tangent, destination);

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Block.Apply(this with { Transposed = !Transposed }, cotangent, destination);
}

public static partial class Block
{
    /// <summary>The product of a constant matrix and a vector y = A x: ẏ = A ẋ, x̄ = Aᵀ ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The matrix, m x n.</param>
    /// <param name="x">The vector, length n.</param>
    /// <param name="y">Receives the product, length m.</param>
    /// <exception cref="ArgumentException">The lengths are not those of the matrix.</exception>
    public static void MatVec<T>(FixedMatrix a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        CheckSizes(a, x.Length, y.Length, a.Columns, a.Rows, "MatVec");
        Apply(new FixedMatrixRule(a, false), x, y);
    }

    /// <summary>The product of a transposed constant matrix and a vector y = Aᵀ x: ẏ = Aᵀ ẋ, x̄ = A ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The matrix, m x n.</param>
    /// <param name="x">The vector, length m.</param>
    /// <param name="y">Receives the product, length n.</param>
    /// <exception cref="ArgumentException">The lengths are not those of the matrix.</exception>
    public static void MatVecTransposed<T>(FixedMatrix a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        CheckSizes(a, x.Length, y.Length, a.Rows, a.Columns, "MatVecTransposed");
        Apply(new FixedMatrixRule(a, true), x, y);
    }

    internal static void Apply<T>(in FixedMatrixRule rule, ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Run(in rule, new BlockInputs<T>(x), y);

    private static void CheckSizes(FixedMatrix a, int x, int y, int expectedX, int expectedY, string operation)
    {
        if (x != expectedX || y != expectedY)
        {
            throw new ArgumentException($"{operation} with a {a.Rows} x {a.Columns} matrix needs x of {expectedX} entries and y of {expectedY}, but x has {x} and y has {y}.", nameof(x));
        }
    }
}
