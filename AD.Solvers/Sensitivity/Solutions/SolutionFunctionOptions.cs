namespace AD.Solvers;

/// <summary>What a <see cref="SolutionFunction"/> depends on, and how it is differentiated.</summary>
/// <remarks>Immutable; safe to share between threads as far as <see cref="Reverse"/> is.</remarks>
public sealed record SolutionFunctionOptions
{
    /// <summary>The input x: the parameters p, the initial state u₀, or both, (p, u₀) one behind the other. What is no input keeps the problem's value.</summary>
    public ActiveInputs Inputs { get; init; } = ActiveInputs.Parameters;

    /// <summary>The method of pullbacks; null: from the Jacobian where there are up to 32 inputs, and where there are more by <see cref="DiscreteAdjoint"/>, or <see cref="InterpolatingAdjoint"/> with an implicit method.</summary>
    /// <remarks>Its <see cref="SensitivityMethod.Active"/> is to contain <see cref="Inputs"/>.</remarks>
    public SensitivityMethod? Reverse { get; init; }

    /// <summary>What becomes of a point at which the integration stops early.</summary>
    public FailedSolve OnFailure { get; init; } = FailedSolve.Throw;
}

/// <summary>What becomes of a point at which an integration stops early.</summary>
public enum FailedSolve
{
    /// <summary>A <see cref="SolutionException"/>, which ends an optimisation.</summary>
    Throw,

    /// <summary>Every output and every derivative is NaN: what line searches, trust regions and Levenberg-Marquardt back off from, as they do from a point outside of a function's domain. A memory budget that is too small is a <see cref="SolutionException"/> all the same.</summary>
    NaN,
}
