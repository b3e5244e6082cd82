namespace AD.Backends;

/// <content>Reverse sweeps for several cotangents over one record.</content>
internal sealed partial class Tape<T>
{
    /// <summary>The cotangents of the active inputs, n × count row by row, for those of the outputs, m × count row by row.</summary>
    public void ReverseSweeps(ReadOnlySpan<Tracked<T>> y, int directions, ReadOnlySpan<T> cotangents, Span<T> destination)
    {
        Span<T> seed = Buffers.Take(ref basis, y.Length);
        for (int c = 0; c < directions; c++)
        {
            for (int i = 0; i < seed.Length; i++)
            {
                seed[i] = cotangents[i * directions + c];
            }

            ReadOnlySpan<T> pulled = ReverseSweep(y, seed);
            for (int j = 0; j < pulled.Length; j++)
            {
                destination[j * directions + c] = pulled[j];
            }
        }
    }
}
