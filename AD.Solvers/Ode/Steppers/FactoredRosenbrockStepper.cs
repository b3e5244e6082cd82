namespace AD.Solvers;

/// <summary>A Rosenbrock method that factors W: one Jacobian for each accepted step, one factorization for each step that is tried.</summary>
internal sealed unsafe class FactoredRosenbrockStepper(RosenbrockTableau tableau, DifferentiableSystem system) : RosenbrockStepper(tableau, system, furtherRows: 0)
{
    private readonly StageMatrix matrix = system.CreateStageMatrix();

    public override ImplicitCounts Counts => new(matrix.Jacobians, matrix.Factorizations, matrix.Solves, matrix.LinearIterations, 0);

    protected override void Linearize(double t) => matrix.Linearize(state, t);

    protected override bool Factor(double h) => matrix.Factor(h * gamma);

    protected override bool SolveStage(int i, double h, double* x) => matrix.Solve(x);
}
