namespace AD.Solvers;

/// <summary>What a linear solver found, and why it stopped.</summary>
/// <remarks>Only <see cref="Status.Success"/> says that the system is solved to the tolerance; every other status comes with the best x that was found. Immutable.</remarks>
public sealed class LinearSolution
{
    internal LinearSolution(double[] x, LinearOutcome outcome)
    {
        X = x;
        Outcome = outcome;
    }

    /// <summary>x, length n.</summary>
    public double[] X { get; }

    /// <summary>Status, residual and counts together.</summary>
    public LinearOutcome Outcome { get; }

    /// <summary>Why the solver stopped; failing to converge is a status, never an exception.</summary>
    public Status Status => Outcome.Status;

    /// <summary>The number of iterations.</summary>
    public int Iterations => Outcome.Iterations;

    /// <summary>‖b − A x‖₂, computed from x.</summary>
    public double ResidualNorm => Outcome.ResidualNorm;

    /// <summary>The status in a sentence with its numbers.</summary>
    public string Reason => Outcome.Reason;

    /// <summary>The status and the reason in one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Status}: {Reason}";
}
