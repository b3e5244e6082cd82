namespace AD.Solvers;

/// <summary>The last differences of iterates and residuals, and the step that they propose.</summary>
/// <remarks>Least squares by modified Gram-Schmidt, twice, from the newest difference to the oldest. Allocates nothing.</remarks>
internal sealed class AndersonHistory(int n, int depth)
{
    private const double Dependence = 1e-10;

    private readonly double[] steps = new double[n * depth];
    private readonly double[] changes = new double[n * depth];
    private readonly double[] basis = new double[n * depth];
    private readonly double[] triangle = new double[depth * depth];
    private readonly double[] weights = new double[depth];
    private readonly int[] used = new int[depth];
    private int newest = -1;

    /// <summary>How many differences are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>Takes in a step from one point to another and what it did to the residual.</summary>
    public void Add(ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (depth == 0)
        {
            return;
        }

        newest = (newest + 1) % depth;
        Count = Math.Min(Count + 1, depth);
        Span<double> step = Column(steps, newest), change = Column(changes, newest);
        for (int i = 0; i < n; i++)
        {
            step[i] = to[i] - from[i];
            change[i] = after[i] - before[i];
        }
    }

    /// <summary>β r − Σ γ_j (Δx_j + β Δr_j).</summary>
    public void Step(ReadOnlySpan<double> residual, double damping, Span<double> step)
    {
        VectorLoops.Combine(damping, residual, 0.0, step);
        int rank = Orthogonalize();
        for (int k = rank - 1; k >= 0; k--)
        {
            double weight = VectorLoops.Dot(Column(basis, k), residual);
            for (int later = k + 1; later < rank; later++)
            {
                weight -= triangle[k * depth + later] * weights[later];
            }

            weights[k] = weight / triangle[k * depth + k];
            Vectors.AddScaled(-weights[k], Column(steps, used[k]), step);
            Vectors.AddScaled(-weights[k] * damping, Column(changes, used[k]), step);
        }
    }

    /// <summary>Q and R of the changes, those left out that depend on newer ones.</summary>
    /// <returns>How many are used.</returns>
    private int Orthogonalize()
    {
        int rank = 0;
        for (int age = 0; age < Count; age++)
        {
            int slot = (newest - age + depth) % depth;
            Span<double> q = Column(basis, rank);
            Column(changes, slot).CopyTo(q);
            double length = VectorLoops.Norm(q);
            for (int k = 0; k < rank; k++)
            {
                triangle[k * depth + rank] = 0.0;
            }

            for (int sweep = 0; sweep < 2; sweep++)
            {
                for (int k = 0; k < rank; k++)
                {
                    double product = VectorLoops.Dot(Column(basis, k), q);
                    triangle[k * depth + rank] += product;
                    Vectors.AddScaled(-product, Column(basis, k), q);
                }
            }

            double left = VectorLoops.Norm(q);
            if (left > Dependence * length && double.IsFinite(left))
            {
                triangle[rank * depth + rank] = left;
                VectorLoops.Divide(q, left);
                used[rank++] = slot;
            }
        }

        return rank;
    }

    private Span<double> Column(double[] columns, int k) => columns.AsSpan(k * n, n);
}
