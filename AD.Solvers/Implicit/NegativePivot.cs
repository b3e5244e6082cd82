namespace AD.Solvers;

/// <summary>Whether a symmetric matrix is plainly not positive semidefinite: by Cholesky's factorization with diagonal pivoting of the matrix with rows and columns scaled alike.</summary>
/// <remarks>Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, section 10.3. n³/3 operations. Scaling by powers of two on both sides keeps the signs of the eigenvalues.</remarks>
internal static class NegativePivot
{
    /// <summary>Looks for one.</summary>
    /// <param name="rows">The matrix row by row, n × n; its symmetric part counts. Finite.</param>
    /// <param name="n">n.</param>
    /// <param name="tolerance">What is 0, relative to the largest entry of each row.</param>
    /// <returns>Whether there is one.</returns>
    public static bool IsFound(ReadOnlySpan<double> rows, int n, double tolerance)
    {
        double[] a = Scaled(rows, n);
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k; i < n; i++)
            {
                pivot = a[i * n + i] > a[pivot * n + pivot] ? i : pivot;
                if (a[i * n + i] < -tolerance)
                {
                    return true;
                }
            }

            double largest = a[pivot * n + pivot];
            if (!(largest > tolerance))
            {
                // No diagonal entry is left: in a semidefinite matrix nothing is.
                return IsAbove(a, n, k, 4.0 * tolerance);
            }

            Swap(a, n, k, pivot);
            for (int i = k + 1; i < n; i++)
            {
                double factor = a[i * n + k] / largest;
                for (int j = k + 1; j < n; j++)
                {
                    a[i * n + j] -= factor * a[k * n + j];
                }
            }
        }

        return false;
    }

    private static double[] Scaled(ReadOnlySpan<double> rows, int n)
    {
        double[] scale = new double[n], a = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            double largest = Vectors.MaxNorm(rows.Slice(i * n, n));
            scale[i] = largest > 0.0 ? Math.ScaleB(1.0, -(Math.ILogB(largest) / 2)) : 1.0;
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                a[i * n + j] = 0.5 * (rows[i * n + j] * scale[i] * scale[j] + rows[j * n + i] * scale[i] * scale[j]);
            }
        }

        return a;
    }

    private static bool IsAbove(double[] a, int n, int from, double bound)
    {
        for (int i = from; i < n; i++)
        {
            if (Vectors.MaxNorm(a.AsSpan(i * n + from, n - from)) > bound)
            {
                return true;
            }
        }

        return false;
    }

    private static void Swap(double[] a, int n, int k, int pivot)
    {
        for (int j = 0; j < n; j++)
        {
            (a[k * n + j], a[pivot * n + j]) = (a[pivot * n + j], a[k * n + j]);
        }

        for (int i = 0; i < n; i++)
        {
            (a[i * n + k], a[i * n + pivot]) = (a[i * n + pivot], a[i * n + k]);
        }
    }
}
