namespace AD.Solvers;

/// <summary>P A = L U of a banded matrix with row pivoting, to be solved with many times.</summary>
/// <remarks>
/// Source: Golub and Van Loan (2013), algorithms 4.3.1 and 3.4.1: pivoting widens the upper band of U to lower + upper. Cost: 2 n · lower · (lower + upper) operations for the factors,
/// about 2 n (2 lower + upper) for a solution. Memory: n (2 lower + upper + 1) numbers. Factoring and solving allocate nothing. Solving is safe for several threads, factoring is not.
/// </remarks>
public sealed class BandedLu
{
    private readonly int n;
    private readonly int lower;
    private readonly int upper;
    private readonly int width;
    private readonly double[] rows;
    private readonly double[] multipliers;
    private readonly int[] pivots;
    private bool isFactored;

    /// <summary>Makes the buffers.</summary>
    /// <param name="order">n.</param>
    /// <param name="lowerBandwidth">The number of diagonals below the main one.</param>
    /// <param name="upperBandwidth">The number of diagonals above the main one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public BandedLu(int order, int lowerBandwidth, int upperBandwidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfNegative(lowerBandwidth);
        ArgumentOutOfRangeException.ThrowIfNegative(upperBandwidth);
        (n, lower, upper) = (order, lowerBandwidth, upperBandwidth);
        width = lower + upper + 1;
        rows = new double[checked(n * width)];
        multipliers = new double[checked(n * lower)];
        pivots = new int[n];
    }

    /// <summary>Factors a matrix.</summary>
    /// <param name="matrix">The matrix; not kept.</param>
    public BandedLu(BandedMatrix matrix)
        : this(matrix?.RowCount ?? throw new ArgumentNullException(nameof(matrix)), matrix.LowerBandwidth, matrix.UpperBandwidth)
        => Factor(matrix);

    /// <summary>The first column without a finite pivot other than 0: the matrix is singular, or not finite; −1 where there is none.</summary>
    public int SingularColumn { get; private set; } = -1;

    /// <summary>Factors another matrix of the same size and bandwidths.</summary>
    /// <param name="matrix">The matrix; not kept.</param>
    /// <exception cref="ArgumentException">The size or a bandwidth differs.</exception>
    public void Factor(BandedMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.RowCount != n || matrix.LowerBandwidth != lower || matrix.UpperBandwidth != upper)
        {
            throw new ArgumentException($"The matrix has order {matrix.RowCount} and bandwidths {matrix.LowerBandwidth} and {matrix.UpperBandwidth}, the factors {n}, {lower} and {upper}: make other factors for it.", nameof(matrix));
        }

        // Row i of the work array starts at the first column that is not yet eliminated: at first max(0, i − lower), then its own.
        for (int i = 0; i < n; i++)
        {
            Span<double> row = rows.AsSpan(i * width, width);
            int skipped = Math.Max(0, lower - i), last = Math.Min(width, n - i + lower);
            row.Clear();
            matrix.Row(i)[skipped..last].CopyTo(row);
        }

        isFactored = true;
        SingularColumn = -1;
        for (int k = 0; k < n && SingularColumn < 0; k++)
        {
            Eliminate(k);
        }
    }

    private void Eliminate(int k)
    {
        int last = Math.Min(n - 1, k + lower), pivot = k;
        for (int i = k + 1; i <= last; i++)
        {
            pivot = Math.Abs(rows[i * width]) > Math.Abs(rows[pivot * width]) || double.IsNaN(rows[i * width]) ? i : pivot;
        }

        pivots[k] = pivot;
        Span<double> row = rows.AsSpan(k * width, width);
        if (pivot != k)
        {
            Span<double> other = rows.AsSpan(pivot * width, width);
            for (int j = 0; j < width; j++)
            {
                (row[j], other[j]) = (other[j], row[j]);
            }
        }

        double diagonal = row[0];
        if (diagonal == 0.0 || !double.IsFinite(diagonal))
        {
            SingularColumn = k;
            return;
        }

        for (int i = k + 1; i <= last; i++)
        {
            Span<double> below = rows.AsSpan(i * width, width);
            double factor = below[0] / diagonal;
            multipliers[k * lower + i - k - 1] = factor;
            for (int j = 1; j < width; j++)
            {
                below[j - 1] = below[j] - factor * row[j];
            }

            below[width - 1] = 0.0;
        }
    }

    /// <summary>Solves A x = b.</summary>
    /// <param name="b">b, length n; not modified unless it is x.</param>
    /// <param name="x">Receives x, length n; may be b.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="InvalidOperationException">Nothing is factored, or the matrix is singular.</exception>
    public void Solve(ReadOnlySpan<double> b, Span<double> x)
    {
        CheckVectors(b, x);
        b.CopyTo(x);
        for (int k = 0; k < n; k++)
        {
            (x[k], x[pivots[k]]) = (x[pivots[k]], x[k]);
            int count = Math.Min(lower, n - 1 - k);
            Vectors.AddScaled(-x[k], multipliers.AsSpan(k * lower, count), x.Slice(k + 1, count));
        }

        for (int k = n - 1; k >= 0; k--)
        {
            int count = Math.Min(width, n - k) - 1;
            x[k] = (x[k] - VectorLoops.Dot(rows.AsSpan(k * width + 1, count), x.Slice(k + 1, count))) / rows[k * width];
        }
    }

    /// <summary>Solves Aᵀ x = b.</summary>
    /// <param name="b">b, length n; not modified unless it is x.</param>
    /// <param name="x">Receives x, length n; may be b.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="InvalidOperationException">Nothing is factored, or the matrix is singular.</exception>
    public void SolveTransposed(ReadOnlySpan<double> b, Span<double> x)
    {
        CheckVectors(b, x);
        b.CopyTo(x);
        for (int k = 0; k < n; k++)
        {
            x[k] /= rows[k * width];
            int count = Math.Min(width, n - k) - 1;
            Vectors.AddScaled(-x[k], rows.AsSpan(k * width + 1, count), x.Slice(k + 1, count));
        }

        for (int k = n - 1; k >= 0; k--)
        {
            int count = Math.Min(lower, n - 1 - k);
            x[k] -= VectorLoops.Dot(multipliers.AsSpan(k * lower, count), x.Slice(k + 1, count));
            (x[k], x[pivots[k]]) = (x[pivots[k]], x[k]);
        }
    }

    private void CheckVectors(ReadOnlySpan<double> b, Span<double> x)
    {
        Check.Length(b.Length, n, nameof(b), "the order of the matrix");
        Check.Length(x.Length, n, nameof(x), "the order of the matrix");
        if (!isFactored || SingularColumn >= 0)
        {
            throw new InvalidOperationException(isFactored
                ? $"The matrix has no pivot in column {SingularColumn}: it is singular or not finite. Ask SingularColumn before solving."
                : "No matrix is factored yet: call Factor first.");
        }
    }
}
