namespace AD.Solvers;

/// <summary>One iterate of a solver: what progress reports and traces are made of.</summary>
/// <param name="Number">How many steps led to it; 0 is the start.</param>
/// <param name="Value">The objective there: f for optimisation, half the sum of squares for roots and least squares.</param>
/// <param name="ResidualNorm">As <see cref="Solution.ResidualNorm"/>.</param>
public readonly record struct Iteration(int Number, double Value, double ResidualNorm)
{
    /// <summary>The length ‖x − x₋‖₂ of the step that led to it; NaN at the start.</summary>
    public double StepNorm { get; init; } = double.NaN;

    /// <summary>The multiple α of the search direction that was taken; NaN at the start and where nothing is searched.</summary>
    public double StepLength { get; init; } = double.NaN;

    /// <summary>The radius of the trust region, or what takes its place (the damping of Levenberg-Marquardt, a pseudo time step), after the step; NaN where there is none.</summary>
    public double Radius { get; init; } = double.NaN;

    /// <summary>The iterate itself, a copy of length n, where <see cref="TraceDetail.Iterates"/> was asked for; else null.</summary>
    public IReadOnlyList<double>? X { get; init; }
}

/// <summary>What a solution's trace keeps of every iterate.</summary>
public enum TraceDetail
{
    /// <summary>Nothing: no memory per iteration.</summary>
    None,

    /// <summary>Value, residual, step and radius.</summary>
    Norms,

    /// <summary>These and a copy of the iterate: n numbers per iteration.</summary>
    Iterates,
}
