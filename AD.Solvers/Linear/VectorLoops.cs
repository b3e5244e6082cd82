using System.Numerics;
using System.Runtime.InteropServices;

namespace AD.Solvers;

/// <summary>The loops over vectors that iterative linear solvers spend their time in, in lanes; none of them allocates.</summary>
internal static class VectorLoops
{
    /// <summary>Squares within these bounds have neither overflowed nor lost digits by underflow.</summary>
    private const double SmallestSquare = 1e-280, LargestSquare = 1e280;

    /// <summary>aᵀ b, in four chains of lanes.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b[..a.Length];
        ref double x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b);
        int i = 0, width = Vector<double>.Count;
        Vector<double> s0 = Vector<double>.Zero, s1 = s0, s2 = s0, s3 = s0;
        for (; i <= a.Length - 4 * width; i += 4 * width)
        {
            s0 += Vector.LoadUnsafe(ref x, (nuint)i) * Vector.LoadUnsafe(ref y, (nuint)i);
            s1 += Vector.LoadUnsafe(ref x, (nuint)(i + width)) * Vector.LoadUnsafe(ref y, (nuint)(i + width));
            s2 += Vector.LoadUnsafe(ref x, (nuint)(i + 2 * width)) * Vector.LoadUnsafe(ref y, (nuint)(i + 2 * width));
            s3 += Vector.LoadUnsafe(ref x, (nuint)(i + 3 * width)) * Vector.LoadUnsafe(ref y, (nuint)(i + 3 * width));
        }

        double sum = Vector.Sum(s0 + s1 + (s2 + s3));
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>‖x‖₂ without overflow or underflow; NaN or infinite when an entry is.</summary>
    public static double Norm(ReadOnlySpan<double> x)
    {
        double square = Dot(x, x);
        return square is > SmallestSquare and < LargestSquare ? Math.Sqrt(square) : Vectors.Norm(x);
    }

    /// <summary>y = x + b y.</summary>
    public static void AddTo(ReadOnlySpan<double> x, double b, Span<double> y) => Combine(1.0, x, b, y);

    /// <summary>y = a x + b y; with b = 0 whatever y held is forgotten, NaN included.</summary>
    public static void Combine(double a, ReadOnlySpan<double> x, double b, Span<double> y)
    {
        x = x[..y.Length];
        if (b == 0.0)
        {
            y.Clear();
        }

        ref double from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(y);
        int i = 0;
        for (; i <= y.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (Vector.LoadUnsafe(ref from, (nuint)i) * a + Vector.LoadUnsafe(ref to, (nuint)i) * b).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < y.Length; i++)
        {
            y[i] = a * x[i] + b * y[i];
        }
    }

    /// <summary>x = x / a: a reciprocal of a small a would overflow.</summary>
    public static void Divide(Span<double> x, double a)
    {
        ref double at = ref MemoryMarshal.GetReference(x);
        Vector<double> divisor = new(a);
        int i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (Vector.LoadUnsafe(ref at, (nuint)i) / divisor).StoreUnsafe(ref at, (nuint)i);
        }

        for (; i < x.Length; i++)
        {
            x[i] /= a;
        }
    }

    /// <summary>y = b - y.</summary>
    public static void SubtractFrom(ReadOnlySpan<double> b, Span<double> y) => Combine(1.0, b, -1.0, y);
}
