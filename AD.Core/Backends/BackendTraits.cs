namespace AD;

/// <summary>The mechanism by which a backend computes its primitive.</summary>
public enum DerivativeMode
{
    /// <summary>Tangents travel with the values: cost grows with the number of inputs.</summary>
    Forward,

    /// <summary>Cotangents travel back: cost grows with the number of outputs.</summary>
    Reverse,

    /// <summary>The function is evaluated at neighbouring points, on its base number alone: an approximation.</summary>
    FiniteDifference,
}

/// <summary>What a backend is meant for.</summary>
public enum Maturity
{
    /// <summary>To try out: it may change or fall short of its traits, and stands in no catalogue.</summary>
    Experimental,

    /// <summary>To check others against: simple, correct within its traits, not tuned.</summary>
    Reference,

    /// <summary>To work with: besides, prepared operators allocate nothing and threads share it.</summary>
    Stable,
}

/// <summary>What a backend can do. Every claim here is checked by a test, and the table of the README is made from it.</summary>
public sealed record BackendTraits
{
    private readonly bool? secondOrder;

    /// <summary>The name in tables and on the command line, such as <c>forward-dual</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The mechanism.</summary>
    public required DerivativeMode Mode { get; init; }

    /// <summary>What the backend is meant for.</summary>
    public Maturity Maturity { get; init; }

    /// <summary>Derivatives are exact to rounding (true) or approximate (false).</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The error that first derivatives of a smooth function stay within, relative to the largest number of the evaluation; 0 of an exact backend, to rounding.</summary>
    /// <remarks>Smooth is a function whose slopes are moderate, up to about 10, and whose higher derivatives do not grow faster than such slopes make them.</remarks>
    public double FirstOrderError { get; init; }

    /// <summary>The error that second derivatives of such a function stay within, relative to the largest number of the evaluation; 0 of an exact backend, to rounding.</summary>
    public double SecondOrderError { get; init; }

    /// <summary>The primitives work at any base number, so that the backend can stand inside another one; false: <see cref="double"/> only.</summary>
    public bool AnyBaseNumber { get; init; } = true;

    /// <summary>Second derivatives are computed; false: those operators are refused by name.</summary>
    /// <remarks>Unless it is set, true of a backend that can differentiate its own derivatives: at any base number, or by evaluating at neighbouring points.</remarks>
    public bool SecondOrder
    {
        get => secondOrder ?? (AnyBaseNumber || Mode == DerivativeMode.FiniteDifference);
        init => secondOrder = value;
    }

    /// <summary>What each primitive costs in evaluations of the function; null: not stated.</summary>
    public PrimitiveCosts? Costs { get; init; }

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

    /// <summary>A prepared operator evaluates the function at every call; false: it runs what was made of the function at the first call, so that the function is not to throw, count or change later.</summary>
    public bool PreparedEvaluates { get; init; } = true;

    /// <summary>One instance may be used by several threads at once (a preparation: one per thread).</summary>
    public bool ThreadSafe { get; init; } = true;

    /// <summary>This backend may stand inside an outer one: it works at any number, or the outer one evaluates it on plain numbers.</summary>
    /// <param name="outer">The traits of the outer backend.</param>
    /// <returns>Whether a composition is possible.</returns>
    public bool NestsInside(BackendTraits outer)
    {
        ArgumentNullException.ThrowIfNull(outer);
        return AnyBaseNumber || outer.Mode == DerivativeMode.FiniteDifference;
    }
}
