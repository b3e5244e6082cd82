namespace AD.Solvers;

/// <summary>The Hessian of a <see cref="ScalarProblem"/> at a point as a linear operator, symmetric; its products and gradients are counted there.</summary>
/// <remarks>Allocates nothing once warm. Not safe for several threads at once.</remarks>
public sealed class HessianOperator : LinearOperator
{
    private readonly ScalarProblem problem;
    private readonly GradientLinearization map;
    private readonly double[] point;
    private bool known;

    internal HessianOperator(ScalarProblem problem, GradientLinearization map, double[] point)
        : base(problem.UnknownCount, problem.UnknownCount)
    {
        this.problem = problem;
        this.map = map;
        this.point = [.. point];
    }

    /// <summary>∇f(x), length n, to be read before the next <see cref="MoveTo"/>; evaluated once at each point.</summary>
    public ReadOnlySpan<double> Gradient
    {
        get
        {
            Count();
            return map.Value;
        }
    }

    /// <summary>f(x), evaluated together with the gradient.</summary>
    public double Value
    {
        get
        {
            Count();
            return map.FunctionValue;
        }
    }

    /// <summary>Takes another point.</summary>
    /// <param name="x">The point, length n; copied.</param>
    public void MoveTo(ReadOnlySpan<double> x)
    {
        x.CopyTo(point);
        map.MoveTo(point);
        known = false;
    }

    /// <summary>The operator itself: a Hessian is symmetric.</summary>
    /// <returns>This operator.</returns>
    public override LinearOperator Transpose() => this;

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        map.Apply(v, destination);
        problem.Counts = problem.Counts with { HessianVectorCalls = problem.Counts.HessianVectorCalls + 1 };
    }

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);

    private void Count()
    {
        if (!known)
        {
            known = true;
            problem.Counts = problem.Counts with { GradientCalls = problem.Counts.GradientCalls + 1 };
        }
    }
}
