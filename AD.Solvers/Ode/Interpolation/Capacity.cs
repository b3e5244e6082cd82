namespace AD.Solvers;

/// <summary>How much room arrays that grow are to have.</summary>
internal static class Capacity
{
    /// <summary>Room for twice as many rows, or as many as an array can hold.</summary>
    /// <param name="count">The number of rows there is room for.</param>
    /// <param name="least">The least number of rows to make room for.</param>
    /// <param name="rowLength">Numbers in a row.</param>
    /// <param name="beyond">Numbers behind the last row.</param>
    /// <exception cref="InsufficientMemoryException">An array holds no more than that.</exception>
    public static int Doubled(int count, int least, int rowLength, int beyond)
    {
        long most = (Array.MaxLength - (long)beyond) / Math.Max(1, rowLength);
        return count < most && least <= most
            ? (int)Math.Min(Math.Max(least, 2L * count), most)
            : throw new InsufficientMemoryException(
                $"The solution has more than {most} times or steps of {rowLength} numbers each, which are all that one array can hold ({Array.MaxLength} numbers): keep less of it, with DenseOutput = false and fewer times in SaveAt, or solve for a part of the span at a time.");
    }
}
