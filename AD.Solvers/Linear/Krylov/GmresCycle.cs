namespace AD.Solvers;

/// <summary>GMRES from one restart to the next: the Arnoldi basis V, H = Q R by rotations, and x += M⁻¹ V y.</summary>
internal sealed class GmresCycle(int n, int restart, LinearOptions options) : PreparedLinearSolver(n, n, options)
{
    /// <summary>Below this part of its length that is left, a product is orthogonalised again.</summary>
    private const double Lost = 0.1;

    private readonly double[][] basis = NewBasis(n, restart);
    private readonly double[] column = new double[restart + 1];
    private readonly double[] triangle = new double[restart * (restart + 1) / 2];
    private readonly double[] right = new double[restart + 1];
    private readonly double[] cosines = new double[restart];
    private readonly double[] sines = new double[restart];
    private readonly double[] direction = new double[n];
    private readonly double[] sum = new double[n];

    protected override Status? Cycle(Span<double> r, Span<double> x, double scale, double target)
    {
        r.CopyTo(basis[0]);
        right[0] = 1.0;
        int k = 0;
        Status? end = null;
        while (end is null && k < restart && Begin())
        {
            Precondition(basis[k], direction);
            Span<double> w = basis[k + 1];
            Apply(direction, w);
            double length = VectorLoops.Norm(w);
            if (!double.IsFinite(length))
            {
                end = Status.NotFinite;
                break;
            }

            double left = Orthogonalise(k, length, w);
            if (!Rotate(k, left, length))
            {
                Explanation = "The Krylov space holds no better solution and no further direction: A is singular, or b is not in its range.";
                end = Status.Breakdown;
                break;
            }

            k++;
            double norm = Math.Abs(right[k]);
            Report(norm);
            end = norm <= target || left == 0.0 ? Status.Success : null;
            if (left != 0.0)
            {
                VectorLoops.Divide(w, left);
            }
        }

        Update(k, x, scale);
        return end;
    }

    /// <summary>Takes the components along the basis out of w into the column of H; the length that is left, 0 where that is rounding.</summary>
    private double Orthogonalise(int k, double length, Span<double> w)
    {
        column.AsSpan(0, k + 1).Clear();
        double left = length;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j <= k; j++)
            {
                double component = VectorLoops.Dot(basis[j], w);
                column[j] += component;
                Vectors.AddScaled(-component, basis[j], w);
            }

            left = VectorLoops.Norm(w);
            if (left >= Lost * length)
            {
                break;
            }
        }

        return left <= 10.0 * Epsilon * length ? 0.0 : left;
    }

    /// <summary>Applies the rotations so far to the column and makes the next one; false for a column that is zero, which determines nothing.</summary>
    private bool Rotate(int k, double left, double length)
    {
        for (int j = 0; j < k; j++)
        {
            (column[j], column[j + 1]) = (cosines[j] * column[j] + sines[j] * column[j + 1], cosines[j] * column[j + 1] - sines[j] * column[j]);
        }

        double diagonal = column[k], radius = double.Hypot(diagonal, left);
        if (left == 0.0 && Math.Abs(diagonal) <= 10.0 * Epsilon * length)
        {
            return false;
        }

        (cosines[k], sines[k]) = (diagonal / radius, left / radius);
        column[k] = radius;
        column.AsSpan(0, k + 1).CopyTo(triangle.AsSpan(k * (k + 1) / 2));
        right[k + 1] = -sines[k] * right[k];
        right[k] *= cosines[k];
        return true;
    }

    /// <summary>Solves R y = g for the first k columns, and x += scale M⁻¹ V y.</summary>
    private void Update(int k, Span<double> x, double scale)
    {
        if (k == 0)
        {
            return;
        }

        Span<double> y = column.AsSpan(0, k);
        right.AsSpan(0, k).CopyTo(y);
        for (int j = k - 1; j >= 0; j--)
        {
            ReadOnlySpan<double> above = triangle.AsSpan(j * (j + 1) / 2, j + 1);
            y[j] /= above[j];
            for (int i = 0; i < j; i++)
            {
                y[i] -= y[j] * above[i];
            }
        }

        sum.AsSpan().Clear();
        for (int j = 0; j < k; j++)
        {
            Vectors.AddScaled(y[j], basis[j], sum);
        }

        Precondition(sum, direction);
        Vectors.AddScaled(scale, direction, x);
    }

    private static double[][] NewBasis(int n, int restart)
    {
        double[][] vectors = new double[restart + 1][];
        for (int j = 0; j < vectors.Length; j++)
        {
            vectors[j] = new double[n];
        }

        return vectors;
    }
}
