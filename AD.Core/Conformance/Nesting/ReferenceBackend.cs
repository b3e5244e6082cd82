namespace AD.Conformance;

/// <summary>The kit's own backend, which others are nested with: one exact pushforward, everything else derived.</summary>
internal sealed class ReferenceBackend : ForwardBackend
{
    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new() { Name = "reference", Mode = DerivativeMode.Forward, NativePushforward = true };

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        ReferenceNumber<T>[] point = new ReferenceNumber<T>[x.Length], y = new ReferenceNumber<T>[value.Length];
        for (int i = 0; i < x.Length; i++)
        {
            point[i] = new(x[i], i < tangent.Length ? tangent[i] : T.Zero);
        }

        Array.Fill(y, new(T.NaN, T.NaN));
        f.Evaluate<ReferenceNumber<T>>(point, y);
        for (int i = 0; i < y.Length; i++)
        {
            (value[i], destination[i]) = (y[i].Primal, y[i].Tangent);
        }
    }
}
