namespace AD.Solvers;

/// <summary>W = I − hγ J by an iterative linear solver on products with J, which is never formed.</summary>
/// <remarks>
/// Every solve starts from zero, so that it depends on nothing but its right-hand side, and runs in components measured in the tolerances, until the root mean square of what is left is 0.05 of what
/// Newton's iteration may leave; transposed solves until 1e-12 of the right-hand side is left. J stays that of the point of <see cref="Linearize"/>; a preconditioner is made where W would be factored, and W itself
/// follows every hγ. Source: Brown and Hindmarsh (1989), Reduced storage matrix methods in stiff ODE systems, Appl. Math. Comput. 31.
/// </remarks>
internal sealed unsafe class KrylovStageMatrix : TransposableStageMatrix
{
    private const double PartOfNewton = 0.05;
    private const double TransposedTolerance = 1e-12;

    /// <summary>A solve that did not reach its tolerance is of use if it left no more than this part: Newton's iteration makes up for it, or finds that it cannot.</summary>
    private const double Useful = 0.1;

    private readonly int n;
    private readonly StageOperator operation;
    private readonly PreparedLinearSolver solver;
    private readonly PreparedStagePreconditioner? preconditioner;
    private readonly ScaledStageOperator scaled;
    private readonly ScaledStageOperator? scaledPreconditioner;
    private readonly LinearOperator transposed;
    private readonly LinearOperator? transposedPreconditioner;
    private readonly double[] right;
    private readonly double[] solution;
    private readonly AlignedRows ones;
    private double* units;
    private double tolerance = PartOfNewton;

    public KrylovStageMatrix(DifferentiableSystem system, LinearSolver solver, StagePreconditioner? preconditioner)
    {
        n = system.ReadLength;
        operation = new StageOperator(system);
        this.solver = solver.Prepare(n, n);
        this.preconditioner = preconditioner?.Prepare(n);
        right = new double[n];
        solution = new double[n];
        scaled = new ScaledStageOperator(n) { Operator = operation };
        LinearOperator? inner = this.preconditioner ?? solver.Options.Preconditioner;
        scaledPreconditioner = inner is null ? null : new ScaledStageOperator(n) { Operator = inner };
        transposed = scaled.Transpose();
        transposedPreconditioner = scaledPreconditioner?.Transpose();
        ones = new AlignedRows(1, n);
        new Span<double>(ones.Row(0), n).Fill(1.0);
        Measure(ones.Row(0));
    }

    /// <summary>Another point costs nothing unless there is a preconditioner to be made.</summary>
    public override int LongestUse => preconditioner is null ? 1 : base.LongestUse;

    public override void Tolerate(double* units, double tolerance)
    {
        Measure(units);
        this.tolerance = PartOfNewton * tolerance;
    }

    public override void Linearize(double* u, double t)
    {
        Jacobians++;
        operation.MoveTo(u, t);
    }

    public override bool Factor(double hGamma)
    {
        operation.HGamma = hGamma;
        if (preconditioner is null)
        {
            return true;
        }

        Factorizations++;
        return preconditioner.Update(operation);
    }

    public override bool Adapt(double hGamma)
    {
        operation.HGamma = hGamma;
        return true;
    }

    public override bool Solve(double* x)
    {
        // In hγ δ, the correction of the state.
        double toUnits = Math.Abs(operation.HGamma);
        for (int i = 0; i < n; i++)
        {
            right[i] = x[i] * units[i] * toUnits;
        }

        double length = VectorLoops.Norm(right), target = tolerance * Math.Sqrt(n);
        if (!(length > target))
        {
            // As good as solved: W⁻¹ does not enlarge what is stiff, and the rest is W ≈ I.
            Solves++;
            return double.IsFinite(length);
        }

        bool solved = Run(scaled, scaledPreconditioner, target / length, length);
        for (int i = 0; i < n; i++)
        {
            x[i] = solution[i] / (units[i] * toUnits);
        }

        return solved;
    }

    public override bool SolveTransposed(double* x)
    {
        for (int i = 0; i < n; i++)
        {
            right[i] = x[i] / units[i];
        }

        bool solved = Run(transposed, transposedPreconditioner, TransposedTolerance, VectorLoops.Norm(right) * TransposedTolerance);
        for (int i = 0; i < n; i++)
        {
            x[i] = solution[i] * units[i];
        }

        return solved;
    }

    private void Measure(double* units)
    {
        this.units = units;
        scaled.Measure(units);
        scaledPreconditioner?.Measure(units);
    }

    private bool Run(LinearOperator a, LinearOperator? p, double relativeTolerance, double length)
    {
        Solves++;
        solution.AsSpan().Clear();
        LinearOutcome outcome = solver.Solve(a, right, solution, relativeTolerance, p);
        LinearIterations += outcome.Iterations;
        return outcome.Status == Status.Success || outcome.ResidualNorm <= Useful * length;
    }
}
