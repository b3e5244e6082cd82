using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>Sums, products and norms of vectors that all solvers share, without allocation and with the same digits on every machine, and what is said of entries that are not finite.</summary>
internal static class Vectors
{
    /// <summary>‖v‖₂; NaN or infinite when an entry is.</summary>
    public static double Norm(ReadOnlySpan<double> v)
    {
        double largest = MaxNorm(v);
        if (largest == 0.0 || !double.IsFinite(largest))
        {
            return largest;
        }

        double sum = 0.0;
        foreach (double entry in v)
        {
            double scaled = entry / largest;
            sum += scaled * scaled;
        }

        return largest * Math.Sqrt(sum);
    }

    /// <summary>max |v_i|; NaN when an entry is.</summary>
    public static double MaxNorm(ReadOnlySpan<double> v)
    {
        double largest = 0.0;
        foreach (double entry in v)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        return largest;
    }

    /// <summary>‖a − b‖₂ without memory of its own.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double largest = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        }

        if (largest == 0.0 || !double.IsFinite(largest))
        {
            return largest;
        }

        double sum = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            double scaled = (a[i] - b[i]) / largest;
            sum += scaled * scaled;
        }

        return largest * Math.Sqrt(sum);
    }

    /// <summary>aᵀ b, in eight sums at once: the order of the additions, and with it the result, is the same on every machine.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero;
        int i = 0;
        for (; i + 8 <= a.Length; i += 8)
        {
            even += Vector256.Create(a.Slice(i, 4)) * Vector256.Create(b.Slice(i, 4));
            odd += Vector256.Create(a.Slice(i + 4, 4)) * Vector256.Create(b.Slice(i + 4, 4));
        }

        double sum = 0.0;
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum + Vector256.Sum(even + odd);
    }

    /// <summary>y += a x on the length of y.</summary>
    public static void AddScaled(double a, ReadOnlySpan<double> x, Span<double> y)
    {
        Vector256<double> factors = Vector256.Create(a);
        int i = 0;
        for (; i + 4 <= y.Length; i += 4)
        {
            (Vector256.Create<double>(y.Slice(i, 4)) + factors * Vector256.Create(x.Slice(i, 4))).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] += a * x[i];
        }
    }

    /// <summary>y += x on the length of x.</summary>
    public static void Add(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] += x[i];
        }
    }

    /// <summary>x ← −x.</summary>
    public static void Negate(Span<double> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = -x[i];
        }
    }

    /// <summary>The first entry that is NaN or infinite; −1 when all are finite.</summary>
    public static int FirstNotFinite(ReadOnlySpan<double> v)
    {
        for (int i = 0; i < v.Length; i++)
        {
            if (!double.IsFinite(v[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The verdict that names the first entry that is not finite.</summary>
    public static Verdict NotFinite(string name, ReadOnlySpan<double> values, int iteration)
        => FirstNotFinite(values) is int i and >= 0
            ? new(Status.NotFinite, $"{name}[{i}] is {values[i]} at the iterate after {iteration} steps.")
            : new(Status.NotFinite, $"{name} is finite, but its length overflows, at the iterate after {iteration} steps.");
}
