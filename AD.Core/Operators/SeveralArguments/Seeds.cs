using System.Numerics;

namespace AD;

/// <summary>One tangent for each active argument.</summary>
internal readonly ref struct Seeds<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second = default, ReadOnlySpan<T> third = default)
    where T : IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> first = first, second = second, third = third;

    private ReadOnlySpan<T> this[int i] => i switch { 0 => first, 1 => second, _ => third };

    public static implicit operator Seeds<T>(ReadOnlySpan<T> tangent) => new(tangent);

    public static implicit operator Seeds<T>((T[] First, T[] Second) tangents) => new(tangents.First, tangents.Second);

    public static implicit operator Seeds<T>((T[] First, T[] Second, T[] Third) tangents) => new(tangents.First, tangents.Second, tangents.Third);

    /// <summary>The tangents have their arguments' lengths.</summary>
    public void Check(in Layout layout)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            Expect.Length(this[i], layout.Active(i).Length, $"that of {layout.Name(i)}", Name(layout, i));
        }
    }

    /// <summary>Lays the tangents flat.</summary>
    public void CopyTo(Span<T> flat, in Layout layout)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            this[i].CopyTo(layout.Active(i).Of(flat));
        }
    }

    /// <summary>Lays one of the tangents flat, zeros for the others.</summary>
    public void CopyTo(Span<T> flat, in Layout layout, int only)
    {
        flat.Clear();
        this[only].CopyTo(layout.Active(only).Of(flat));
    }

    /// <summary>The output shares no memory with a tangent.</summary>
    public void ApartFrom(Span<T> output, string outputName, in Layout layout)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            Expect.Apart(this[i], output, Name(layout, i), outputName);
        }
    }

    private static string Name(in Layout layout, int i)
        => layout.ActiveCount == 1 ? "tangent" : i switch { 0 => "tangents.First", 1 => "tangents.Second", _ => "tangents.Third" };
}
