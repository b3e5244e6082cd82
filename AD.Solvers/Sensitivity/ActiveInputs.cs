namespace AD.Solvers;

/// <summary>What a gradient is taken with respect to.</summary>
[Flags]
public enum ActiveInputs
{
    /// <summary>The parameters p (and u₀ through them, where u₀ depends on p).</summary>
    Parameters = 1,

    /// <summary>The initial state u₀.</summary>
    InitialState = 2,

    /// <summary>Parameters and initial state, the default.</summary>
    All = Parameters | InitialState,

    /// <summary>The time t₀ at which the initial state is given: u(t₀) = u₀ stays, t₀ moves.</summary>
    StartTime = 4,

    /// <summary>The end t₁ of the span: costs at the end and integrals move with it, costs at given times do not.</summary>
    EndTime = 8,

    /// <summary>Both ends of the span.</summary>
    Times = StartTime | EndTime,
}
