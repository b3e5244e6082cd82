namespace AD.Solvers;

/// <summary>L-BFGS for min f(x) within bounds l ≤ x ≤ u: quasi-Newton directions in the unknowns that no bound holds, and a search along the path that they take when they are projected onto the bounds.</summary>
/// <remarks>
/// <para>Sources: Bertsekas (1982), Projected Newton methods for optimization problems with simple constraints, SIAM J. Control Optim. 20:221, with the inverse Hessian of Nocedal (1980). An unknown is held where it is at a bound, or about to
/// be pressed against it (within the length of the projected gradient, and at most a thousandth of the way between its bounds), and the gradient points outwards; held unknowns move along the gradient alone. The condition of the search is that of Armijo,
/// f(x₊) ≤ f(x) + c gᵀ(x₊ − x). Every iterate is within the bounds, the start is moved into them, and f is not evaluated outside.</para>
/// <para>Solved when the largest entry of x − P(x − g) is within the gradient tolerance, P the projection. <see cref="Solution.BoundStates"/> tells which bounds hold the solution. Bounds may be infinite; equal ones
/// hold an unknown fast. Cost per iteration: one value for each trial, mostly one, one gradient, and 8 m n operations. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class ProjectedLbfgs : Optimizer
{
    /// <summary>l, one for each unknown, negative infinity for none; null, the default, for none at all.</summary>
    public IReadOnlyList<double>? Lower { get; init; }

    /// <summary>u, one for each unknown, infinity for none; null, the default, for none at all.</summary>
    public IReadOnlyList<double>? Upper { get; init; }

    /// <summary>The number m of pairs that are remembered.</summary>
    public int Memory { get; init; } = 10;

    /// <summary>How far to go along the path; of <see cref="Backtracking"/>, which asks for values alone.</summary>
    public Backtracking Search { get; init; } = new();

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new ProjectedLbfgsRun(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        ArgumentNullException.ThrowIfNull(Search);
        LbfgsPairs.Check(Memory);
        if (Lower is not null)
        {
            Check.Length(Lower.Count, unknowns, nameof(Lower), "one bound for each unknown");
        }

        if (Upper is not null)
        {
            Check.Length(Upper.Count, unknowns, nameof(Upper), "one bound for each unknown");
        }

        for (int i = 0; i < unknowns; i++)
        {
            double lower = Lower?[i] ?? double.NegativeInfinity, upper = Upper?[i] ?? double.PositiveInfinity;
            if (!(lower <= upper) || lower == double.PositiveInfinity || upper == double.NegativeInfinity)
            {
                throw new ArgumentException($"The bounds of unknown {i} are {lower} and {upper}; a lower bound that is at most the upper one is expected, negative infinity and infinity for none.", nameof(Lower));
            }
        }
    }
}
