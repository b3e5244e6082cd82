namespace AD;

/// <summary>Makes a builder the one that numbers of this thread record into, until it is disposed.</summary>
internal readonly ref struct TraceScope
{
    [ThreadStatic]
    private static GraphBuilder? current;

    private readonly GraphBuilder? outer;

    public TraceScope(GraphBuilder builder)
    {
        outer = current;
        current = builder;
    }

    /// <summary>The builder that numbers of this thread record into; null outside of a trace.</summary>
    public static GraphBuilder? Current => current;

    /// <summary>The builder that a number belongs to.</summary>
    public static GraphBuilder Of(Traced x) => current is { } builder && builder.Scope == x.Scope ? builder : throw Traced.Foreign();

    /// <summary>The builder that one of the numbers belongs to; at least one is not a literal.</summary>
    public static GraphBuilder Of(Traced x, Traced y) => Of(x.Scope != 0 ? x : y);

    public void Dispose() => current = outer;
}
