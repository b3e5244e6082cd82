namespace AD.Solvers;

/// <summary>What an iterative solver found, and why it stopped: the answer of every root finder, least-squares solver and optimiser.</summary>
/// <remarks>Only <see cref="Status.Success"/> says that the problem is solved to the tolerances asked for; every other status comes with the last iterate and a <see cref="Reason"/>. Immutable.</remarks>
public sealed class Solution
{
    internal Solution(double[] x, Verdict verdict, Iteration last, SolverCounts counts, IReadOnlyList<Iteration> trace, FitReport? fit)
    {
        X = x;
        Status = verdict.Status;
        Reason = verdict.Reason;
        Iterations = last.Number;
        ResidualNorm = last.ResidualNorm;
        Value = last.Value;
        Counts = counts;
        Trace = trace;
        Fit = fit;
    }

    /// <summary>The last iterate, length n.</summary>
    public double[] X { get; }

    /// <summary>Why the solver stopped; failing to converge is a status, never an exception.</summary>
    public Status Status { get; }

    /// <summary>The status in a sentence with its numbers: what was met, or what failed, where, and by how much.</summary>
    public string Reason { get; }

    /// <summary>The number of iterations: steps that were taken.</summary>
    public int Iterations { get; }

    /// <summary>‖f(X)‖₂ for roots; the length of the weighted residual for least squares, the square root of twice the <see cref="Value"/>; for optimisation the largest entry of the gradient, projected where there are bounds.</summary>
    public double ResidualNorm { get; }

    /// <summary>The objective at X for optimisation; half the sum of squares for roots and least squares (half the sum of losses where there is a robust loss).</summary>
    public double Value { get; }

    /// <summary>How often the function and its derivatives were evaluated.</summary>
    public SolverCounts Counts { get; }

    /// <summary>The iterates as <see cref="SolverOptions.Trace"/> asked for them, the start first; empty by default.</summary>
    public IReadOnlyList<Iteration> Trace { get; }

    /// <summary>Rank, covariance and standard errors of a least-squares fit; null for other problems.</summary>
    public FitReport? Fit { get; }

    /// <summary>What a method that is made of several tried, in order, the last one the one that ended it; empty for a single method.</summary>
    public IReadOnlyList<Attempt> Attempts { get; internal init; } = [];

    /// <summary>Which bounds hold X, one entry for each unknown: the active set; null for methods without bounds.</summary>
    public IReadOnlyList<BoundState>? BoundStates { get; internal init; }

    /// <summary>The status and the reason in one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Status} after {Iterations} iterations: {Reason}";
}
