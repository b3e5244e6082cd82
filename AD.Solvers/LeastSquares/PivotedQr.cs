namespace AD.Solvers;

/// <summary>Householder QR with column pivoting, A Π = Q R, of an m × n matrix, m ≥ n, in buffers of its own.</summary>
/// <remarks>Source: Golub and Van Loan, Matrix Computations, 4th ed., algorithm 5.4.1; column norms are computed anew at every step, which costs as much again and cannot lose digits. Nothing is allocated.</remarks>
internal sealed class PivotedQr(int m, int n)
{
    private readonly double[] columns = new double[m * n];
    private readonly double[] diagonal = new double[n];
    private readonly int[] order = new int[n];

    /// <summary>The number of diagonal entries of R above the tolerance after <see cref="Factor"/>.</summary>
    public int Rank { get; private set; }

    /// <summary>Factors the matrix given row by row.</summary>
    public void Factor(ReadOnlySpan<double> rows, double rankTolerance)
    {
        for (int j = 0; j < n; j++)
        {
            order[j] = j;
            for (int i = 0; i < m; i++)
            {
                columns[j * m + i] = rows[i * n + j];
            }
        }

        for (int j = 0; j < n; j++)
        {
            Pivot(j);
            Reflect(j);
        }

        Rank = 0;
        while (Rank < n && Math.Abs(diagonal[Rank]) > rankTolerance * Math.Abs(diagonal[0]))
        {
            Rank++;
        }
    }

    /// <summary>The least squares solution of A x = b for a matrix of full rank; b becomes Qᵀ b, whose first n entries are the part of b that A can reach.</summary>
    public void Solve(Span<double> b, Span<double> x)
    {
        for (int j = 0; j < n; j++)
        {
            ApplyReflector(j, b);
        }

        for (int j = n - 1; j >= 0; j--)
        {
            double sum = b[j];
            for (int l = j + 1; l < n; l++)
            {
                sum -= columns[l * m + j] * x[order[l]];
            }

            x[order[j]] = sum / diagonal[j];
        }
    }

    /// <summary>Moves the longest remaining column to place j.</summary>
    private void Pivot(int j)
    {
        int longest = j;
        double most = -1.0;
        for (int l = j; l < n; l++)
        {
            double norm = Norm(columns.AsSpan(l * m + j, m - j));
            if (norm > most)
            {
                most = norm;
                longest = l;
            }
        }

        if (longest != j)
        {
            (order[j], order[longest]) = (order[longest], order[j]);
            Span<double> a = columns.AsSpan(j * m, m), b = columns.AsSpan(longest * m, m);
            for (int i = 0; i < m; i++)
            {
                (a[i], b[i]) = (b[i], a[i]);
            }
        }
    }

    /// <summary>Annihilates column j below the diagonal; the reflector v, with vᵀv = 2, takes its place.</summary>
    private void Reflect(int j)
    {
        Span<double> v = columns.AsSpan(j * m + j, m - j);
        double norm = Norm(v);
        diagonal[j] = v[0] > 0.0 ? -norm : norm;
        if (norm == 0.0)
        {
            return;
        }

        // With α = ∓‖v‖, the vector v − α e₁ has half its square equal to ‖v‖ (‖v‖ + |v₀|).
        v[0] -= diagonal[j];
        double scale = 1.0 / (Math.Sqrt(norm) * Math.Sqrt(Math.Abs(v[0])));
        for (int i = 0; i < v.Length; i++)
        {
            v[i] *= scale;
        }

        for (int l = j + 1; l < n; l++)
        {
            ApplyReflector(j, columns.AsSpan(l * m, m));
        }
    }

    /// <summary>b ← (I − v vᵀ) b.</summary>
    private void ApplyReflector(int j, Span<double> b)
    {
        if (diagonal[j] == 0.0)
        {
            return;
        }

        ReadOnlySpan<double> v = columns.AsSpan(j * m + j, m - j);
        Span<double> tail = b[j..];
        double product = 0.0;
        for (int i = 0; i < v.Length; i++)
        {
            product += v[i] * tail[i];
        }

        for (int i = 0; i < v.Length; i++)
        {
            tail[i] -= product * v[i];
        }
    }

    /// <summary>‖v‖₂ without overflow or underflow; NaN or infinite when an entry is.</summary>
    internal static double Norm(ReadOnlySpan<double> v)
    {
        double largest = 0.0;
        foreach (double entry in v)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        if (largest == 0.0 || !double.IsFinite(largest))
        {
            return largest;
        }

        double sum = 0.0;
        foreach (double entry in v)
        {
            double scaled = entry / largest;
            sum += scaled * scaled;
        }

        return largest * Math.Sqrt(sum);
    }
}
