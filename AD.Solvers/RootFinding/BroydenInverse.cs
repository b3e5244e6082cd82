namespace AD.Solvers;

/// <summary>The inverse H of an approximate Jacobian, kept up to date by Broyden's good formula H ← H + (s − H y) sᵀH / (sᵀ H y): the nearest Jacobian with B s = y.</summary>
/// <remarks>Source: Broyden (1965), Math. Comp. 19, with the formula of Sherman and Morrison. 2 n² operations for a product, 6 n² for an update. Allocates nothing.</remarks>
internal sealed class BroydenInverse(int n)
{
    private readonly double[] rows = new double[n * n];
    private readonly double[] unit = new double[n];
    private readonly double[] image = new double[n];
    private readonly double[] weights = new double[n];

    /// <summary>Takes the inverse of a matrix with factors.</summary>
    public void Invert(DenseLu factors)
    {
        for (int i = 0; i < n; i++)
        {
            // Row i of the inverse solves Aᵀ h = e_i.
            unit.AsSpan().Clear();
            unit[i] = 1.0;
            factors.SolveTransposed(unit, rows.AsSpan(i * n, n));
        }
    }

    /// <summary>p = −H f.</summary>
    public void Step(ReadOnlySpan<double> residual, Span<double> step)
    {
        for (int i = 0; i < n; i++)
        {
            step[i] = -VectorLoops.Dot(Row(i), residual);
        }
    }

    /// <summary>Takes in that f changed by y along s.</summary>
    /// <returns>False where the update would divide by (almost) nothing: H is then left as it is.</returns>
    public bool Update(ReadOnlySpan<double> s, ReadOnlySpan<double> y)
    {
        for (int i = 0; i < n; i++)
        {
            image[i] = VectorLoops.Dot(Row(i), y);
        }

        double denominator = VectorLoops.Dot(s, image);
        if (!(Math.Abs(denominator) > 1e-8 * Vectors.Norm(s) * Vectors.Norm(image)))
        {
            return false;
        }

        weights.AsSpan().Clear();
        for (int i = 0; i < n; i++)
        {
            Vectors.AddScaled(s[i] / denominator, Row(i), weights);
        }

        for (int i = 0; i < n; i++)
        {
            Vectors.AddScaled(s[i] - image[i], weights, Row(i));
        }

        return true;
    }

    private Span<double> Row(int i) => rows.AsSpan(i * n, n);
}
