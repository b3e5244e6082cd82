namespace AD;

/// <summary>One column of a matrix that is stored row by row.</summary>
internal static class Strided
{
    /// <summary>Reads column c of a matrix with <paramref name="count"/> columns.</summary>
    public static void Gather<T>(ReadOnlySpan<T> rows, int c, int count, Span<T> column)
    {
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = rows[i * count + c];
        }
    }

    /// <summary>Writes column c of a matrix with <paramref name="count"/> columns.</summary>
    public static void Scatter<T>(ReadOnlySpan<T> column, Span<T> rows, int c, int count)
    {
        for (int i = 0; i < column.Length; i++)
        {
            rows[i * count + c] = column[i];
        }
    }
}
