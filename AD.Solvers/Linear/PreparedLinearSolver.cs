namespace AD.Solvers;

/// <summary>A linear solver with its buffers: the one loop around the cycles of every method. Solving allocates nothing once warm.</summary>
/// <remarks>
/// The loop: compute the residual r = b − A x; stop where it is small enough; have the method run a cycle on A d = r, which adds d to x; and again. A cycle ends where its recurrences say that
/// the target is met, where it restarts, or where it breaks down; in each case the residual computed from x decides, so that a recurrence that rounding has led astray is found out, and
/// the next cycle begins from the true residual. A cycle that gains nothing ends the solve. x is the best one of all cycles, never worse than the start, in the residual.
/// Made by <see cref="LinearSolver.Prepare"/>. Not safe for several threads at once.
/// </remarks>
public abstract partial class PreparedLinearSolver
{
    /// <summary>ε, the spacing of numbers at 1.</summary>
    protected const double Epsilon = 2.220446049250313e-16;

    private readonly LinearOptions options;
    private readonly double[] residual;
    private readonly double[] best;
    private LinearOperator? operation;
    private LinearOperator? preconditioner;
    private double tolerance;
    private double cycleScale;
    private Status? interruption;
    private int products;
    private int preconditionerProducts;

    /// <summary>Makes the buffers that every method needs.</summary>
    /// <param name="rowCount">The number m of equations.</param>
    /// <param name="columnCount">The number n of unknowns.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="damping">λ of least squares, min ‖b − A x‖² + λ² ‖x‖²; 0 for none.</param>
    protected PreparedLinearSolver(int rowCount, int columnCount, LinearOptions options, double damping = 0.0)
    {
        this.options = options;
        RowCount = rowCount;
        ColumnCount = columnCount;
        Damping = damping;
        residual = new double[damping == 0.0 ? rowCount : rowCount + columnCount];
        best = new double[columnCount];
    }

    /// <summary>The number m of equations.</summary>
    public int RowCount { get; }

    /// <summary>The number n of unknowns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of iterations so far.</summary>
    protected int Iterations { get; private set; }

    /// <summary>λ of least squares; 0 for none. Where there is one, residuals have n more entries, 0 − λ x.</summary>
    protected double Damping { get; }

    /// <summary>The tolerance of this solve, a fraction of ‖b‖.</summary>
    protected double RelativeTolerance => tolerance;

    /// <summary>The tolerance of this solve or 10⁻⁶ where that is less: a loose tolerance for the residual does not make any x a least-squares solution.</summary>
    protected double SlopeTolerance => Math.Min(tolerance, 1e-6);

    /// <summary>The operator A of this solve.</summary>
    protected LinearOperator Operator => operation ?? throw new InvalidOperationException("There is no operator outside of a solve.");

    /// <summary>Whether this solve has a preconditioner.</summary>
    protected bool IsPreconditioned => preconditioner is not null;

    /// <summary>What the last cycle met, to be told where it was the last; a constant text.</summary>
    protected string Explanation { get; set; } = "";

    /// <summary>An estimate of ‖A‖ of a method that minimises the residual: then x with ‖Aᵀ r‖ ≤ <see cref="SlopeTolerance"/> · ‖A‖ ‖r‖ is a solution too. 0 for methods that ask for r = 0.</summary>
    protected virtual double OperatorNorm => 0.0;

    /// <summary>Whether x comes closer to the solution with every iteration although the residual may rise: then a solve that is interrupted keeps the x it has.</summary>
    protected virtual bool ErrorFalls => false;

    /// <summary>Solves A x = b with the options' tolerance and preconditioner.</summary>
    /// <param name="a">A, m × n.</param>
    /// <param name="b">b, length m; not modified.</param>
    /// <param name="x">Holds the start, length n; receives the best x found.</param>
    /// <returns>Why the solver stopped, the residual and the counts.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the preconditioner does not fit.</exception>
    public LinearOutcome Solve(LinearOperator a, ReadOnlySpan<double> b, Span<double> x) => Solve(a, b, x, options.RelativeTolerance, options.Preconditioner);

    /// <summary>Solves A x = b with a tolerance and a preconditioner of this solve.</summary>
    /// <param name="a">A, m × n.</param>
    /// <param name="b">b, length m; not modified.</param>
    /// <param name="x">Holds the start, length n; receives the best x found. Shares no memory with b.</param>
    /// <param name="relativeTolerance">The residual asked for, as a fraction of ‖b‖₂, instead of the options'.</param>
    /// <param name="preconditioner">An operator that applies M⁻¹, n × n, instead of the options'; null for none.</param>
    /// <returns>Why the solver stopped, the residual and the counts.</returns>
    /// <exception cref="ArgumentException">A length does not match, the tolerance is negative, NaN or infinite, or the preconditioner does not fit.</exception>
    public LinearOutcome Solve(LinearOperator a, ReadOnlySpan<double> b, Span<double> x, double relativeTolerance, LinearOperator? preconditioner)
    {
        CheckSystem(a, b, x, relativeTolerance, preconditioner);
        (operation, this.preconditioner, tolerance) = (a, preconditioner, relativeTolerance);
        (Iterations, products, preconditionerProducts, interruption) = (0, 0, 0, null);
        try
        {
            double rightNorm = VectorLoops.Norm(b);
            if (rightNorm == 0.0)
            {
                x.Clear();
                return Outcome(Status.Success, 0.0, "The right-hand side is zero, and so is the solution.");
            }

            return double.IsFinite(rightNorm)
                ? Cycles(b, x, Math.Max(Math.Max(tolerance, Epsilon * Epsilon) * rightNorm, options.AbsoluteTolerance))
                : Outcome(Status.NotFinite, rightNorm, "The right-hand side is not finite, or its length overflows.");
        }
        finally
        {
            (operation, this.preconditioner) = (null, null);
        }
    }

    /// <summary>Runs the method on A d = r until the target is met, a restart is due, or the recurrence breaks down, and adds d to x.</summary>
    /// <param name="r">r / ‖r‖, to be overwritten at will; length m, with damping m + n.</param>
    /// <param name="x">x, to which ‖r‖ d is added: it need not be read.</param>
    /// <param name="scale">‖r‖.</param>
    /// <param name="target">The target of ‖r‖, as a fraction of what it is now.</param>
    /// <returns><see cref="Status.Success"/> where the recurrences meet the target, null for a restart or after <see cref="Begin"/> said no, or the trouble, with its <see cref="Explanation"/>.</returns>
    protected abstract Status? Cycle(Span<double> r, Span<double> x, double scale, double target);

    /// <summary>Called at the start of every solve that has something to do, before the first cycle.</summary>
    protected virtual void Start()
    {
    }

    /// <summary>Whether another iteration is allowed; if so it has begun.</summary>
    /// <returns>False when the iterations are used up or the solve was cancelled: the cycle is to end with what it has.</returns>
    protected bool Begin()
    {
        interruption = options.CancellationToken.IsCancellationRequested ? Status.Cancelled : Iterations >= options.MaxIterations ? Status.MaxIterations : null;
        Iterations += interruption is null ? 1 : 0;
        return interruption is null;
    }

    /// <summary>Reports the iteration.</summary>
    /// <param name="norm">‖r‖ by the recurrence, as a fraction of what it was at the start of the cycle.</param>
    protected void Report(double norm) => options.Progress?.Report(new(Iterations, norm * cycleScale));

    /// <summary>y = A v, counted.</summary>
    /// <param name="v">v, length n.</param>
    /// <param name="destination">Receives A v, length m.</param>
    protected void Apply(ReadOnlySpan<double> v, Span<double> destination)
    {
        products++;
        Operator.Apply(v, destination);
    }

    /// <summary>y = Aᵀ w, counted.</summary>
    /// <param name="w">w, length m.</param>
    /// <param name="destination">Receives Aᵀ w, length n.</param>
    protected void ApplyTranspose(ReadOnlySpan<double> w, Span<double> destination)
    {
        products++;
        Operator.ApplyTranspose(w, destination);
    }

    /// <summary>z = M⁻¹ v, counted; a copy where there is no preconditioner.</summary>
    /// <param name="v">v, length n.</param>
    /// <param name="destination">Receives z, length n.</param>
    protected void Precondition(ReadOnlySpan<double> v, Span<double> destination)
    {
        if (preconditioner is null)
        {
            v.CopyTo(destination);
            return;
        }

        preconditionerProducts++;
        preconditioner.Apply(v, destination);
    }

    /// <summary>z = M⁻ᵀ v, counted; a copy where there is no preconditioner.</summary>
    /// <param name="v">v, length n.</param>
    /// <param name="destination">Receives z, length n.</param>
    protected void PreconditionTransposed(ReadOnlySpan<double> v, Span<double> destination)
    {
        if (preconditioner is null)
        {
            v.CopyTo(destination);
            return;
        }

        preconditionerProducts++;
        preconditioner.ApplyTranspose(v, destination);
    }
}
