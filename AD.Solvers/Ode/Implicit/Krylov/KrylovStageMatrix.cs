namespace AD.Solvers;

/// <summary>W = I − hγ J by an iterative linear solver on products with J, which is never formed.</summary>
/// <remarks>
/// Every solve starts from zero, so that it depends on nothing but its right-hand side, and runs in components measured in the tolerances, until the root mean square of what is left is 0.05 of what
/// Newton's iteration may leave; without a tolerance, as in derivatives of steps that nothing corrects afterwards, until 1e-12 of the right-hand side is left. J stays that of the point of <see cref="Linearize"/>; a preconditioner is made
/// where W would be factored, and W itself follows every hγ.
/// Source: Brown and Hindmarsh (1989), Reduced storage matrix methods in stiff ODE systems, Appl. Math. Comput. 31.
/// </remarks>
internal sealed unsafe class KrylovStageMatrix : TransposableStageMatrix
{
    private const double PartOfNewton = 0.05;

    /// <summary>The part of the right-hand side that is left where no tolerance was given, and what a solver that stops at rounding may leave.</summary>
    private const double Exact = 1e-12, NearlyExact = 1e-10;

    /// <summary>A solve that did not reach its tolerance is of use if it left no more than this part: Newton's iteration makes up for it, or finds that it cannot. Without a tolerance there is no such iteration.</summary>
    private const double Useful = 0.1;

    private readonly int n;
    private readonly StageOperator operation;
    private readonly PreparedLinearSolver solver;
    private readonly PreparedStagePreconditioner? preconditioner;
    private readonly ScaledSystem scaled, transposed;
    private readonly LinearOperator? inverse;
    private readonly double[] probe, answer;
    private readonly AlignedRows ones;
    private bool isProbed;
    private string? complaint;
    private double tolerance;
    private double transposedTolerance;

    public KrylovStageMatrix(DifferentiableSystem system, LinearSolver solver, StagePreconditioner? preconditioner)
    {
        n = system.ReadLength;
        operation = new StageOperator(system);
        this.solver = solver.Prepare(n, n);
        this.preconditioner = preconditioner?.Prepare(n);
        inverse = this.preconditioner ?? solver.Options.Preconditioner;
        scaled = new ScaledSystem(operation, inverse);
        transposed = new ScaledSystem(operation.Transpose(), inverse?.Transpose());
        ones = new AlignedRows(1, n);
        new Span<double>(ones.Row(0), n).Fill(1.0);
        probe = new double[inverse is null ? 0 : n];
        probe.AsSpan().Fill(1.0);
        answer = new double[probe.Length];
        scaled.Measure(ones.Row(0));
        transposed.Measure(ones.Row(0));
    }

    public override string? Complaint => complaint;

    /// <summary>Another point costs nothing unless there is a preconditioner to be made.</summary>
    public override int LongestUse => preconditioner is null ? 1 : base.LongestUse;

    public override void Tolerate(double* units, double tolerance)
    {
        scaled.Measure(units);
        this.tolerance = PartOfNewton * tolerance;
    }

    public override void TolerateTransposed(double* units, double tolerance)
    {
        transposed.Measure(units);
        transposedTolerance = PartOfNewton * tolerance;
    }

    public override void Linearize(double* u, double t)
    {
        Jacobians++;
        operation.MoveTo(u, t);
    }

    public override bool Factor(double hGamma)
    {
        operation.HGamma = hGamma;
        complaint = null;
        if (preconditioner is null)
        {
            return inverse is null || isProbed || Probe();
        }

        Factorizations++;
        if (preconditioner.Update(operation))
        {
            return Probe();
        }

        complaint = "the preconditioner of its linear solver is singular or not finite";
        return false;
    }

    /// <summary>One product with ones: a solver given one that is not finite would fail, and leave all to steps so short that nothing is to be solved.</summary>
    private bool Probe()
    {
        if (inverse!.RowCount != n || inverse.ColumnCount != n)
        {
            // The linear solver refuses it.
            return true;
        }

        inverse.Apply(probe, answer);
        isProbed = Vectors.FirstNotFinite(answer) < 0;
        if (!isProbed)
        {
            complaint = "the preconditioner of its linear solver gives a value that is NaN or infinite";
        }

        return isProbed;
    }

    public override bool Adapt(double hGamma)
    {
        operation.HGamma = hGamma;
        return true;
    }

    public override bool Correct(double* x) => Run(scaled, x, tolerance);

    public override bool Solve(double* x)
    {
        bool solved = Correct(x);
        operation.AddBehind(x);
        return solved;
    }

    public override bool SolveTransposed(double* x) => Run(transposed, x, transposedTolerance);

    private bool Run(ScaledSystem system, double* x, double tolerance)
    {
        Solves++;
        double toState = Math.Abs(operation.HGamma), length = system.SetRight(x, toState), target = tolerance * Math.Sqrt(n);
        if (length <= target)
        {
            // Solved as it is: W⁻¹ leaves alone what is not stiff, and the rest is below the tolerance.
            return true;
        }

        if (!double.IsFinite(length))
        {
            return false;
        }

        LinearOutcome outcome = system.Solve(solver, target > 0.0 ? target / length : Exact);
        LinearIterations += outcome.Iterations;
        system.WriteSolution(x, toState);
        return outcome.Status == Status.Success || (outcome.Status != Status.NotFinite && outcome.ResidualNorm <= (target > 0.0 ? Useful : NearlyExact) * length);
    }
}
