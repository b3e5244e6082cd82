namespace AD.Solvers;

/// <summary>L-BFGS for min f(x), f : Rⁿ → R: a quasi-Newton direction from the last m steps and changes of the gradient, and a line search. The method to take for many unknowns.</summary>
/// <remarks>
/// Sources: Nocedal (1980), Updating quasi-Newton matrices with limited storage, Math. Comp. 35:773; Nocedal and Wright (2006), algorithms 7.4 and 7.5. Converges linearly, fast in practice. Cost per iteration: one gradient for
/// each trial of the search, mostly one, and 4 m n operations. Memory 2 m n. Where a search fails the memory is forgotten and the steepest direction tried before it is given up. Nothing is allocated per iteration.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class Lbfgs : Optimizer
{
    /// <summary>The number m of pairs that are remembered.</summary>
    public int Memory { get; init; } = 10;

    /// <summary>How far to go along the direction.</summary>
    public LineSearch Search { get; init; } = new HagerZhang();

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new Run(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        ArgumentNullException.ThrowIfNull(Search);
        LbfgsPairs.Check(Memory);
    }

    private sealed class Run(ScalarProblem f, double[] x0, Lbfgs method) : DescentRun(f, x0, method.Options, method.Search)
    {
        private readonly LbfgsPairs pairs = new(x0.Length, method.Memory);

        protected override bool Remembers => pairs.Count > 0;

        protected override void Turn(Span<double> d) => pairs.Turn(d, []);

        protected override void Learn(ReadOnlySpan<double> s, ReadOnlySpan<double> y) => pairs.Learn(s, y);

        protected override void Forget() => pairs.Forget();

        protected override void Exchange(OptimizerMemory memory)
        {
            base.Exchange(memory);
            pairs.Exchange(memory);
        }
    }
}
