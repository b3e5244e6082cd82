namespace AD.Solvers;

/// <summary>A Rosenbrock method that factors W: one Jacobian for each accepted step, one factorization for each step that is tried.</summary>
/// <remarks>
/// det W(h) begins at 1 for h = 0; where it is negative, a real eigenvalue of hγ J is beyond the pole of the method's stability function, and the step is none that a shorter one converges to.
/// It is rejected: with such steps a method can leap over the pole of a solution that ends there, unseen by its error estimate.
/// </remarks>
internal sealed unsafe class FactoredRosenbrockStepper(RosenbrockTableau tableau, DifferentiableSystem system) : RosenbrockStepper(tableau, system, furtherRows: 0)
{
    private readonly StageMatrix matrix = system.CreateStageMatrix();

    public override ImplicitCounts Counts => new(matrix.Jacobians, matrix.Factorizations, matrix.Solves, matrix.LinearIterations, 0);

    protected override bool IsBeyondPole => matrix.HasNegativeDeterminant;

    protected override void Linearize(double t) => matrix.Linearize(state, t);

    protected override bool Factor(double h) => matrix.Factor(h * gamma);

    protected override bool SolveStage(int i, double h, double* x) => matrix.Solve(x);
}
