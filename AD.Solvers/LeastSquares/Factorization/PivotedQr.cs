namespace AD.Solvers;

/// <summary>Householder QR with column pivoting of the columns of an m × n matrix A, each scaled by a power of two to a length between 1 and 2: A S Π = Q R, in buffers of its own.</summary>
/// <remarks>
/// The scaling makes rank a question of angles between columns, whatever their units, and keeps squares from overflowing; it rounds nothing. Columns that are left out take no part: R then has fewer.
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 5.4.1, with lengths of columns updated, and computed anew where the update has lost digits. Nothing is allocated after construction.
/// </remarks>
internal sealed class PivotedQr
{
    /// <summary>A squared length that fell below this times what it was when last computed is computed anew.</summary>
    private const double LostDigits = 1e-3;

    private readonly int m;
    private readonly int n;
    private readonly int stride;
    private readonly double[] columns;
    private readonly double[] r;
    private readonly double[] lengths;
    private readonly double[] scales;
    private readonly double[] squares;
    private readonly double[] references;
    private readonly int[] order;
    private readonly double[] work;

    public PivotedQr(int m, int n)
    {
        (this.m, this.n, stride) = (m, n, ColumnKernels.Padded(m));
        columns = new double[n * stride];
        r = new double[n * n];
        lengths = new double[n];
        scales = new double[n];
        squares = new double[n];
        references = new double[n];
        order = new int[n];
        work = new double[stride];
    }

    /// <summary>How many columns take part.</summary>
    public int Count { get; private set; }

    /// <summary>How many columns are independent: the diagonal entries of R above the tolerance after <see cref="Factor"/>.</summary>
    public int Rank { get; private set; }

    /// <summary>R row by row, in rows of length n of which <see cref="Count"/> entries count; rows from min(m, <see cref="Count"/>) on are zero.</summary>
    public ReadOnlySpan<double> R => r;

    /// <summary>The column of A that stands at each place of R; those left out come last.</summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>S: the powers of two that the columns of A were multiplied by, in the order of A.</summary>
    public ReadOnlySpan<double> Scales => scales;

    /// <summary>The lengths of the columns of A, in its order.</summary>
    public ReadOnlySpan<double> Lengths => lengths;

    /// <summary>Takes the matrix, row by row, with all of its columns.</summary>
    /// <returns>Whether the lengths of all columns are finite.</returns>
    public bool Load(ReadOnlySpan<double> rows)
    {
        bool finite = true;
        for (int j = 0; j < n; j++)
        {
            Span<double> column = Column(j);
            for (int i = 0, at = j; i < m; i++, at += n)
            {
                column[i] = rows[at];
            }

            order[j] = j;
            finite &= Equilibrate(j, column);
        }

        Count = n;
        return finite;
    }

    /// <summary>aⱼᵀ b sⱼ for a column of the loaded matrix that is not factored yet.</summary>
    public double ScaledProduct(int j, ReadOnlySpan<double> b)
    {
        b.CopyTo(work);
        return ColumnKernels.Dot(Column(j), work);
    }

    /// <summary>Leaves columns out.</summary>
    public void Exclude(ReadOnlySpan<bool> excluded)
    {
        int first = 0, last = n;
        for (int j = 0; j < n; j++)
        {
            order[excluded[j] ? --last : first++] = j;
        }

        Count = first;
    }

    /// <summary>Factors the columns that take part; the loaded matrix is gone then.</summary>
    public void Factor(double rankTolerance)
    {
        Array.Clear(r);
        for (int k = 0; k < Count; k++)
        {
            int j = order[k];
            references[j] = squares[j];
        }

        int steps = Math.Min(m, Count);
        for (int k = 0; k < steps; k++)
        {
            Pivot(k);
            Reflect(k);
        }

        Rank = 0;
        while (Rank < steps && Math.Abs(r[Rank * n + Rank]) > rankTolerance * Math.Abs(r[0]))
        {
            Rank++;
        }
    }

    /// <summary>The entries of Qᵀ b that R can reach, as many as columns take part; zeros where there are fewer rows.</summary>
    public void Project(ReadOnlySpan<double> b, Span<double> destination)
    {
        b.CopyTo(work);
        int steps = Math.Min(m, Count);
        for (int k = 0; k < steps; k++)
        {
            int start = k & -ColumnKernels.Lanes;
            ReadOnlySpan<double> v = Column(order[k])[start..];
            Span<double> tail = work.AsSpan(start);
            ColumnKernels.Subtract(tail, ColumnKernels.Dot(v, tail), v);
        }

        work.AsSpan(0, steps).CopyTo(destination);
        destination[steps..Count].Clear();
    }

    /// <summary>Scales column j; its length and the square of the scaled one are kept.</summary>
    private bool Equilibrate(int j, Span<double> column)
    {
        double largest = ColumnKernels.Largest(column);
        int exponent = largest > 0.0 && double.IsFinite(largest) ? Math.Clamp(Math.ILogB(largest), -1000, 1000) : 0;
        double scale = PowerOfTwo(-exponent);
        ColumnKernels.Scale(column, scale);
        double square = ColumnKernels.Dot(column, column), length = Math.Sqrt(square);
        lengths[j] = length / scale;
        if (length >= 2.0 && double.IsFinite(length))
        {
            double again = PowerOfTwo(-Math.ILogB(length));
            ColumnKernels.Scale(column, again);
            (scale, square) = (scale * again, square * again * again);
        }

        (scales[j], squares[j]) = (scale, square);
        return double.IsFinite(lengths[j]);
    }

    /// <summary>Brings the longest remaining column to place k.</summary>
    private void Pivot(int k)
    {
        int longest = k;
        for (int l = k + 1; l < Count; l++)
        {
            if (squares[order[l]] > squares[order[longest]])
            {
                longest = l;
            }
        }

        if (longest != k)
        {
            (order[k], order[longest]) = (order[longest], order[k]);
            for (int i = 0; i < k; i++)
            {
                (r[i * n + k], r[i * n + longest]) = (r[i * n + longest], r[i * n + k]);
            }
        }
    }

    /// <summary>Annihilates the column at place k below the diagonal; the reflector v, with vᵀv = 2 or 0, takes its place.</summary>
    private void Reflect(int k)
    {
        int start = k & -ColumnKernels.Lanes;
        Span<double> v = Column(order[k])[start..];
        double length = Math.Sqrt(ColumnKernels.Dot(v, v)), head = v[k - start];
        if (length == 0.0)
        {
            v.Clear();
            return;
        }

        // With α = ∓‖v‖, the vector v − α e₁ has half its square equal to ‖v‖ (‖v‖ + |v₀|).
        double diagonal = head > 0.0 ? -length : length;
        r[k * n + k] = diagonal;
        v[k - start] = head - diagonal;
        ColumnKernels.Scale(v, 1.0 / (Math.Sqrt(length) * Math.Sqrt(Math.Abs(head - diagonal))));
        for (int l = k + 1; l < Count; l++)
        {
            int j = order[l];
            Span<double> column = Column(j)[start..];
            ColumnKernels.Subtract(column, ColumnKernels.Dot(v, column), v);
            double entry = column[k - start];
            r[k * n + l] = entry;
            column[k - start] = 0.0;
            squares[j] -= entry * entry;
            if (squares[j] <= LostDigits * references[j])
            {
                squares[j] = references[j] = ColumnKernels.Dot(column, column);
            }
        }
    }

    private Span<double> Column(int j) => columns.AsSpan(j * stride, stride);

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
