namespace AD.Solvers;

/// <summary>The solution of R y = c with the least ‖D y‖ where R has more columns than rows that count.</summary>
/// <remarks>With z = D y and the QR factorization of (R D⁻¹)ᵀ = Q T, z = Q T⁻ᵀ c. Nothing is allocated after construction.</remarks>
internal sealed class ShortestSolution(int n)
{
    private readonly double[] reflectors = new double[n * n];
    private readonly double[] diagonal = new double[n];

    /// <summary>Solves the first rows.</summary>
    /// <param name="r">R, row by row in rows of length n.</param>
    /// <param name="rank">How many rows count; the diagonal entries of these are not zero.</param>
    /// <param name="d">D, as many entries as unknowns.</param>
    /// <param name="c">The right-hand side, of which the first entries count.</param>
    /// <param name="y">Receives the solution.</param>
    public void Solve(ReadOnlySpan<double> r, int rank, ReadOnlySpan<double> d, ReadOnlySpan<double> c, Span<double> y)
    {
        int count = d.Length;
        for (int i = 0; i < rank; i++)
        {
            for (int l = 0; l < count; l++)
            {
                reflectors[i * n + l] = l < i ? 0.0 : r[i * n + l] / d[l];
            }
        }

        // Row i of R D⁻¹ is column i of the transpose; behind its reflector, the entries before i are those of T.
        for (int i = 0; i < rank; i++)
        {
            Span<double> v = reflectors.AsSpan(i * n + i, count - i);
            double length = Vectors.Norm(v);
            diagonal[i] = v[0] > 0.0 ? -length : length;
            v[0] -= diagonal[i];
            double scale = 1.0 / (Math.Sqrt(length) * Math.Sqrt(Math.Abs(v[0])));
            foreach (ref double entry in v)
            {
                entry *= scale;
            }

            for (int l = i + 1; l < rank; l++)
            {
                Reflect(v, reflectors.AsSpan(l * n + i, count - i));
            }
        }

        // Tᵀ w = c, forwards; then Q w.
        y.Clear();
        for (int i = 0; i < rank; i++)
        {
            double sum = c[i];
            for (int l = 0; l < i; l++)
            {
                sum -= reflectors[i * n + l] * y[l];
            }

            y[i] = sum / diagonal[i];
        }

        for (int i = rank - 1; i >= 0; i--)
        {
            Reflect(reflectors.AsSpan(i * n + i, count - i), y.Slice(i, count - i));
        }

        for (int l = 0; l < count; l++)
        {
            y[l] /= d[l];
        }
    }

    private static void Reflect(ReadOnlySpan<double> v, Span<double> b)
    {
        double product = Vectors.Dot(v, b);
        for (int i = 0; i < b.Length; i++)
        {
            b[i] -= product * v[i];
        }
    }
}
