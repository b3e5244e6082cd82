namespace AD.Solvers;

/// <summary>What a gradient is taken with respect to.</summary>
[Flags]
public enum ActiveInputs
{
    /// <summary>The parameters p (and u₀ through them, where u₀ depends on p).</summary>
    Parameters = 1,

    /// <summary>The initial state u₀.</summary>
    InitialState = 2,

    /// <summary>Both.</summary>
    All = Parameters | InitialState,
}
