using System.Numerics;

namespace AD;

/// <summary>One piece of memory for each active argument: destinations, which receive the parts of a flat result.</summary>
internal readonly ref struct Pieces<T>
    where T : IFloatingPointIeee754<T>
{
    private readonly Layout layout;
    private readonly Span<T> first, second, third;

    /// <summary>Destinations, which have their arguments' lengths and share memory neither with an argument nor with each other.</summary>
    public Pieces(in Arguments<T> at, string stem, Span<T> first, Span<T> second, Span<T> third)
    {
        layout = at.Layout;
        this.first = first;
        this.second = second;
        this.third = third;
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            string name = layout.Name(stem, i);
            Expect.Length(this[i], layout.Active(i).Length, $"that of {layout.Name(i)}", name);
            at.ApartFrom(this[i], name);
            for (int j = 0; j < i; j++)
            {
                Expect.Apart(this[j], this[i], layout.Name(stem, j), name);
            }
        }
    }

    private Span<T> this[int i] => i switch { 0 => first, 1 => second, _ => third };

    /// <summary>No destination shares memory with the input.</summary>
    public void ApartFrom(ReadOnlySpan<T> input, string inputName, string stem)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            Expect.Apart(input, this[i], inputName, layout.Name(stem, i));
        }
    }

    /// <summary>No destination shares memory with one of the others.</summary>
    public void ApartFrom(Pieces<T> others, string othersStem, string stem)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            ApartFrom(others[i], layout.Name(othersStem, i), stem);
        }
    }

    /// <summary>Cuts a flat result into the destinations.</summary>
    public void Fill(ReadOnlySpan<T> flat)
    {
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            layout.Active(i).Of(flat).CopyTo(this[i]);
        }
    }
}
