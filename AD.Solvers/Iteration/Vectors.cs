using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>Norms that neither overflow nor underflow, and what is said of entries that are not finite.</summary>
internal static partial class Vectors
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

    /// <summary>a ← a + factor · b.</summary>
    public static void Add(Span<double> a, double factor, ReadOnlySpan<double> b)
    {
        Vector256<double> factors = Vector256.Create(factor);
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            (Vector256.Create(a.Slice(i, 4)) + factors * Vector256.Create(b.Slice(i, 4))).CopyTo(a[i..]);
        }

        for (; i < a.Length; i++)
        {
            a[i] += factor * b[i];
        }
    }

    /// <summary>The verdict that names the first entry that is not finite.</summary>
    public static Verdict NotFinite(string name, ReadOnlySpan<double> values, int iteration)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                return new(Status.NotFinite, $"{name}[{i}] is {values[i]} at the iterate after {iteration} steps.");
            }
        }

        return new(Status.NotFinite, $"{name} is finite, but its length overflows, at the iterate after {iteration} steps.");
    }
}
