namespace AD;

/// <summary>A small index for each number type met, so that a function finds its delegate at a type by one array access.</summary>
internal static class NumberSlot<T>
{
    public static readonly int Index = NumberSlot.Next();
}

internal static class NumberSlot
{
    private static int count = -1;

    public static int Next() => Interlocked.Increment(ref count);
}
