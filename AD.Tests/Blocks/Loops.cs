using System.Numerics;

namespace AD.Tests.Blocks;

/// <summary>Linear algebra in loops over scalars: what the blocks are compared with.</summary>
internal static class Loops
{
    public static void MatVec<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = T.Zero;
            for (int j = 0; j < x.Length; j++)
            {
                y[i] += a[i * x.Length + j] * x[j];
            }
        }
    }

    public static void MatMul<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, int inner)
        where T : IFloatingPointIeee754<T>
    {
        int m = a.Length / inner, n = b.Length / inner;
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                c[i * n + j] = T.Zero;
                for (int p = 0; p < inner; p++)
                {
                    c[i * n + j] += a[i * inner + p] * b[p * n + j];
                }
            }
        }
    }

    public static T[] Transposed<T>(ReadOnlySpan<T> a, int rows)
    {
        int columns = a.Length / rows;
        T[] t = new T[a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            t[i % columns * rows + i / columns] = a[i];
        }

        return t;
    }

    /// <summary>Gauss-Jordan elimination without pivoting: the solution in x, and the determinant.</summary>
    public static T Eliminate<T>(ReadOnlySpan<T> matrix, int n, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        int r = b.Length / n;
        T[] a = matrix.ToArray();
        b.CopyTo(x);
        T determinant = T.One;
        for (int k = 0; k < n; k++)
        {
            T pivot = a[k * n + k];
            determinant *= pivot;
            Divide(a.AsSpan(k * n, n), pivot);
            Divide(x.Slice(k * r, r), pivot);
            for (int i = 0; i < n; i++)
            {
                if (i != k)
                {
                    T factor = a[i * n + k];
                    Subtract(a.AsSpan(i * n, n), factor, a.AsSpan(k * n, n));
                    Subtract(x.Slice(i * r, r), factor, x.Slice(k * r, r));
                }
            }
        }

        return determinant;
    }

    public static T[] Identity<T>(int n) where T : IFloatingPointIeee754<T> => [.. Enumerable.Range(0, n * n).Select(i => i % (n + 1) == 0 ? T.One : T.Zero)];

    public static T[] Constants<T>(params double[] values) where T : IFloatingPointIeee754<T> => [.. values.Select(T.CreateChecked)];

    private static void Divide<T>(Span<T> row, T by)
        where T : IFloatingPointIeee754<T>
    {
        for (int j = 0; j < row.Length; j++)
        {
            row[j] /= by;
        }
    }

    private static void Subtract<T>(Span<T> row, T factor, ReadOnlySpan<T> other)
        where T : IFloatingPointIeee754<T>
    {
        for (int j = 0; j < row.Length; j++)
        {
            row[j] -= factor * other[j];
        }
    }
}
