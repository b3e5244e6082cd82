namespace AD;

/// <summary>The points that one call of a batch is to compute: those from <see cref="Start"/> to <see cref="End"/> − 1 of <see cref="Count"/>.</summary>
/// <remarks>
/// A structure of arrays: entry i of point k stands at i · <see cref="Count"/> + k, in arguments and in results alike. Results of points outside the range are not to be touched: another thread may be writing them.
/// </remarks>
public readonly ref struct BatchPoints
{
    internal BatchPoints(ReadOnlySpan<double> varying, ReadOnlySpan<double> shared, int count, int start, int end)
    {
        Varying = varying;
        Shared = shared;
        Count = count;
        Start = start;
        End = end;
    }

    /// <summary>The entries that vary: entry i of point k at i · <see cref="Count"/> + k.</summary>
    public ReadOnlySpan<double> Varying { get; }

    /// <summary>The entries that all points share, in the order of the flat point.</summary>
    public ReadOnlySpan<double> Shared { get; }

    /// <summary>The number of points of the whole batch: the distance between two entries of one point.</summary>
    public int Count { get; }

    /// <summary>The first point to compute, a multiple of <see cref="PreparedBatch.Lanes"/>.</summary>
    public int Start { get; }

    /// <summary>The point after the last one to compute: a multiple of <see cref="PreparedBatch.Lanes"/>, or <see cref="Count"/>.</summary>
    public int End { get; }

    internal BatchPoints Part(int start, int end) => new(Varying, Shared, Count, start, end);
}
