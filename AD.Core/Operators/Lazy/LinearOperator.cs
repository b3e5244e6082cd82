using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A linear map A : Rⁿ → Rᵐ that is known by its products A v and Aᵀ w; its entries are never formed unless <see cref="ToMatrix"/> asks for them.</summary>
/// <remarks>
/// m rows (outputs) by n columns (inputs). Derive from it by writing the two products; sizes and overlaps are checked before they are called. Sums, multiples, compositions, transposes and
/// stacks are operators again, hold references to their parts and evaluate them at every product; they are as safe for several threads as their parts are.
/// </remarks>
public abstract partial class LinearOperator
{
    /// <summary>Stores the size.</summary>
    /// <param name="rowCount">The number of rows m.</param>
    /// <param name="columnCount">The number of columns n.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    protected LinearOperator(int rowCount, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        RowCount = rowCount;
        ColumnCount = columnCount;
    }

    /// <summary>The number of rows m: the length of A v.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns n: the length of v.</summary>
    public int ColumnCount { get; }

    /// <summary>The product A v.</summary>
    /// <param name="v">The vector, length <see cref="ColumnCount"/>.</param>
    /// <returns>A v, length <see cref="RowCount"/>.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="v"/> is not the number of columns.</exception>
    public double[] Apply(ReadOnlySpan<double> v)
    {
        double[] product = new double[RowCount];
        Apply(v, product);
        return product;
    }

    /// <summary>The product A v into a destination.</summary>
    /// <param name="v">The vector, length <see cref="ColumnCount"/>; not modified.</param>
    /// <param name="destination">Receives A v, length <see cref="RowCount"/>; shares no memory with <paramref name="v"/>.</param>
    /// <exception cref="ArgumentException">A length does not match, or the destination overlaps <paramref name="v"/>.</exception>
    public void Apply(ReadOnlySpan<double> v, Span<double> destination)
    {
        if (v.Length != ColumnCount)
        {
            ThrowLength(nameof(v), v.Length, ColumnCount, "columns");
        }

        if (destination.Length != RowCount)
        {
            ThrowLength(nameof(destination), destination.Length, RowCount, "rows");
        }

        Expect.Apart(v, destination);
        ApplyCore(v, destination);
    }

    /// <summary>The product Aᵀ w.</summary>
    /// <param name="w">The vector, length <see cref="RowCount"/>.</param>
    /// <returns>Aᵀ w, length <see cref="ColumnCount"/>.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="w"/> is not the number of rows.</exception>
    public double[] ApplyTranspose(ReadOnlySpan<double> w)
    {
        double[] product = new double[ColumnCount];
        ApplyTranspose(w, product);
        return product;
    }

    /// <summary>The product Aᵀ w into a destination.</summary>
    /// <param name="w">The vector, length <see cref="RowCount"/>; not modified.</param>
    /// <param name="destination">Receives Aᵀ w, length <see cref="ColumnCount"/>; shares no memory with <paramref name="w"/>.</param>
    /// <exception cref="ArgumentException">A length does not match, or the destination overlaps <paramref name="w"/>.</exception>
    public void ApplyTranspose(ReadOnlySpan<double> w, Span<double> destination)
    {
        if (w.Length != RowCount)
        {
            ThrowLength(nameof(w), w.Length, RowCount, "rows");
        }

        if (destination.Length != ColumnCount)
        {
            ThrowLength(nameof(destination), destination.Length, ColumnCount, "columns");
        }

        Expect.Apart(w, destination);
        ApplyTransposeCore(w, destination);
    }

    /// <summary>The matrix of this map, dense: what a solver that needs entries takes.</summary>
    /// <remarks>By default min(m, n) products with basis vectors; operators that know a cheaper way take it.</remarks>
    /// <returns>A, m × n, a new matrix.</returns>
    /// <exception cref="ArgumentException">The operator has no row or no column.</exception>
    /// <exception cref="InvalidOperationException">The entries do not fit into one array.</exception>
    public Matrix<double> ToMatrix()
    {
        CheckNotEmpty(RowCount, ColumnCount);
        return Matrices.New(RowCount, ColumnCount, Rows(this));
    }

    /// <summary>This map as a MathNet matrix that is not formed: what MathNet's iterative solvers take.</summary>
    /// <remarks>
    /// <c>Multiply</c> and <c>TransposeThisAndMultiply</c> with a vector are this operator's products. Whoever reads an entry (a preconditioner, a direct solver, a print) has the whole
    /// matrix formed once, as by <see cref="ToMatrix"/>. The matrix cannot be written.
    /// </remarks>
    /// <returns>A, m × n.</returns>
    /// <exception cref="ArgumentException">The operator has no row or no column.</exception>
    public Matrix<double> AsMatrix()
    {
        CheckNotEmpty(RowCount, ColumnCount);
        return new MatrixFree(this);
    }

    /// <summary>The transposed map Aᵀ, n × m.</summary>
    /// <returns>An operator on this one; the transpose of a transpose is the operator itself.</returns>
    public virtual LinearOperator Transpose() => new TransposedOperator(this);

    /// <summary>The type and the size, such as <c>LazyJacobian 3 × 2</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{GetType().Name} {RowCount} × {ColumnCount}";

    /// <summary>Computes A v; lengths are right and the memory is apart.</summary>
    /// <param name="v">The vector, length <see cref="ColumnCount"/>; not to be modified.</param>
    /// <param name="destination">Receives A v, length <see cref="RowCount"/>; every entry is to be written.</param>
    protected abstract void ApplyCore(ReadOnlySpan<double> v, Span<double> destination);

    /// <summary>Computes Aᵀ w; lengths are right and the memory is apart.</summary>
    /// <param name="w">The vector, length <see cref="RowCount"/>; not to be modified.</param>
    /// <param name="destination">Receives Aᵀ w, length <see cref="ColumnCount"/>; every entry is to be written.</param>
    protected abstract void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination);

    /// <summary>Computes all entries, by products with basis vectors of the shorter side unless overridden.</summary>
    /// <param name="rows">Receives A row by row, length m · n; every entry is to be written.</param>
    protected virtual void FillCore(Span<double> rows)
    {
        int m = RowCount, n = ColumnCount;
        double[] unit = new double[Math.Min(m, n)];
        if (m < n)
        {
            for (int i = 0; i < m; i++)
            {
                unit[i] = 1.0;
                ApplyTranspose(unit, rows.Slice(i * n, n));
                unit[i] = 0.0;
            }

            return;
        }

        double[] column = new double[m];
        for (int j = 0; j < n; j++)
        {
            unit[j] = 1.0;
            Apply(unit, column);
            unit[j] = 0.0;
            for (int i = 0; i < m; i++)
            {
                rows[i * n + j] = column[i];
            }
        }
    }

    /// <summary>All entries of an operator, row by row, in a new array.</summary>
    internal static double[] Rows(LinearOperator part)
    {
        long count = (long)part.RowCount * part.ColumnCount;
        if (count > Array.MaxLength)
        {
            throw new InvalidOperationException($"The operator is {Size(part)}: its {count} entries do not fit into one array of at most {Array.MaxLength}; use its products instead.");
        }

        double[] rows = new double[count];
        part.FillCore(rows);
        return rows;
    }

    [DoesNotReturn]
    private void ThrowLength(string name, int given, int expected, string side)
        => throw new ArgumentException($"{name} has length {given}; the operator is {RowCount} × {ColumnCount}, so that the expected length is {expected}, its number of {side}.", name);
}
