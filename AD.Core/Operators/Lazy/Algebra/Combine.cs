namespace AD;

/// <summary>The two combinations of vectors that operators are added up from.</summary>
internal static class Combine
{
    /// <summary>y = s y.</summary>
    public static void Scale(double s, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] *= s;
        }
    }

    /// <summary>y = y + s x.</summary>
    public static void Add(double s, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] += s * x[i];
        }
    }
}
