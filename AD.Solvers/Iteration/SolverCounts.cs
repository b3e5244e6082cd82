namespace AD.Solvers;

/// <summary>How often a solver evaluated its function and the derivatives: the cost in primitives, whatever the backend.</summary>
/// <remarks>A derivative that gives the value too counts once, as that derivative.</remarks>
public readonly record struct SolverCounts
{
    /// <summary>Evaluations of the function alone.</summary>
    public long FunctionCalls { get; init; }

    /// <summary>Gradients, each with the value.</summary>
    public long GradientCalls { get; init; }

    /// <summary>Jacobians, each with the value.</summary>
    public long JacobianCalls { get; init; }

    /// <summary>Hessians, each with value and gradient.</summary>
    public long HessianCalls { get; init; }

    /// <summary>Products J v.</summary>
    public long PushforwardCalls { get; init; }

    /// <summary>Products Jᵀ w.</summary>
    public long PullbackCalls { get; init; }

    /// <summary>Products H v with a Hessian.</summary>
    public long HessianVectorCalls { get; init; }

    /// <summary>Second derivatives along one direction, vᵀ f'' v.</summary>
    public long SecondDirectionalCalls { get; init; }

    /// <summary>Factorizations of a matrix.</summary>
    public long Factorizations { get; init; }

    /// <summary>Iterations of linear solvers inside.</summary>
    public long LinearIterations { get; init; }

    /// <summary>The counts of two pieces of work together.</summary>
    /// <param name="a">The counts of one.</param>
    /// <param name="b">The counts of the other.</param>
    /// <returns>The sums.</returns>
    public static SolverCounts operator +(SolverCounts a, SolverCounts b) => new()
    {
        FunctionCalls = a.FunctionCalls + b.FunctionCalls,
        GradientCalls = a.GradientCalls + b.GradientCalls,
        JacobianCalls = a.JacobianCalls + b.JacobianCalls,
        HessianCalls = a.HessianCalls + b.HessianCalls,
        PushforwardCalls = a.PushforwardCalls + b.PushforwardCalls,
        PullbackCalls = a.PullbackCalls + b.PullbackCalls,
        HessianVectorCalls = a.HessianVectorCalls + b.HessianVectorCalls,
        SecondDirectionalCalls = a.SecondDirectionalCalls + b.SecondDirectionalCalls,
        Factorizations = a.Factorizations + b.Factorizations,
        LinearIterations = a.LinearIterations + b.LinearIterations,
    };
}
