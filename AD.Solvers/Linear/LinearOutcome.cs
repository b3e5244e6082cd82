namespace AD.Solvers;

/// <summary>How the solution of a linear system ended; x itself is in the caller's vector. A value, so that solving allocates nothing.</summary>
/// <param name="Status"><see cref="Status.Success"/> or why not.</param>
/// <param name="Iterations">The number of iterations.</param>
/// <param name="ResidualNorm">‖b − A x‖₂, computed from x.</param>
/// <param name="Products">Products with A and Aᵀ together, those that compute residuals included, those that form a matrix (<see cref="DenseSolver"/>) not.</param>
/// <param name="PreconditionerProducts">Products with the preconditioner.</param>
/// <param name="Explanation">What the method met, without numbers.</param>
public readonly record struct LinearOutcome(Status Status, int Iterations, double ResidualNorm, int Products, int PreconditionerProducts, string Explanation)
{
    /// <summary>The explanation with its numbers, a new text.</summary>
    public string Reason => $"{Explanation} Iterations: {Iterations}; residual: {ResidualNorm:E2}.";
}
