namespace AD;

/// <summary>Where the arguments of a function of two or three lie in one flat point: the active ones first, the constants after them, each group in the function's order.</summary>
internal readonly struct Layout
{
    private static readonly string[] Names = ["x", "p", "q"];

    private readonly byte firstActive, secondActive, thirdActive;

    public Layout((int Length, bool IsActive) first, (int Length, bool IsActive) second, (int Length, bool IsActive) third)
    {
        Span<int> starts = stackalloc int[3], active = stackalloc int[3];
        ReadOnlySpan<(int Length, bool IsActive)> all = [first, second, third];
        foreach (bool turn in (ReadOnlySpan<bool>)[true, false])
        {
            for (int i = 0; i < 3; i++)
            {
                if (all[i].IsActive == turn)
                {
                    starts[i] = Length;
                    Length += all[i].Length;
                    if (turn)
                    {
                        active[ActiveCount++] = i;
                        ActiveLength = Length;
                    }
                }
            }
        }

        First = new(starts[0], first.Length);
        Second = new(starts[1], second.Length);
        Third = new(starts[2], third.Length);
        (firstActive, secondActive, thirdActive) = ((byte)active[0], (byte)active[1], (byte)active[2]);
    }

    /// <summary>The function's first argument.</summary>
    public Segment First { get; }

    /// <summary>The function's second argument.</summary>
    public Segment Second { get; }

    /// <summary>The function's third argument; empty where there are two.</summary>
    public Segment Third { get; }

    /// <summary>The length of the flat point.</summary>
    public int Length { get; }

    /// <summary>How many arguments are active.</summary>
    public int ActiveCount { get; }

    /// <summary>How many leading entries of the flat point are active.</summary>
    public int ActiveLength { get; }

    /// <summary>The i-th of the active arguments.</summary>
    public Segment Active(int i) => Argument(Index(i));

    /// <summary>The name that the i-th of the active arguments has in the operators' signatures.</summary>
    public string Name(int i) => Names[Index(i)];

    /// <summary>The name of what belongs to the i-th of the active arguments: <c>destination</c> where one is active, else <c>destinationX</c> and so on.</summary>
    public string Name(string stem, int i) => ActiveCount == 1 ? stem : stem + Name(i).ToUpperInvariant();

    private int Index(int i) => i switch { 0 => firstActive, 1 => secondActive, _ => thirdActive };

    private Segment Argument(int index) => index switch { 0 => First, 1 => Second, _ => Third };
}
