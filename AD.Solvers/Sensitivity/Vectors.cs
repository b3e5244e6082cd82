namespace AD.Solvers;

/// <summary>Operations on vectors that the sensitivities share.</summary>
internal static partial class Vectors
{
    /// <summary>y += x on the length of x.</summary>
    public static void Add(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] += x[i];
        }
    }

    /// <summary>y += a x on the length of y.</summary>
    public static void AddScaled(double a, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] += a * x[i];
        }
    }
}
