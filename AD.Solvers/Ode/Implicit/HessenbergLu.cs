namespace AD.Solvers;

/// <summary>The factors of I − hγ H for leading blocks of an upper Hessenberg matrix H: m² operations for dimension m, rows exchanged with their neighbour only.</summary>
/// <remarks>Source: Golub and Van Loan (2013), section 4.3.4. Nothing is allocated after the constructor.</remarks>
internal sealed class HessenbergLu(int largest)
{
    private readonly double[] rows = new double[largest * largest];
    private readonly double[] multipliers = new double[largest];
    private readonly bool[] exchanged = new bool[largest];
    private int order;

    /// <summary>How many times a matrix was factored.</summary>
    public long Factorizations { get; private set; }

    /// <summary>Factors I − hγ H of dimension m.</summary>
    /// <returns>False when it is singular or not finite.</returns>
    public bool Factor(HessenbergMatrix h, int m, double hGamma)
    {
        Factorizations++;
        order = m;
        for (int i = 0; i < m; i++)
        {
            Span<double> row = Row(i);
            for (int j = Math.Max(0, i - 1); j < m; j++)
            {
                row[j] = (i == j ? 1.0 : 0.0) - hGamma * h[i, j];
            }
        }

        for (int i = 0; i < m; i++)
        {
            Span<double> row = Row(i);
            if (i + 1 < m)
            {
                Eliminate(i, row, Row(i + 1));
            }

            if (row[i] == 0.0 || !double.IsFinite(row[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>x ← (I − hγ H)⁻¹ x.</summary>
    public void Solve(Span<double> x)
    {
        for (int i = 0; i + 1 < order; i++)
        {
            if (exchanged[i])
            {
                (x[i], x[i + 1]) = (x[i + 1], x[i]);
            }

            x[i + 1] -= multipliers[i] * x[i];
        }

        for (int i = order - 1; i >= 0; i--)
        {
            double sum = x[i];
            Span<double> row = Row(i);
            for (int j = i + 1; j < order; j++)
            {
                sum -= row[j] * x[j];
            }

            x[i] = sum / row[i];
        }
    }

    private void Eliminate(int i, Span<double> row, Span<double> below)
    {
        exchanged[i] = Math.Abs(below[i]) > Math.Abs(row[i]);
        if (exchanged[i])
        {
            for (int j = i; j < order; j++)
            {
                (row[j], below[j]) = (below[j], row[j]);
            }
        }

        double multiplier = below[i] / row[i];
        multipliers[i] = multiplier;
        for (int j = i + 1; j < order; j++)
        {
            below[j] -= multiplier * row[j];
        }
    }

    private Span<double> Row(int i) => rows.AsSpan(i * largest, largest);
}
