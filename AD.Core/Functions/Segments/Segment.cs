namespace AD;

/// <summary>A piece of a flat point: one argument of several.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Segment(int Start, int Length)
{
    public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> flat) => flat.Slice(Start, Length);

    public Span<T> Of<T>(Span<T> flat) => flat.Slice(Start, Length);
}
