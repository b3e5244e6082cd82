namespace AD.Solvers;

/// <summary>What an iterative solver found, and why it stopped.</summary>
public sealed class Solution
{
    internal Solution(double[] x, Status status, int iterations, double residualNorm, SolverCounts counts)
    {
        X = x;
        Status = status;
        Iterations = iterations;
        ResidualNorm = residualNorm;
        Counts = counts;
    }

    /// <summary>The last iterate.</summary>
    public double[] X { get; }

    /// <summary>Why the solver stopped; failing to converge is a status, never an exception.</summary>
    public Status Status { get; }

    /// <summary>The number of iterations, each with one Jacobian.</summary>
    public int Iterations { get; }

    /// <summary>‖f(X)‖₂ for roots and least squares.</summary>
    public double ResidualNorm { get; }

    /// <summary>How often the function and its derivatives were evaluated.</summary>
    public SolverCounts Counts { get; }
}

/// <summary>How often a solver evaluated its function and the derivatives.</summary>
/// <param name="FunctionCalls">Evaluations of the function alone.</param>
/// <param name="JacobianCalls">Jacobians, each with the value.</param>
public readonly record struct SolverCounts(long FunctionCalls, long JacobianCalls);
