using System.Numerics;

namespace AD;

/// <summary>Triangular systems with r right-hand sides, solved in place; the triangle is half of a row-major square.</summary>
internal static class Triangular
{
    /// <summary>R X = B: each row of X from the rows that are known.</summary>
    public static void Solve<T>(ReadOnlySpan<T> triangle, int n, Span<T> x, int r, bool lower, bool unit)
        where T : IFloatingPointIeee754<T>
    {
        for (int step = 0; step < n; step++)
        {
            int i = lower ? step : n - 1 - step, from = lower ? 0 : i + 1, to = lower ? i : n;
            ReadOnlySpan<T> row = triangle.Slice(i * n, n);
            Span<T> unknown = x.Slice(i * r, r);
            if (r == 1)
            {
                unknown[0] -= Lanes.Dot(row[from..to], x[from..to]);
            }
            else
            {
                for (int j = from; j < to; j++)
                {
                    Lanes.AddScaled(-row[j], x.Slice(j * r, r), unknown, unknown);
                }
            }

            Divide(unknown, row[i], unit);
        }
    }

    /// <summary>Rᵀ X = B: each row of X, once known, is taken off the others.</summary>
    public static void SolveTransposed<T>(ReadOnlySpan<T> triangle, int n, Span<T> x, int r, bool lower, bool unit)
        where T : IFloatingPointIeee754<T>
    {
        for (int step = 0; step < n; step++)
        {
            int i = lower ? n - 1 - step : step, from = lower ? 0 : i + 1, to = lower ? i : n;
            ReadOnlySpan<T> row = triangle.Slice(i * n, n);
            Span<T> known = x.Slice(i * r, r);
            Divide(known, row[i], unit);
            if (r == 1)
            {
                Span<T> others = x[from..to];
                Lanes.AddScaled(-known[0], row[from..to], others, others);
            }
            else
            {
                for (int j = from; j < to; j++)
                {
                    Span<T> other = x.Slice(j * r, r);
                    Lanes.AddScaled(-row[j], known, other, other);
                }
            }
        }
    }

    private static void Divide<T>(Span<T> row, T diagonal, bool unit)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; !unit && i < row.Length; i++)
        {
            row[i] /= diagonal;
        }
    }
}
