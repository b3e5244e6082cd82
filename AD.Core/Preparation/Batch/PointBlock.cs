namespace AD;

/// <summary>A few points of a structure of arrays, each contiguous.</summary>
internal sealed class PointBlock
{
    /// <summary>As many as numbers in a cache line.</summary>
    public const int Width = 8;

    private double[] entries = [];
    private int length;
    private int width;

    /// <summary>The entries of point b of the block.</summary>
    public Span<double> this[int b] => entries.AsSpan(b * length, length);

    /// <summary>Makes room for <paramref name="points"/> points of <paramref name="entriesOfEach"/> entries, which are not cleared.</summary>
    public void Resize(int entriesOfEach, int points)
    {
        (length, width) = (entriesOfEach, points);
        if (entries.Length < length * width)
        {
            entries = new double[checked(length * Width)];
        }
    }

    /// <summary>Takes points from a structure of arrays with <paramref name="count"/> points.</summary>
    public void Read(ReadOnlySpan<double> columns, int entriesOfEach, int count, int start, int points)
    {
        Resize(entriesOfEach, points);
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<double> row = columns.Slice(i * count + start, width);
            for (int b = 0; b < row.Length; b++)
            {
                entries[b * length + i] = row[b];
            }
        }
    }

    /// <summary>Puts the points into a structure of arrays with <paramref name="count"/> points.</summary>
    public void Write(Span<double> columns, int count, int start)
    {
        for (int i = 0; i < length; i++)
        {
            Span<double> row = columns.Slice(i * count + start, width);
            for (int b = 0; b < row.Length; b++)
            {
                row[b] = entries[b * length + i];
            }
        }
    }
}
