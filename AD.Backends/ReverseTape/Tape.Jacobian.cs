namespace AD.Backends;

/// <content>The Jacobian of a recorded evaluation: one sweep for each output, or all directions forward where there are fewer inputs.</content>
internal sealed partial class Tape<T>
{
    private T[] basis = [];

    /// <summary>∂y_i/∂x_j row by row, m × n.</summary>
    public void Jacobian(ReadOnlySpan<Tracked<T>> y, Span<T> destination)
    {
        int m = y.Length, n = inputs;
        if (n < m && IsPlain)
        {
            Span<T> seeds = BeginForward(n);
            Zero(seeds);
            for (int j = 0; j < n; j++)
            {
                seeds[j * n + j] = T.One;
            }

            ForwardSweep(y, destination);
            return;
        }

        Span<T> row = Buffers.Take(ref basis, m);
        Zero(row);
        for (int i = 0; i < m; i++)
        {
            row[i] = T.One;
            ReverseSweep(y, row).CopyTo(destination[(i * n)..]);
            row[i] = T.Zero;
        }
    }
}
