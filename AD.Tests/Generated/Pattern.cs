namespace AD.Tests.Generated;

/// <summary>Which of one to three arguments are active; the others are constant.</summary>
internal sealed class Pattern(params bool[] active)
{
    public static IEnumerable<Pattern> All(int arity)
        => from bits in Enumerable.Range(1, (1 << arity) - 1)
           orderby -int.PopCount(bits), -bits
           select new Pattern([.. Enumerable.Range(0, arity).Select(i => (bits >> (arity - 1 - i) & 1) == 1)]);

    public int Arity => active.Length;

    public int Count => active.Count(a => a);

    public bool IsWhole => Count == Arity;

    /// <summary>The arguments in order.</summary>
    public IEnumerable<Argument> Arguments => active.Select((a, i) => new Argument(i, a));

    public IEnumerable<Argument> Active => Arguments.Where(a => a.IsActive);

    /// <summary>"with respect to x and q, p being constant".</summary>
    public string WithRespectTo
        => $"with respect to {And(Active.Select(a => a.Name))}{(IsWhole ? "" : $", {And(Arguments.Where(a => !a.IsActive).Select(a => a.Name))} being constant")}";

    /// <summary>One thing for each active argument: the type itself where one is active, else a tuple.</summary>
    public string Each(string type) => Count switch
    {
        1 => type,
        2 => $"({type} First, {type} Second)",
        _ => $"({type} First, {type} Second, {type} Third)",
    };

    /// <summary>What each active argument gets, in words.</summary>
    public string EachDoc(Func<Argument, string> text) => And(Active.Select(text));

    /// <summary><c>destination</c> where one argument is active, else <c>destinationX</c> and so on.</summary>
    public IEnumerable<(string Name, Argument For)> Named(string stem) => Active.Select(a => (Count == 1 ? stem : stem + a.Name.ToUpperInvariant(), a));

    private static string And(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length == 1 ? all[0] : string.Join(", ", all[..^1]) + " and " + all[^1];
    }
}

/// <summary>An argument by its place.</summary>
internal sealed record Argument(int Index, bool IsActive)
{
    public string Name => ((string[])["x", "p", "q"])[Index];

    public string Length => ((string[])["n", "k", "l"])[Index];

    public string Ordinal => ((string[])["first", "second", "third"])[Index];
}
