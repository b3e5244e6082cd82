namespace AD.Solvers;

/// <summary>P A = L U of a dense matrix with row pivoting in buffers of its own: what a Newton step solves with.</summary>
/// <remarks>Source: Golub and Van Loan (2013), algorithm 3.4.1. ⅔ n³ operations for the factors, 2 n² for a solution. Nothing is allocated after the constructor. Solving is safe for several threads, factoring is not.</remarks>
public sealed class DenseLu
{
    private readonly double[] factors;
    private readonly int[] pivots;
    private bool isFactored;

    /// <summary>Makes the buffers.</summary>
    /// <param name="order">n.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public DenseLu(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Order = order;
        factors = new double[checked(order * order)];
        pivots = new int[order];
    }

    /// <summary>n.</summary>
    public int Order { get; }

    /// <summary>The first column without a finite pivot other than 0: the matrix is singular, or not finite; −1 where there is none.</summary>
    public int SingularColumn { get; private set; } = -1;

    /// <summary>Whether the determinant of the matrix that was factored is negative; false for a singular one.</summary>
    internal bool HasNegativeDeterminant { get; private set; }

    /// <summary>‖A‖₁, the largest sum of a column.</summary>
    public double OneNorm { get; private set; }

    /// <summary>Factors a matrix.</summary>
    /// <param name="rows">A row by row, length n²; not modified.</param>
    /// <returns>True where A has a finite pivot in every column, so that it can be solved with.</returns>
    /// <exception cref="ArgumentException">The length is not n².</exception>
    public bool Factor(ReadOnlySpan<double> rows)
    {
        Check.Length(rows.Length, factors.Length, nameof(rows), "the square of the order");
        rows.CopyTo(factors);
        isFactored = true;
        SingularColumn = -1;
        HasNegativeDeterminant = false;
        OneNorm = LargestColumn();
        for (int k = 0; k < Order && SingularColumn < 0; k++)
        {
            Eliminate(k);
        }

        HasNegativeDeterminant &= SingularColumn < 0;
        return SingularColumn < 0;
    }

    /// <summary>An estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁), from above and rarely by more than 3: about the smallest relative change that makes A singular. 0 for a singular matrix.</summary>
    /// <remarks>Source: Hager (1984) and Higham (1988), ACM Trans. Math. Softw. 14, algorithm 4.1. A few solutions, 2 n² operations each.</remarks>
    /// <param name="workspace">Overwritten; length at least 2 n.</param>
    /// <returns>The estimate, between 0 and 1.</returns>
    /// <exception cref="ArgumentException">The workspace is too short.</exception>
    /// <exception cref="InvalidOperationException">Nothing is factored.</exception>
    public double ReciprocalCondition(Span<double> workspace)
    {
        if (workspace.Length < 2 * Order)
        {
            throw new ArgumentException($"workspace has length {workspace.Length}; at least {2 * Order} is expected, twice the order.", nameof(workspace));
        }

        if (!isFactored)
        {
            throw NotFactored();
        }

        return SingularColumn >= 0 ? 0.0 : Order == 0 ? 1.0 : Math.Min(1.0, 1.0 / OneNorm / InverseNorm(workspace[..Order], workspace.Slice(Order, Order)));
    }

    /// <summary>Solves A x = b.</summary>
    /// <param name="b">b, length n.</param>
    /// <param name="x">Receives x, length n; may be b.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="InvalidOperationException">Nothing is factored, or the matrix is singular.</exception>
    public void Solve(ReadOnlySpan<double> b, Span<double> x)
    {
        CheckVectors(b, x);
        b.CopyTo(x);
        for (int k = 0; k < Order; k++)
        {
            (x[k], x[pivots[k]]) = (x[pivots[k]], x[k]);
        }

        for (int i = 1; i < Order; i++)
        {
            x[i] -= VectorLoops.Dot(Row(i)[..i], x);
        }

        for (int i = Order - 1; i >= 0; i--)
        {
            x[i] = (x[i] - VectorLoops.Dot(Row(i)[(i + 1)..], x[(i + 1)..])) / Row(i)[i];
        }
    }

    /// <summary>Solves Aᵀ x = b.</summary>
    /// <param name="b">b, length n.</param>
    /// <param name="x">Receives x, length n; may be b.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="InvalidOperationException">Nothing is factored, or the matrix is singular.</exception>
    public void SolveTransposed(ReadOnlySpan<double> b, Span<double> x)
    {
        CheckVectors(b, x);
        b.CopyTo(x);
        for (int i = 0; i < Order; i++)
        {
            x[i] /= Row(i)[i];
            Vectors.AddScaled(-x[i], Row(i)[(i + 1)..], x[(i + 1)..]);
        }

        for (int i = Order - 1; i > 0; i--)
        {
            Vectors.AddScaled(-x[i], Row(i)[..i], x[..i]);
        }

        for (int k = Order - 1; k >= 0; k--)
        {
            (x[k], x[pivots[k]]) = (x[pivots[k]], x[k]);
        }
    }

    private void Eliminate(int k)
    {
        int n = Order, pivot = k;
        for (int i = k + 1; i < n; i++)
        {
            double entry = factors[i * n + k];
            pivot = Math.Abs(entry) > Math.Abs(factors[pivot * n + k]) || double.IsNaN(entry) ? i : pivot;
        }

        pivots[k] = pivot;
        Span<double> row = Row(k);
        if (pivot != k)
        {
            Span<double> other = Row(pivot);
            for (int j = 0; j < n; j++)
            {
                (row[j], other[j]) = (other[j], row[j]);
            }
        }

        if (row[k] == 0.0 || !double.IsFinite(row[k]))
        {
            SingularColumn = k;
            return;
        }

        HasNegativeDeterminant ^= (pivot != k) != (row[k] < 0.0);

        for (int i = k + 1; i < n; i++)
        {
            Span<double> below = Row(i);
            below[k] /= row[k];
            Vectors.AddScaled(-below[k], row[(k + 1)..], below[(k + 1)..]);
        }
    }

    /// <summary>A lower bound of ‖A⁻¹‖₁ by climbing from column to column, and one by a vector of changing signs against unlucky matrices.</summary>
    private double InverseNorm(Span<double> x, Span<double> z)
    {
        int n = Order, column = -1;
        double norm = 0.0;
        x.Fill(1.0 / n);
        for (int round = 0; round < 5; round++)
        {
            Solve(x, x);
            norm = Math.Max(norm, Sum(x));
            for (int i = 0; i < n; i++)
            {
                z[i] = x[i] >= 0.0 ? 1.0 : -1.0;
            }

            SolveTransposed(z, z);
            int steepest = Steepest(z);
            if (steepest == column)
            {
                break;
            }

            column = steepest;
            x.Clear();
            x[column] = 1.0;
        }

        for (int i = 0; i < n; i++)
        {
            x[i] = (i % 2 == 0 ? 1.0 : -1.0) * (1.0 + i / Math.Max(1.0, n - 1.0));
        }

        Solve(x, x);
        double other = 2.0 * Sum(x) / (3.0 * n);
        return double.IsFinite(norm) && double.IsFinite(other) ? Math.Max(norm, other) : double.PositiveInfinity;
    }

    private double LargestColumn()
    {
        double largest = 0.0;
        for (int j = 0; j < Order; j++)
        {
            double sum = 0.0;
            for (int i = 0; i < Order; i++)
            {
                sum += Math.Abs(factors[i * Order + j]);
            }

            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    private static double Sum(ReadOnlySpan<double> x)
    {
        double sum = 0.0;
        foreach (double entry in x)
        {
            sum += Math.Abs(entry);
        }

        return sum;
    }

    private static int Steepest(ReadOnlySpan<double> z)
    {
        int steepest = 0;
        for (int i = 1; i < z.Length; i++)
        {
            steepest = Math.Abs(z[i]) > Math.Abs(z[steepest]) ? i : steepest;
        }

        return steepest;
    }

    private Span<double> Row(int i) => factors.AsSpan(i * Order, Order);

    private InvalidOperationException NotFactored() => new(isFactored
        ? $"The matrix has no pivot in column {SingularColumn}: it is singular or not finite. Ask SingularColumn before solving."
        : "No matrix is factored yet: call Factor first.");

    private void CheckVectors(ReadOnlySpan<double> b, Span<double> x)
    {
        Check.Length(b.Length, Order, nameof(b), "the order of the matrix");
        Check.Length(x.Length, Order, nameof(x), "the order of the matrix");
        if (!isFactored || SingularColumn >= 0)
        {
            throw NotFactored();
        }
    }
}
