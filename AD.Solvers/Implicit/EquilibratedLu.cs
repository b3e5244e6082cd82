namespace AD.Solvers;

/// <summary>LU of R A C with diagonal R and C of powers of two that bring the largest entry of every row and column near 1: the condition number then does not see the units of equations and unknowns.</summary>
/// <remarks>Source: Golub and Van Loan (2013), section 3.5.2. Scaling by powers of two rounds nothing. Nothing is allocated after the constructor.</remarks>
internal sealed class EquilibratedLu(int order)
{
    private readonly DenseLu factors = new(order);
    private readonly double[] scaled = new double[order * order];
    private readonly double[] rowScale = new double[order];
    private readonly double[] columnScale = new double[order];
    private readonly double[] right = new double[order];
    private readonly double[] workspace = new double[2 * order];

    /// <summary>The first column without a pivot; −1 where there is none.</summary>
    public int SingularColumn => factors.SingularColumn;

    /// <summary>An estimate of the reciprocal condition number of R A C.</summary>
    public double ReciprocalCondition { get; private set; }

    /// <summary>Factors the matrix given row by row.</summary>
    public bool Factor(ReadOnlySpan<double> rows)
    {
        int n = order;
        columnScale.AsSpan().Clear();
        for (int i = 0; i < n; i++)
        {
            rowScale[i] = PowerAgainst(Vectors.MaxNorm(rows.Slice(i * n, n)));
            for (int j = 0; j < n; j++)
            {
                scaled[i * n + j] = rowScale[i] * rows[i * n + j];
                columnScale[j] = Math.Max(columnScale[j], Math.Abs(scaled[i * n + j]));
            }
        }

        for (int j = 0; j < n; j++)
        {
            columnScale[j] = PowerAgainst(columnScale[j]);
        }

        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] *= columnScale[i % n];
        }

        bool isRegular = factors.Factor(scaled);
        ReciprocalCondition = isRegular ? factors.ReciprocalCondition(workspace) : 0.0;
        return isRegular;
    }

    /// <summary>x = A⁻¹ b = C (R A C)⁻¹ R b.</summary>
    public void Solve(ReadOnlySpan<double> b, Span<double> x)
    {
        Scale(rowScale, b, right);
        factors.Solve(right, x);
        Scale(columnScale, x, x);
    }

    /// <summary>x = A⁻ᵀ b = R (R A C)⁻ᵀ C b.</summary>
    public void SolveTransposed(ReadOnlySpan<double> b, Span<double> x)
    {
        Scale(columnScale, b, right);
        factors.SolveTransposed(right, x);
        Scale(rowScale, x, x);
    }

    private static void Scale(double[] scale, ReadOnlySpan<double> values, Span<double> result)
    {
        for (int i = 0; i < scale.Length; i++)
        {
            result[i] = scale[i] * values[i];
        }
    }

    private static double PowerAgainst(double size) => size > 0.0 && double.IsFinite(size) ? Math.ScaleB(1.0, -Math.Clamp(Math.ILogB(size), -1000, 1000)) : 1.0;
}
