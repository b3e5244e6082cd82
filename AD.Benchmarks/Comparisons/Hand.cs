namespace AD.Benchmarks;

/// <summary>The derivative that everything is compared with.</summary>
internal static class Hand
{
    public const string Written = "by hand";
}
