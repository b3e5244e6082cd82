namespace AD.Solvers;

/// <summary>The Jacobian of a <see cref="VectorProblem"/> at a point as a linear operator; its products are counted there.</summary>
/// <remarks>Allocates nothing once warm. Not safe for several threads at once.</remarks>
public sealed class JacobianOperator : LinearOperator
{
    private readonly VectorProblem problem;
    private readonly PreparedLinearization map;
    private readonly double[] point;

    internal JacobianOperator(VectorProblem problem, PreparedLinearization map, double[] point)
        : base(problem.EquationCount, problem.UnknownCount)
    {
        this.problem = problem;
        this.map = map;
        this.point = [.. point];
    }

    /// <summary>f(x), length m, to be read before the next <see cref="MoveTo"/>; evaluated once at each point.</summary>
    public ReadOnlySpan<double> Value => map.Value;

    /// <summary>Takes another point.</summary>
    /// <param name="x">The point, length n; copied.</param>
    public void MoveTo(ReadOnlySpan<double> x)
    {
        x.CopyTo(point);
        map.MoveTo(point);
    }

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        map.Apply(v, destination);
        problem.Counts = problem.Counts with { PushforwardCalls = problem.Counts.PushforwardCalls + 1 };
    }

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        map.ApplyTranspose(w, destination);
        problem.Counts = problem.Counts with { PullbackCalls = problem.Counts.PullbackCalls + 1 };
    }
}
