namespace AD.Backends;

/// <summary>Where a kernel's point is: its leading inputs in one array and the rest, if any, in the shared one.</summary>
/// <param name="Length">The number of inputs.</param>
/// <param name="Own">How many of them are in the array of the point.</param>
internal readonly unsafe record struct PointLayout(int Length, int Own)
{
    /// <summary>Copies the point.</summary>
    public void Read(double* point, double* shared, Span<double> x)
    {
        new ReadOnlySpan<double>(point, Own).CopyTo(x);
        new ReadOnlySpan<double>(shared, Length - Own).CopyTo(x[Own..]);
    }

    /// <summary>The point in an array of its own.</summary>
    public double[] Read(double* point, double* shared)
    {
        double[] x = new double[Length];
        Read(point, shared, x);
        return x;
    }

    /// <summary>Whether the point still is what was read.</summary>
    public bool Is(ReadOnlySpan<double> x, double* point, double* shared)
        => Bits.AreSame(x[..Own], new ReadOnlySpan<double>(point, Own)) && Bits.AreSame(x[Own..], new ReadOnlySpan<double>(shared, Length - Own));
}
