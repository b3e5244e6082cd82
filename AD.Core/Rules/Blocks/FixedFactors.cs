using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A square matrix that is known before anything is differentiated, with its LU factors, for <see cref="Block.Solve{T}(FixedFactors, ReadOnlySpan{T}, Span{T})"/>: a solve with it records the right-hand side alone.</summary>
/// <remarks>
/// The entries are copied and factorised once, when it is made, with rows and columns scaled by powers of two so that units do not choose the pivots (Golub and Van Loan, 2013, section 3.5.2).
/// Immutable; safe to share between threads and to keep in a function.
/// </remarks>
public sealed class FixedFactors
{
    private readonly double[] entries;
    private readonly double[] scaled;
    private readonly double[] rowScale;
    private readonly double[] columnScale;
    private readonly LuFactors<double> factors = new();

    /// <summary>A matrix of given order.</summary>
    /// <param name="order">The number of rows and columns n.</param>
    /// <param name="entries">The entries row by row, length n²; copied.</param>
    /// <exception cref="ArgumentException">There are not n² entries, one is NaN or infinite, or the matrix is singular: a pivot is exactly 0; the message names its column.</exception>
    public FixedFactors(int order, ReadOnlySpan<double> entries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if ((long)order * order != entries.Length)
        {
            throw new ArgumentException($"A {order} x {order} matrix has {(long)order * order} entries, row by row, but {entries.Length} are given.", nameof(entries));
        }

        Order = order;
        this.entries = entries.ToArray();
        IsDiagonal = true;
        for (int i = 0; i < entries.Length; i++)
        {
            if (!double.IsFinite(entries[i]))
            {
                throw new ArgumentException($"The entry in row {i / order} and column {i % order} is {entries[i]}; every entry is to be finite.", nameof(entries));
            }

            IsDiagonal &= entries[i] == 0.0 || i / order == i % order;
        }

        rowScale = new double[order];
        columnScale = new double[order];
        scaled = this.entries.AsSpan().ToArray();
        Equilibrate();
        factors.Become(scaled, order);
        if (factors.SingularColumn >= 0)
        {
            throw new ArgumentException($"Column {factors.SingularColumn} of the {order} x {order} matrix depends on the columns before it: the matrix is singular, and nothing can be solved with it.", nameof(entries));
        }
    }

    /// <summary>A copy of a matrix.</summary>
    /// <param name="matrix">The matrix, n x n.</param>
    /// <exception cref="ArgumentException">The matrix is not square, an entry is NaN or infinite, or the matrix is singular.</exception>
    public FixedFactors(Matrix<double> matrix)
        : this(OrderOf(matrix), matrix.ToRowMajorArray())
    {
    }

    /// <summary>The number of rows and columns n.</summary>
    public int Order { get; }

    /// <summary>Whether every entry off the diagonal is 0.</summary>
    public bool IsDiagonal { get; }

    /// <summary>An entry of the matrix.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The entry.</returns>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Order, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Order, nameof(column));
            return entries[row * Order + column];
        }
    }

    /// <summary>op(A) x = b on plain numbers, b and x apart: with S = R A C, A⁻¹ = C S⁻¹ R and A⁻ᵀ = R S⁻ᵀ C.</summary>
    internal void Solve<T>(ReadOnlySpan<T> b, Span<T> x, bool transposed)
        where T : IFloatingPointIeee754<T>
    {
        double[] before = transposed ? columnScale : rowScale, after = transposed ? rowScale : columnScale;
        bool plain = typeof(T) == typeof(double);
        using Workspace<T> space = new(Order + (plain ? 0 : scaled.Length));
        Span<T> right = space.Take(Order);
        for (int i = 0; i < right.Length; i++)
        {
            right[i] = T.CreateSaturating(before[i]) * b[i];
        }

        if (plain)
        {
            factors.Solve(Doubles(right), Doubles(x), 1, transposed, "Solve");
        }
        else
        {
            Span<T> converted = space.Take(scaled.Length);
            for (int i = 0; i < scaled.Length; i++)
            {
                converted[i] = T.CreateSaturating(scaled[i]);
            }

            Factorizations<LuFactors<T>, T>.Of(converted, Order).Solve(right, x, 1, transposed, "Solve");
        }

        for (int i = 0; i < x.Length; i++)
        {
            x[i] *= T.CreateSaturating(after[i]);
        }
    }

    /// <summary>Brings the largest entry of every row and column between 1 and 2.</summary>
    private void Equilibrate()
    {
        int n = Order;
        for (int i = 0; i < n; i++)
        {
            rowScale[i] = PowerAgainst(Largest(i * n, 1));
            for (int j = 0; j < n; j++)
            {
                scaled[i * n + j] *= rowScale[i];
            }
        }

        for (int j = 0; j < n; j++)
        {
            columnScale[j] = PowerAgainst(Largest(j, n));
            for (int i = 0; i < n; i++)
            {
                scaled[i * n + j] *= columnScale[j];
            }
        }
    }

    private double Largest(int start, int step)
    {
        double largest = 0.0;
        for (int i = 0; i < Order; i++)
        {
            largest = Math.Max(largest, Math.Abs(scaled[start + i * step]));
        }

        return largest;
    }

    private static double PowerAgainst(double size) => size > 0.0 ? Math.ScaleB(1.0, -Math.Clamp(Math.ILogB(size), -1000, 1000)) : 1.0;

    private static int OrderOf(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.RowCount == matrix.ColumnCount
            ? matrix.RowCount
            : throw new ArgumentException($"The matrix is {matrix.RowCount} x {matrix.ColumnCount}; a square one is expected.", nameof(matrix));
    }

    private static Span<double> Doubles<T>(Span<T> values) => MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(values)), values.Length);
}

/// <summary>The rule of op(A) x = b with a constant A: op(A) ẋ = ḃ, op(A)ᵀ b̄ = x̄.</summary>
internal readonly record struct FixedSolveRule(FixedFactors Matrix, bool Transposed) : IPieceRule
{
    public int OutputLength(int inputLength) => Matrix.Order;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Matrix.Solve(x.First, y, Transposed);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Matrix.Solve(x, y, Transposed);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Block.Apply(in this, tangent, destination);

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Block.Apply(this with { Transposed = !Transposed }, cotangent, destination);
}

public static partial class Block
{
    /// <summary>The solution x of A x = b with a constant matrix: A ẋ = ḃ, Aᵀ b̄ = x̄.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The matrix, n x n, with its factors.</param>
    /// <param name="b">The right-hand side, length n.</param>
    /// <param name="x">Receives the solution, length n; may be b itself.</param>
    /// <exception cref="ArgumentException">The lengths are not those of the matrix.</exception>
    public static void Solve<T>(FixedFactors a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        CheckSizes(a, b.Length, x.Length, "Solve");
        Apply(new FixedSolveRule(a, false), b, x);
    }

    /// <summary>The solution x of Aᵀ x = b with a constant matrix: Aᵀ ẋ = ḃ, A b̄ = x̄.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The matrix, n x n, with its factors.</param>
    /// <param name="b">The right-hand side, length n.</param>
    /// <param name="x">Receives the solution, length n; may be b itself.</param>
    /// <exception cref="ArgumentException">The lengths are not those of the matrix.</exception>
    public static void SolveTransposed<T>(FixedFactors a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        CheckSizes(a, b.Length, x.Length, "SolveTransposed");
        Apply(new FixedSolveRule(a, true), b, x);
    }

    internal static void Apply<T>(in FixedSolveRule rule, ReadOnlySpan<T> b, Span<T> x) where T : IFloatingPointIeee754<T> => Run(in rule, new BlockInputs<T>(b), x);

    private static void CheckSizes(FixedFactors a, int b, int x, string operation)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (b != a.Order || x != a.Order)
        {
            throw new ArgumentException($"{operation} with a {a.Order} x {a.Order} matrix needs b and x of {a.Order} entries, but b has {b} and x has {x}.", nameof(b));
        }
    }
}
