using System.Numerics;

namespace AD;

/// <summary>P A = L U of a plain row-major matrix with row pivoting, in lanes and without allocation once the arrays are large enough.</summary>
/// <remarks>Source: Golub and Van Loan (2013), algorithm 3.4.1. n³ · 2/3 operations.</remarks>
internal sealed class LuFactors<T> : Factors<T>
    where T : IFloatingPointIeee754<T>
{
    private int[] rows = [];
    private bool odd;
    private bool undefined;

    /// <summary>The first column without a pivot; -1 for a nonsingular matrix.</summary>
    public int SingularColumn { get; private set; }

    protected override void Factor()
    {
        int n = Order;
        Span<T> u = Result;
        if (rows.Length < n)
        {
            rows = new int[n];
        }

        (odd, undefined, SingularColumn) = (false, T.IsNaN(Lanes.Max<T>(u)), -1);
        for (int i = 0; i < n; i++)
        {
            rows[i] = i;
        }

        for (int k = 0; k < n; k++)
        {
            int pivot = Pivot(u, n, k);
            if (pivot != k)
            {
                Exchange(u.Slice(k * n, n), u.Slice(pivot * n, n));
                (rows[k], rows[pivot], odd) = (rows[pivot], rows[k], !odd);
            }

            T diagonal = u[k * n + k];
            if (diagonal == T.Zero)
            {
                SingularColumn = SingularColumn < 0 ? k : SingularColumn;
                continue;
            }

            ReadOnlySpan<T> above = u.Slice(k * n + k + 1, n - k - 1);
            for (int i = k + 1; i < n; i++)
            {
                T factor = u[i * n + k] / diagonal;
                u[i * n + k] = factor;
                if (factor != T.Zero)
                {
                    Span<T> row = u.Slice(i * n + k + 1, n - k - 1);
                    Lanes.AddScaled(-factor, above, row, row);
                }
            }
        }
    }

    /// <summary>det A; the product of the pivots with its exponent kept apart, so that only the determinant itself may overflow. NaN where an entry is NaN, also one that no pivot has met.</summary>
    public T Determinant()
    {
        T product = undefined ? T.NaN : odd ? T.NegativeOne : T.One;
        int exponent = 0;
        for (int i = 0; i < Order; i++)
        {
            product *= Result[i * Order + i];
            if (T.IsFinite(product) && product != T.Zero)
            {
                int shift = T.ILogB(product);
                product = T.ScaleB(product, -shift);
                exponent += shift;
            }
        }

        return T.ScaleB(product, exponent);
    }

    /// <summary>ln |det A|, -∞ for a singular matrix, NaN where an entry is NaN.</summary>
    public T LogDeterminant()
    {
        T sum = undefined ? T.NaN : T.Zero;
        for (int i = 0; i < Order; i++)
        {
            sum += T.Log(T.Abs(Result[i * Order + i]));
        }

        return sum;
    }

    /// <summary>The sign of det A: -1, 0 or 1.</summary>
    public int Sign()
    {
        bool negative = odd;
        for (int i = 0; i < Order; i++)
        {
            negative ^= T.IsNegative(Result[i * Order + i]);
        }

        return SingularColumn >= 0 ? 0 : negative ? -1 : 1;
    }

    /// <summary>op(A) X = B for r right-hand sides, B and X row by row n x r and apart from each other.</summary>
    /// <exception cref="ArithmeticException">A is singular.</exception>
    public void Solve(ReadOnlySpan<T> b, Span<T> x, int r, bool transposed, string operation)
    {
        int n = Order;
        if (SingularColumn >= 0 && undefined)
        {
            x.Fill(T.NaN);
            return;
        }

        if (SingularColumn >= 0)
        {
            throw new ArithmeticException($"{operation} needs a nonsingular matrix, but column {SingularColumn} of the {n} x {n} matrix depends on the columns before it: its pivot is 0. "
                + "Add a multiple of the identity, or leave out what the equations do not determine.");
        }

        if (!transposed)
        {
            for (int i = 0; i < n; i++)
            {
                b.Slice(rows[i] * r, r).CopyTo(x.Slice(i * r, r));
            }

            Triangular.Solve(Result, n, x, r, lower: true, unit: true);
            Triangular.Solve(Result, n, x, r, lower: false, unit: false);
            return;
        }

        using Workspace<T> space = new(n * r);
        Span<T> z = space.Take(n * r);
        b.CopyTo(z);
        Triangular.SolveTransposed(Result, n, z, r, lower: false, unit: false);
        Triangular.SolveTransposed(Result, n, z, r, lower: true, unit: true);
        for (int i = 0; i < n; i++)
        {
            z.Slice(i * r, r).CopyTo(x.Slice(rows[i] * r, r));
        }
    }

    /// <summary>The row with the largest entry of column k; one with a NaN where there is one, so that it is not lost.</summary>
    private static int Pivot(ReadOnlySpan<T> u, int n, int k)
    {
        int pivot = k;
        T best = T.Abs(u[k * n + k]);
        for (int i = k + 1; i < n; i++)
        {
            T entry = T.Abs(u[i * n + k]);
            if (entry > best || T.IsNaN(entry))
            {
                (best, pivot) = (entry, i);
            }
        }

        return pivot;
    }

    private static void Exchange(Span<T> a, Span<T> b)
    {
        for (int j = 0; j < a.Length; j++)
        {
            (a[j], b[j]) = (b[j], a[j]);
        }
    }
}
