namespace AD;

/// <summary>The mechanism by which a backend computes its primitive.</summary>
public enum DerivativeMode
{
    /// <summary>Tangents travel with the values: cost grows with the number of inputs.</summary>
    Forward,

    /// <summary>Cotangents travel back: cost grows with the number of outputs.</summary>
    Reverse,

    /// <summary>The function is evaluated at neighbouring points: an approximation.</summary>
    FiniteDifference,
}

/// <summary>What a backend can do. Every claim here is checked by a test, and the table of the README is made from it.</summary>
public sealed record BackendTraits
{
    /// <summary>The name in tables and on the command line, such as <c>forward-dual</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The mechanism.</summary>
    public required DerivativeMode Mode { get; init; }

    /// <summary>Derivatives are exact to rounding (true) or approximate (false).</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The primitives work at any base number, so that the backend can stand inside another one; false: <see cref="double"/> only.</summary>
    public bool AnyBaseNumber { get; init; } = true;

    /// <summary>The pushforward is computed directly, at the cost of a few evaluations.</summary>
    public bool NativePushforward { get; init; }

    /// <summary>The pullback is computed directly, at the cost of a few evaluations.</summary>
    public bool NativePullback { get; init; }

    /// <summary>A function that exists as a plain <see cref="double"/> delegate is accepted.</summary>
    public bool PlainDelegates { get; init; }

    /// <summary>A unary or binary rule of <see cref="Rule"/> supplies the derivative of what it covers, instead of being differentiated through.</summary>
    public bool ScalarRules { get; init; } = true;

    /// <summary>A block rule of <see cref="Rule"/> supplies the derivative of what it covers, instead of being differentiated through.</summary>
    public bool BlockRules { get; init; } = true;

    /// <summary>Branches on values are followed at every evaluation.</summary>
    public bool Branches { get; init; } = true;

    /// <summary>Functions may overwrite their own working arrays.</summary>
    public bool Mutation { get; init; } = true;

    /// <summary>A prepared operator allocates nothing once warm.</summary>
    public bool PreparedAllocatesNothing { get; init; }

    /// <summary>One instance may be used by several threads at once (a preparation: one per thread).</summary>
    public bool ThreadSafe { get; init; } = true;

    /// <summary>Runs on a GPU.</summary>
    public bool Gpu { get; init; }
}
