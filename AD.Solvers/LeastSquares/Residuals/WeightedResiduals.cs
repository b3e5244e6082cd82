namespace AD.Solvers;

/// <summary>The residuals as the iteration sees them: multiplied by the square roots of the weights, and corrected for the loss.</summary>
/// <remarks>Lengths are √(2 × objective): without a loss the length of the weighted residual. Allocates nothing per call.</remarks>
internal sealed class WeightedResiduals
{
    /// <summary>The least curvature κ of a loss, relative to ρ'.</summary>
    private const double LeastCurvature = 0.01;

    private readonly VectorProblem f;
    private readonly RobustLoss? loss;
    private readonly double[]? roots;
    private readonly double[]? corrections;

    /// <summary>Takes the problem with the weights and the loss of the options.</summary>
    /// <exception cref="ArgumentException">There are not as many weights as residuals.</exception>
    public WeightedResiduals(VectorProblem f, LeastSquaresOptions options)
    {
        this.f = f;
        loss = options.Loss;
        if (options.Weights is { } weights)
        {
            Check.Length(weights.Count, f.EquationCount, nameof(options.Weights), "one weight for each residual");
            roots = [.. weights.Select(Math.Sqrt)];
        }

        corrections = loss is null ? null : new double[f.EquationCount];
    }

    /// <summary>The number of residuals that count: those whose weight is not 0.</summary>
    public int Count => roots is null ? f.EquationCount : roots.Length - roots.AsSpan().Count(0.0);

    /// <summary>The functions' counts.</summary>
    public VectorProblem Problem => f;

    /// <summary>The length at a point.</summary>
    /// <param name="x">The point.</param>
    /// <param name="residual">Receives the weighted residual.</param>
    public double Length(ReadOnlySpan<double> x, Span<double> residual)
    {
        f.Value(x, residual);
        Weight(residual);
        return loss is null ? Vectors.Norm(residual) : LossLength(residual);
    }

    /// <summary>The length at a point, and the residual and the Jacobian whose Gauss-Newton model is that of the objective.</summary>
    public double Linearize(ReadOnlySpan<double> x, Span<double> residual, Span<double> rows)
    {
        Plain(x, residual, rows);
        return loss is null ? Vectors.Norm(residual) : Correct(residual, rows);
    }

    /// <summary>Multiplies second derivatives of f by what the residual at the last linearization was multiplied by.</summary>
    public void Correct(Span<double> second)
    {
        Weight(second);
        for (int i = 0; corrections is not null && i < second.Length; i++)
        {
            second[i] *= corrections[i];
        }
    }

    /// <summary>The weighted residual and Jacobian without the loss.</summary>
    public void Plain(ReadOnlySpan<double> x, Span<double> residual, Span<double> rows)
    {
        f.Jacobian(x, residual, rows);
        Weight(residual, rows);
    }

    /// <summary>s², the variance that scales the inverse of JᵀJ, from the weighted residual without the loss; NaN where nothing is left to estimate it from.</summary>
    /// <remarks>
    /// m residuals count. Without a loss ‖r‖² / (m − rank). With one, ψ = ρ' r and ψ' = ρ' + 2 s ρ'': K² Σ ψ² / (m − rank) / (mean of ψ')², K = 1 + rank/m var ψ' / (mean of ψ')²:
    /// Huber, Robust Statistics (1981), section 7.6.
    /// </remarks>
    public double Variance(ReadOnlySpan<double> residual, int rank)
    {
        int m = Count;
        double squares = 0.0, mean = 0.0, square = 0.0;
        for (int i = 0; i < residual.Length; i++)
        {
            if (roots?[i] == 0.0)
            {
                continue;
            }

            double entry = residual[i], slope = 1.0, influence = entry;
            if (loss is not null)
            {
                double scaled = entry / loss.Scale, s = scaled * scaled;
                (_, double first, double second) = loss.At(s);
                (slope, influence) = (first + 2.0 * s * second, first * entry);
            }

            squares += influence * influence;
            mean += slope / m;
            square += slope * slope / m;
        }

        double correction = 1.0 + (double)rank / m * Math.Max(0.0, square - mean * mean) / (mean * mean);
        return m > rank && mean > 0.0 ? correction * correction * squares / (m - rank) / (mean * mean) : double.NaN;
    }

    private void Weight(Span<double> residual)
    {
        for (int i = 0; roots is not null && i < residual.Length; i++)
        {
            residual[i] *= roots[i];
        }
    }

    private void Weight(Span<double> residual, Span<double> rows)
    {
        Weight(residual);
        int n = rows.Length / residual.Length;
        for (int i = 0; roots is not null && i < roots.Length; i++)
        {
            Multiply(rows.Slice(i * n, n), roots[i]);
        }
    }

    private double LossLength(ReadOnlySpan<double> residual)
    {
        double sum = 0.0;
        foreach (double entry in residual)
        {
            double scaled = entry / loss!.Scale;
            sum += loss.At(scaled * scaled).Value;
        }

        return loss!.Scale * Math.Sqrt(sum);
    }

    private double Correct(Span<double> residual, Span<double> rows)
    {
        int n = rows.Length / residual.Length;
        double sum = 0.0;
        for (int i = 0; i < residual.Length; i++)
        {
            double scaled = residual[i] / loss!.Scale, s = scaled * scaled;
            (double value, double first, double second) = loss.At(s);
            double root = Math.Sqrt(Math.Max(first + 2.0 * s * second, LeastCurvature * first));
            corrections![i] = root > 0.0 ? first / root : 0.0;
            residual[i] *= corrections[i];
            Multiply(rows.Slice(i * n, n), root);
            sum += value;
        }

        return loss!.Scale * Math.Sqrt(sum);
    }

    private static void Multiply(Span<double> row, double factor)
    {
        for (int j = 0; j < row.Length; j++)
        {
            row[j] *= factor;
        }
    }
}
