using System.Numerics;

namespace AD;

/// <summary>The arguments of one call of an operator, as pieces of one flat point.</summary>
internal readonly ref struct Arguments<T>
    where T : IFloatingPointIeee754<T>
{
    public Arguments(Argument<T> first, Argument<T> second = default, Argument<T> third = default)
    {
        First = first.Values;
        Second = second.Values;
        Third = third.Values;
        Layout = new((first.Values.Length, first.IsActive), (second.Values.Length, second.IsActive), (third.Values.Length, third.IsActive));
    }

    /// <summary>A point that lies flat already.</summary>
    public Arguments(ReadOnlySpan<T> flat, Layout layout)
    {
        First = layout.First.Of(flat);
        Second = layout.Second.Of(flat);
        Third = layout.Third.Of(flat);
        Layout = layout;
    }

    /// <summary>The function's first argument.</summary>
    public ReadOnlySpan<T> First { get; }

    /// <summary>The function's second argument; empty where there is none.</summary>
    public ReadOnlySpan<T> Second { get; }

    /// <summary>The function's third argument; empty where there is none.</summary>
    public ReadOnlySpan<T> Third { get; }

    /// <summary>Where the arguments lie.</summary>
    public Layout Layout { get; }

    /// <summary>No entry of an active argument is NaN or infinite. Constants pass as they are: NaN in one that is used shows in the result.</summary>
    public Arguments<T> Finite()
    {
        for (int i = 0; i < Layout.ActiveCount; i++)
        {
            Expect.Finite(Named(Layout.Name(i)), Layout.Name(i));
        }

        return this;
    }

    /// <summary>Lays the arguments flat.</summary>
    public void CopyTo(Span<T> flat)
    {
        First.CopyTo(Layout.First.Of(flat));
        Second.CopyTo(Layout.Second.Of(flat));
        Third.CopyTo(Layout.Third.Of(flat));
    }

    /// <summary>The arguments laid flat in new memory; for arguments of doubles.</summary>
    public double[] Flat()
    {
        T[] flat = new T[Layout.Length];
        CopyTo(flat);
        return (double[])(object)flat;
    }

    /// <summary>The output shares no memory with an argument.</summary>
    public void ApartFrom(Span<T> output, string outputName)
    {
        Expect.Apart(First, output, "x", outputName);
        Expect.Apart(Second, output, "p", outputName);
        Expect.Apart(Third, output, "q", outputName);
    }

    private ReadOnlySpan<T> Named(string name) => name switch { "x" => First, "p" => Second, _ => Third };
}
