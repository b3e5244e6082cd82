namespace AD.Solvers;

/// <summary>Steepest descent with a line search for min f(x), f : Rⁿ → R: x ← x − α ∇f(x). The yardstick for other methods.</summary>
/// <remarks>
/// The step that the search tries first is that of Barzilai and Borwein (1988), sᵀs / sᵀy of the last step s and the change y of the gradient. Converges linearly, slowly where the Hessian is ill conditioned. Cost per iteration: one
/// gradient, and one value for each trial of the search. Nothing is allocated per iteration. Immutable; safe to share between threads.
/// </remarks>
public sealed class SteepestDescent : Optimizer
{
    /// <summary>How far to go along the direction.</summary>
    public LineSearch Search { get; init; } = new Backtracking();

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new Run(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns) => ArgumentNullException.ThrowIfNull(Search);

    private sealed class Run(ScalarProblem f, double[] x0, SteepestDescent method) : DescentRun(f, x0, method.Options, method.Search)
    {
        private double first;

        protected override bool Remembers => first > 0.0;

        protected override double FirstStep => first;

        protected override void Turn(Span<double> d)
        {
            for (int i = 0; i < d.Length; i++)
            {
                d[i] = -d[i];
            }
        }

        protected override void Learn(ReadOnlySpan<double> s, ReadOnlySpan<double> y)
        {
            double curvature = Vectors.Dot(s, y);

            // Where f is straight or curves down along the step, one of twice the length is worth a trial.
            first = LbfgsPairs.IsCurved(curvature, s, y) ? Vectors.Dot(s, s) / curvature : 2.0 * Vectors.Norm(s) / Vectors.Norm(Gradient);
        }

        protected override void Forget() => first = 0.0;

        protected override void Exchange(OptimizerMemory memory)
        {
            base.Exchange(memory);
            memory.Part("first step", ref first);
        }
    }
}
