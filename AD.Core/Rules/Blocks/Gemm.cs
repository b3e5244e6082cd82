using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>C = op(A) op(B) on plain row-major matrices, without allocation.</summary>
internal static class Gemm
{
    private const int Tile = 4;

    /// <summary>C (m x n) = op(A) (m x k) times op(B) (k x n), where a transposed operand is stored the other way round.</summary>
    public static void Multiply<T>(int m, int k, int n, ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB, Span<T> c)
        where T : IFloatingPointIeee754<T>
    {
        if (k == 0 || m == 0 || n == 0)
        {
            c.Fill(T.Zero);
        }
        else if (k == 1)
        {
            for (int i = 0; i < m; i++)
            {
                Lanes.Scale(a[i], b, c.Slice(i * n, n));
            }
        }
        else if (n == 1)
        {
            MatVec(m, k, a, transposeA, b, c);
        }
        else if (m == 1)
        {
            MatVec(n, k, b, !transposeB, a, c);
        }
        else if (transposeB)
        {
            using Workspace<T> space = new(k * n);
            Span<T> turned = space.Take(k * n);
            Transpose(n, k, b, turned);
            Tiles(m, k, n, a, transposeA ? 1 : k, transposeA ? m : 1, turned, c);
        }
        else
        {
            Tiles(m, k, n, a, transposeA ? 1 : k, transposeA ? m : 1, b, c);
        }
    }

    /// <summary>The columns x rows transpose of a rows x columns matrix, in squares that stay in the cache.</summary>
    public static void Transpose<T>(int rows, int columns, ReadOnlySpan<T> a, Span<T> destination)
    {
        const int Square = 16;
        for (int i0 = 0; i0 < rows; i0 += Square)
        {
            for (int j0 = 0; j0 < columns; j0 += Square)
            {
                for (int i = i0; i < Math.Min(rows, i0 + Square); i++)
                {
                    for (int j = j0; j < Math.Min(columns, j0 + Square); j++)
                    {
                        destination[j * rows + i] = a[i * columns + j];
                    }
                }
            }
        }
    }

    /// <summary>y (m) = op(A) x (k): by rows, or as a sum of scaled rows.</summary>
    private static void MatVec<T>(int m, int k, ReadOnlySpan<T> a, bool transposed, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        if (!transposed)
        {
            for (int i = 0; i < m; i++)
            {
                y[i] = Lanes.Dot(a.Slice(i * k, k), x);
            }

            return;
        }

        Lanes.Scale(x[0], a[..m], y);
        int p = 1;
        for (; p <= k - Tile; p += Tile)
        {
            AddFourRows(m, a[(p * m)..], x[p..], y);
        }

        for (; p < k; p++)
        {
            Lanes.AddScaled(x[p], a.Slice(p * m, m), y, y);
        }
    }

    private static void AddFourRows<T>(int m, ReadOnlySpan<T> a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> r0 = a[..m], r1 = a.Slice(m, m), r2 = a.Slice(2 * m, m), r3 = a.Slice(3 * m, m);
        T x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
        int j = 0;
        if (Vector<T>.IsSupported)
        {
            ref T first = ref MemoryMarshal.GetReference(r0), to = ref MemoryMarshal.GetReference(y[..m]);
            for (; j <= m - Vector<T>.Count; j += Vector<T>.Count)
            {
                Vector<T> low = Vector.LoadUnsafe(ref first, (nuint)j) * x0 + Vector.LoadUnsafe(ref first, (nuint)(m + j)) * x1;
                Vector<T> high = Vector.LoadUnsafe(ref first, (nuint)(2 * m + j)) * x2 + Vector.LoadUnsafe(ref first, (nuint)(3 * m + j)) * x3;
                (Vector.LoadUnsafe(ref to, (nuint)j) + (low + high)).StoreUnsafe(ref to, (nuint)j);
            }
        }

        for (; j < m; j++)
        {
            y[j] += (r0[j] * x0 + r1[j] * x1) + (r2[j] * x2 + r3[j] * x3);
        }
    }

    /// <summary>C = A B with A(i, p) at a[i · row + p · column]: tiles of four rows by two vectors held in registers, then what is left.</summary>
    private static void Tiles<T>(int m, int k, int n, ReadOnlySpan<T> a, int row, int column, ReadOnlySpan<T> b, Span<T> c)
        where T : IFloatingPointIeee754<T>
    {
        int width = Vector<T>.IsSupported ? Vector<T>.Count : 1, j = 0;
        if (Vector<T>.IsSupported)
        {
            for (; j <= n - 2 * width; j += 2 * width)
            {
                int i = 0;
                for (; i <= m - Tile; i += Tile)
                {
                    FourRows(k, n, in a[i * row], row, column, in b[j], ref c[i * n + j]);
                }

                for (; i < m; i++)
                {
                    OneRow(k, n, in a[i * row], column, in b[j], ref c[i * n + j]);
                }
            }
        }

        for (int i = 0; j < n && i < m; i++)
        {
            Rest(k, n, a[(i * row)..], column, b, c.Slice(i * n, n), j);
        }
    }

    private static void FourRows<T>(int k, int n, ref readonly T a, int row, int column, ref readonly T b, ref T c)
    {
        nuint width = (nuint)Vector<T>.Count;
        Vector<T> c00 = Vector<T>.Zero, c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
        ref T left = ref Unsafe.AsRef(in a);
        ref T right = ref Unsafe.AsRef(in b);
        for (int p = 0; p < k; p++)
        {
            Vector<T> b0 = Vector.LoadUnsafe(ref right), b1 = Vector.LoadUnsafe(ref right, width);
            Vector<T> a0 = new(left), a1 = new(Unsafe.Add(ref left, row)), a2 = new(Unsafe.Add(ref left, 2 * row)), a3 = new(Unsafe.Add(ref left, 3 * row));
            c00 += a0 * b0;
            c01 += a0 * b1;
            c10 += a1 * b0;
            c11 += a1 * b1;
            c20 += a2 * b0;
            c21 += a2 * b1;
            c30 += a3 * b0;
            c31 += a3 * b1;
            left = ref Unsafe.Add(ref left, column);
            right = ref Unsafe.Add(ref right, n);
        }

        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, width);
        c10.StoreUnsafe(ref Unsafe.Add(ref c, n));
        c11.StoreUnsafe(ref Unsafe.Add(ref c, n), width);
        c20.StoreUnsafe(ref Unsafe.Add(ref c, 2 * n));
        c21.StoreUnsafe(ref Unsafe.Add(ref c, 2 * n), width);
        c30.StoreUnsafe(ref Unsafe.Add(ref c, 3 * n));
        c31.StoreUnsafe(ref Unsafe.Add(ref c, 3 * n), width);
    }

    private static void OneRow<T>(int k, int n, ref readonly T a, int column, ref readonly T b, ref T c)
    {
        nuint width = (nuint)Vector<T>.Count;
        Vector<T> c0 = Vector<T>.Zero, c1 = c0;
        ref T left = ref Unsafe.AsRef(in a);
        ref T right = ref Unsafe.AsRef(in b);
        for (int p = 0; p < k; p++)
        {
            Vector<T> factor = new(Unsafe.Add(ref left, p * column));
            c0 += factor * Vector.LoadUnsafe(ref right, (nuint)(p * n));
            c1 += factor * Vector.LoadUnsafe(ref right, (nuint)(p * n) + width);
        }

        c0.StoreUnsafe(ref c);
        c1.StoreUnsafe(ref c, width);
    }

    /// <summary>The columns of one row from j on.</summary>
    private static void Rest<T>(int k, int n, ReadOnlySpan<T> a, int column, ReadOnlySpan<T> b, Span<T> c, int j)
        where T : IFloatingPointIeee754<T>
    {
        Lanes.Scale(a[0], b[j..n], c[j..]);
        for (int p = 1; p < k; p++)
        {
            Lanes.AddScaled(a[p * column], b.Slice(p * n + j, n - j), c[j..], c[j..]);
        }
    }
}
