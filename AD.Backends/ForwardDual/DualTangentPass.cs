namespace AD.Backends;

/// <summary>Several pushforwards at once: tangents in the lanes of duals of one width, one evaluation for each chunk of them.</summary>
internal abstract class DualTangentPass
{
    /// <summary>y = f(x) and J Ẋ; tangents and destination row by row, c to a row.</summary>
    public abstract void Pushforward(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination);

    /// <summary>The same with buffers from elsewhere.</summary>
    public static void Pushforward<TFunction, TDual>(TFunction f, ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination, Span<TDual> point, Span<TDual> result)
        where TFunction : IVectorFunction
        where TDual : unmanaged, ISimdDual<TDual>
    {
        int n = tangents.Length / count;
        for (int j = n; j < x.Length; j++)
        {
            point[j] = TDual.Constant(x[j]);
        }

        for (int first = 0; first < count; first += TDual.Width)
        {
            int lanes = Math.Min(TDual.Width, count - first);
            for (int j = 0; j < n; j++)
            {
                point[j] = SimdPass.LoadLanes<TDual>(x[j], tangents.Slice(j * count + first, lanes), lanes);
            }

            SimdPass.Forget(result);
            SimdPass.Evaluate<TFunction, TDual>(f, point, result);
            SimdPass.Settle(result);
            SimdPass.StoreRows(result, destination, count, first, lanes);
        }

        SimdPass.Values<TDual>(result, value);
    }
}

/// <summary>Several pushforwards of one function, with buffers of its own.</summary>
internal sealed class DualTangentPass<TFunction, TDual>(TFunction f, int inputLength, int outputLength) : DualTangentPass
    where TFunction : IVectorFunction
    where TDual : unmanaged, ISimdDual<TDual>
{
    private readonly AlignedBuffer<TDual> point = new(inputLength);
    private readonly AlignedBuffer<TDual> result = new(outputLength);

    public override void Pushforward(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
        => Pushforward(f, x, count, tangents, value, destination, point.Span, result.Span);
}
