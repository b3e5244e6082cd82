namespace AD.Solvers;

/// <summary>What the steps of an implicit method cost besides evaluations of the right-hand side.</summary>
/// <param name="Jacobians">Evaluations of the Jacobian.</param>
/// <param name="Factorizations">Factorizations of W = I − hγ J.</param>
/// <param name="LinearSolves">Systems solved with W.</param>
/// <param name="LinearIterations">Iterations of a Krylov method in them.</param>
/// <param name="NewtonIterations">Iterations of Newton's method in all stages.</param>
internal readonly record struct ImplicitCounts(long Jacobians, long Factorizations, long LinearSolves, long LinearIterations, long NewtonIterations)
{
    public static ImplicitCounts operator -(ImplicitCounts left, ImplicitCounts right) => new(
        left.Jacobians - right.Jacobians,
        left.Factorizations - right.Factorizations,
        left.LinearSolves - right.LinearSolves,
        left.LinearIterations - right.LinearIterations,
        left.NewtonIterations - right.NewtonIterations);
}
