using System.Numerics;

namespace AD;

/// <summary>A = L Lᵀ of a plain symmetric positive definite matrix, of which the lower triangle is read, row by row.</summary>
/// <remarks>Source: Golub and Van Loan (2013), section 4.2. n³ / 3 operations.</remarks>
internal sealed class CholeskyFactors<T> : Factors<T>
    where T : IFloatingPointIeee754<T>
{
    private int failed;
    private T failedPivot = T.Zero;

    protected override void Factor()
    {
        int n = Order;
        Span<T> l = Result;
        failed = -1;
        for (int i = 0; i < n; i++)
        {
            Span<T> row = l.Slice(i * n, n);
            for (int j = 0; j < i; j++)
            {
                ReadOnlySpan<T> above = l.Slice(j * n, n);
                row[j] = (row[j] - Lanes.Dot(row[..j], above[..j])) / above[j];
            }

            T pivot = row[i] - Lanes.Dot(row[..i], row[..i]);
            if (pivot <= T.Zero)
            {
                (failed, failedPivot) = (i, pivot);
                return;
            }

            row[i] = T.Sqrt(pivot);
        }
    }

    /// <summary>A X = B for r right-hand sides, B and X row by row n x r and apart from each other.</summary>
    /// <exception cref="ArithmeticException">A is not positive definite.</exception>
    public void Solve(ReadOnlySpan<T> b, Span<T> x, int r)
    {
        if (failed >= 0)
        {
            throw new ArithmeticException($"CholeskySolve needs a positive definite matrix, but pivot {failed} of the {Order} x {Order} matrix is {failedPivot}: use Block.Solve for a matrix that is not, or add a multiple of the identity.");
        }

        b.CopyTo(x);
        Triangular.Solve(Result, Order, x, r, lower: true, unit: false);
        Triangular.SolveTransposed(Result, Order, x, r, lower: true, unit: false);
    }
}
