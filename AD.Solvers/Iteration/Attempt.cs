namespace AD.Solvers;

/// <summary>One method that a solver made of several tried, and how it ended.</summary>
/// <param name="Method">The method, and where it started.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Iterations">The steps it took.</param>
/// <param name="ResidualNorm">The residual where it ended, as <see cref="Solution.ResidualNorm"/>.</param>
/// <param name="Reason">The status in a sentence.</param>
public readonly record struct Attempt(string Method, Status Status, int Iterations, double ResidualNorm, string Reason)
{
    /// <summary>The attempt in one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Method}: {Status} after {Iterations} iterations, residual {ResidualNorm:E2}.";
}
