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

    /// <summary>aᵀ b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
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
