namespace AD.Solvers;

/// <summary>The model f + J p of a square system at an iterate: the Jacobian row by row, its factors, and the lengths of its columns.</summary>
internal sealed class LinearModel(int n)
{
    private readonly double[] rows = new double[n * n];
    private readonly double[] value = new double[n];
    private readonly double[] longest = new double[n];
    private readonly double[] scale = new double[n];
    private readonly DenseLu lu = new(n);

    /// <summary>J row by row.</summary>
    public ReadOnlySpan<double> Rows => rows;

    /// <summary>d: the largest length of each column so far, 1 where a column has always been zero.</summary>
    public ReadOnlySpan<double> Scale => scale;

    /// <summary>The factors of J after <see cref="Factor"/>.</summary>
    public DenseLu Factors => lu;

    /// <summary>Evaluates J at a point.</summary>
    /// <returns>The verdict that names an entry that is not finite; else null.</returns>
    public Verdict? Evaluate(VectorProblem f, ReadOnlySpan<double> x, int iteration)
    {
        f.Jacobian(x, value, rows);
        for (int k = 0; k < rows.Length; k++)
        {
            if (!double.IsFinite(rows[k]))
            {
                return new(Status.NotFinite, $"The Jacobian's entry [{k / n}, {k % n}] is {rows[k]} at the iterate after {iteration} steps.");
            }
        }

        for (int j = 0; j < n; j++)
        {
            longest[j] = Math.Max(longest[j], ColumnNorm(j));
            scale[j] = longest[j] > 0.0 ? longest[j] : 1.0;
        }

        return null;
    }

    /// <summary>Factors J.</summary>
    /// <returns>Whether every column has a pivot.</returns>
    public bool Factor(VectorProblem f)
    {
        f.Counts = f.Counts with { Factorizations = f.Counts.Factorizations + 1 };
        return lu.Factor(rows);
    }

    /// <summary>p with J p = −f.</summary>
    public void NewtonStep(ReadOnlySpan<double> residual, Span<double> step)
    {
        for (int i = 0; i < n; i++)
        {
            step[i] = -residual[i];
        }

        lu.Solve(step, step);
    }

    /// <summary>max_j |J_jᵀ f| / (d_j ‖f‖): between 0 and 1, and 0 where ½ ‖f‖² is stationary.</summary>
    public double Stationarity(ReadOnlySpan<double> residual)
    {
        double norm = Vectors.Norm(residual), largest = 0.0;
        for (int j = 0; j < n; j++)
        {
            double product = 0.0;
            for (int i = 0; i < n; i++)
            {
                product += rows[i * n + j] / scale[j] * (residual[i] / norm);
            }

            largest = Math.Max(largest, Math.Abs(product));
        }

        return largest;
    }

    /// <summary>‖J_j‖ without overflow.</summary>
    private double ColumnNorm(int j)
    {
        double largest = 0.0, sum = 0.0;
        for (int i = 0; i < n; i++)
        {
            largest = Math.Max(largest, Math.Abs(rows[i * n + j]));
        }

        if (largest == 0.0)
        {
            return 0.0;
        }

        for (int i = 0; i < n; i++)
        {
            double entry = rows[i * n + j] / largest;
            sum += entry * entry;
        }

        return largest * Math.Sqrt(sum);
    }
}
