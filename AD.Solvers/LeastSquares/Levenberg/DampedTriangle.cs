namespace AD.Solvers;

/// <summary>Solves min ‖R y − c‖² + ‖D y‖² with R upper triangular and D diagonal, by plane rotations of the rows of D into R: what a change of damping costs once J is factored.</summary>
/// <remarks>About n³ operations, whatever the number of residuals. Source: Moré, The Levenberg-Marquardt algorithm: implementation and theory (1978), section 3. Nothing is allocated after construction.</remarks>
internal sealed class DampedTriangle(int n)
{
    private readonly double[] s = new double[n * n];
    private readonly double[] row = new double[n];

    /// <summary>The order of the system at work.</summary>
    private int count;

    /// <summary>Rotates D into R and c; the triangle S with SᵀS = RᵀR + D² stays for <see cref="Solve"/> and <see cref="SolveTranspose"/>.</summary>
    /// <param name="r">R, row by row in rows of length n; rows below its rank may be zero.</param>
    /// <param name="d">D, its order the number of unknowns at work.</param>
    /// <param name="c">The right-hand side; rotated in place.</param>
    public void Factor(ReadOnlySpan<double> r, ReadOnlySpan<double> d, Span<double> c)
    {
        count = d.Length;
        for (int i = 0; i < count; i++)
        {
            r.Slice(i * n + i, count - i).CopyTo(s.AsSpan(i * n + i));
        }

        for (int j = 0; j < count; j++)
        {
            if (d[j] == 0.0)
            {
                continue;
            }

            row.AsSpan(j, count - j).Clear();
            row[j] = d[j];
            double right = 0.0;
            for (int k = j; k < count; k++)
            {
                if (row[k] == 0.0)
                {
                    continue;
                }

                double a = s[k * n + k], b = row[k], length = Math.Sqrt(a * a + b * b);
                if (!(length is > 1e-140 and < 1e140))
                {
                    length = double.Hypot(a, b);
                }

                double cosine = a / length, sine = b / length;
                s[k * n + k] = length;
                (c[k], right) = (cosine * c[k] + sine * right, cosine * right - sine * c[k]);
                Span<double> upper = s.AsSpan(k * n + k + 1, count - k - 1), lower = row.AsSpan(k + 1, count - k - 1);
                for (int l = 0; l < upper.Length; l++)
                {
                    (upper[l], lower[l]) = (cosine * upper[l] + sine * lower[l], cosine * lower[l] - sine * upper[l]);
                }
            }
        }
    }

    /// <summary>Takes R itself, of full rank.</summary>
    public void Take(ReadOnlySpan<double> r, int order)
    {
        count = order;
        for (int i = 0; i < order; i++)
        {
            r.Slice(i * n + i, order - i).CopyTo(s.AsSpan(i * n + i));
        }
    }

    /// <summary>y ← S⁻¹ y.</summary>
    public void Solve(Span<double> y)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            double sum = y[i];
            for (int l = i + 1; l < count; l++)
            {
                sum -= s[i * n + l] * y[l];
            }

            y[i] = sum / s[i * n + i];
        }
    }

    /// <summary>y ← S⁻ᵀ y.</summary>
    public void SolveTranspose(Span<double> y)
    {
        for (int i = 0; i < count; i++)
        {
            y[i] /= s[i * n + i];
            for (int l = i + 1; l < count; l++)
            {
                y[l] -= s[i * n + l] * y[i];
            }
        }
    }
}
