namespace AD.Solvers;

/// <summary>A square matrix with entries A[i, j] for −lower ≤ j − i ≤ upper only, kept in n (lower + upper + 1) numbers; an operator.</summary>
/// <remarks>Products cost 2 n (lower + upper + 1) operations and allocate nothing. Not safe for several threads while it is written.</remarks>
public sealed class BandedMatrix : LinearOperator
{
    private readonly double[] entries;
    private double[]? seed;
    private double[]? product;

    /// <summary>A matrix of zeros.</summary>
    /// <param name="order">n.</param>
    /// <param name="lowerBandwidth">The number of diagonals below the main one.</param>
    /// <param name="upperBandwidth">The number of diagonals above the main one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public BandedMatrix(int order, int lowerBandwidth, int upperBandwidth)
        : base(order, order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lowerBandwidth);
        ArgumentOutOfRangeException.ThrowIfNegative(upperBandwidth);
        LowerBandwidth = lowerBandwidth;
        UpperBandwidth = upperBandwidth;
        entries = new double[checked(order * (lowerBandwidth + upperBandwidth + 1))];
    }

    /// <summary>The number of diagonals below the main one.</summary>
    public int LowerBandwidth { get; }

    /// <summary>The number of diagonals above the main one.</summary>
    public int UpperBandwidth { get; }

    /// <summary>The entry in row i and column j; 0 outside of the band.</summary>
    /// <param name="row">i, from 0.</param>
    /// <param name="column">j, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the matrix; to write, outside of the band.</exception>
    public double this[int row, int column]
    {
        get => IsInBand(row, column) ? entries[Place(row, column)] : 0.0;
        set => entries[IsInBand(row, column) ? Place(row, column) : throw OutsideOfBand(row, column)] = value;
    }

    /// <summary>The matrix of an operator that is banded, by lower + upper + 1 products, whatever its size.</summary>
    /// <remarks>Columns that are so far apart that no row meets two of them share a product: Curtis, Powell and Reid (1974), J. Inst. Math. Appl. 13. Entries of the operator outside of the band fall onto entries in it:
    /// of an operator that is not banded, what comes out is a lumped matrix, at times a fair preconditioner.</remarks>
    /// <param name="operation">The operator, n × n.</param>
    /// <param name="lowerBandwidth">The number of diagonals below the main one.</param>
    /// <param name="upperBandwidth">The number of diagonals above the main one.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">The operator is not square.</exception>
    public static BandedMatrix Of(LinearOperator operation, int lowerBandwidth, int upperBandwidth)
    {
        ArgumentNullException.ThrowIfNull(operation);
        BandedMatrix matrix = new(operation.ColumnCount, lowerBandwidth, upperBandwidth);
        matrix.Read(operation);
        return matrix;
    }

    /// <summary>Takes the entries of an operator that is banded, by lower + upper + 1 products; see <see cref="Of"/>. Allocates nothing but two vectors once.</summary>
    /// <param name="operation">The operator, n × n.</param>
    /// <exception cref="ArgumentException">The operator is not n × n.</exception>
    public void Read(LinearOperator operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (operation.RowCount != RowCount || operation.ColumnCount != ColumnCount)
        {
            throw new ArgumentException($"The operator is {operation.RowCount} × {operation.ColumnCount}; a banded matrix of order {RowCount} takes its entries from one of the same size.", nameof(operation));
        }

        int n = RowCount, stride = Math.Min(LowerBandwidth + UpperBandwidth + 1, n);
        seed ??= new double[n];
        product ??= new double[n];
        for (int first = 0; first < stride; first++)
        {
            seed.AsSpan().Clear();
            for (int j = first; j < n; j += stride)
            {
                seed[j] = 1.0;
            }

            operation.Apply(seed, product);
            for (int j = first; j < n; j += stride)
            {
                for (int i = Math.Max(0, j - UpperBandwidth); i <= Math.Min(n - 1, j + LowerBandwidth); i++)
                {
                    entries[Place(i, j)] = product[i];
                }
            }
        }
    }

    /// <summary>Row i from column i − lower to column i + upper; places outside of the matrix are not used.</summary>
    internal ReadOnlySpan<double> Row(int row)
    {
        int width = LowerBandwidth + UpperBandwidth + 1;
        return entries.AsSpan(row * width, width);
    }

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        for (int i = 0; i < RowCount; i++)
        {
            int from = Math.Max(0, i - LowerBandwidth), count = Math.Min(RowCount, i + UpperBandwidth + 1) - from;
            destination[i] = VectorLoops.Dot(entries.AsSpan(Place(i, from), count), v.Slice(from, count));
        }
    }

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        destination.Clear();
        for (int i = 0; i < RowCount; i++)
        {
            int from = Math.Max(0, i - LowerBandwidth), count = Math.Min(RowCount, i + UpperBandwidth + 1) - from;
            Vectors.AddScaled(w[i], entries.AsSpan(Place(i, from), count), destination.Slice(from, count));
        }
    }

    private int Place(int row, int column) => row * (LowerBandwidth + UpperBandwidth + 1) + column - row + LowerBandwidth;

    private bool IsInBand(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, ColumnCount);
        return column - row <= UpperBandwidth && row - column <= LowerBandwidth;
    }

    private ArgumentOutOfRangeException OutsideOfBand(int row, int column)
        => new(nameof(column), $"Entry [{row}, {column}] is outside of the band of {LowerBandwidth} diagonals below and {UpperBandwidth} above the main one; make a matrix with a wider band.");
}
