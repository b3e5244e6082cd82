namespace AD;

/// <summary>Where the arguments of a prepared function lie in its flat point: the active ones first, the constants after them, each group in the function's order.</summary>
internal readonly struct ArgumentLayout
{
    public ArgumentLayout(ArgumentLength first, ArgumentLength second, ArgumentLength third = default)
    {
        ActiveLength = Active(first) + Active(second) + Active(third);
        Length = first.Length + second.Length + third.Length;
        int active = 0, constant = ActiveLength;
        First = Next(first, ref active, ref constant);
        Second = Next(second, ref active, ref constant);
        Third = Next(third, ref active, ref constant);
    }

    /// <summary>The first argument.</summary>
    public Part First { get; }

    /// <summary>The second argument.</summary>
    public Part Second { get; }

    /// <summary>The third argument; empty where there are two.</summary>
    public Part Third { get; }

    /// <summary>The length of the flat point.</summary>
    public int Length { get; }

    /// <summary>How many leading entries of the flat point are active.</summary>
    public int ActiveLength { get; }

    private static int Active(ArgumentLength argument) => argument.IsActive ? argument.Length : 0;

    private static Part Next(ArgumentLength argument, ref int active, ref int constant)
    {
        ref int next = ref argument.IsActive ? ref active : ref constant;
        Part part = new(next, argument.Length, argument.IsActive);
        next += argument.Length;
        return part;
    }

    /// <summary>One argument's place.</summary>
    public readonly record struct Part(int Start, int Length, bool IsActive)
    {
        /// <summary>The argument in a flat point.</summary>
        public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> point) => point.Slice(Start, Length);
    }
}
