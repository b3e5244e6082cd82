using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>The report of a fit from the factors of its Jacobian.</summary>
internal static class Covariance
{
    /// <summary>The report at a point whose Jacobian, weighted and without a loss, is factored already.</summary>
    public static FitReport Of(WeightedResiduals residuals, PivotedQr qr, ReadOnlySpan<double> residual, int unknowns)
    {
        double variance = residuals.Variance(residual, qr.Rank);
        return new(qr.Rank, residuals.Count - qr.Rank, variance, Matrix(qr, unknowns, variance));
    }

    /// <summary>Evaluates and factors the weighted Jacobian without the loss at a point, and reports; null where it is not finite.</summary>
    /// <param name="residuals">The residuals.</param>
    /// <param name="qr">Buffers of the factorization.</param>
    /// <param name="residual">Buffer of m numbers.</param>
    /// <param name="rows">Buffer of m × n numbers.</param>
    /// <param name="x">The point.</param>
    /// <param name="held">The unknowns that are held at bounds; empty: none.</param>
    /// <param name="rankTolerance">The rank tolerance.</param>
    public static FitReport? At(WeightedResiduals residuals, PivotedQr qr, double[] residual, double[] rows, ReadOnlySpan<double> x, ReadOnlySpan<bool> held, double rankTolerance)
    {
        residuals.Plain(x, residual, rows);
        if (!double.IsFinite(Vectors.Norm(residual)) || !qr.Load(rows))
        {
            return null;
        }

        if (!held.IsEmpty)
        {
            qr.Exclude(held);
        }

        qr.Factor(rankTolerance);
        residuals.Problem.Counts = residuals.Problem.Counts with { Factorizations = residuals.Problem.Counts.Factorizations + 1 };
        return Of(residuals, qr, residual, x.Length);
    }

    /// <summary>s² S Π R⁻¹ R⁻ᵀ Πᵀ S.</summary>
    private static Matrix<double> Matrix(PivotedQr qr, int n, double variance)
    {
        int count = qr.Count;
        Matrix<double> covariance = Matrix<double>.Build.Dense(n, n);
        if (qr.Rank < count)
        {
            for (int k = 0; k < count; k++)
            {
                for (int l = 0; l < count; l++)
                {
                    covariance[qr.Order[k], qr.Order[l]] = double.NaN;
                }
            }

            return covariance;
        }

        double[] inverse = Inverse(qr, n);
        for (int k = 0; k < count; k++)
        {
            for (int l = 0; l < count; l++)
            {
                double sum = 0.0;
                for (int i = Math.Max(k, l); i < count; i++)
                {
                    sum += inverse[k * n + i] * inverse[l * n + i];
                }

                int a = qr.Order[k], b = qr.Order[l];
                covariance[a, b] = variance * sum * qr.Scales[a] * qr.Scales[b];
            }
        }

        return covariance;
    }

    /// <summary>R⁻¹, upper triangular, row by row.</summary>
    private static double[] Inverse(PivotedQr qr, int n)
    {
        double[] inverse = new double[n * n];
        for (int column = 0; column < qr.Count; column++)
        {
            for (int i = column; i >= 0; i--)
            {
                double sum = i == column ? 1.0 : 0.0;
                for (int l = i + 1; l <= column; l++)
                {
                    sum -= qr.R[i * n + l] * inverse[l * n + column];
                }

                inverse[i * n + column] = sum / qr.R[i * n + i];
            }
        }

        return inverse;
    }
}
