namespace AD.Solvers;

/// <summary>The function f : Rⁿ → Rᵐ of a root finder or a least-squares solver, prepared by the backend: values and derivatives into destinations, counted.</summary>
/// <remarks>The point that the preparation sees is x and behind it the constants. Not safe for several threads at once. Allocates nothing per call.</remarks>
public sealed class VectorProblem
{
    private readonly PreparedVector f;
    private readonly double[] point;
    private readonly Func<PreparedVector>? along;
    private SecondDerivativeAlong? second;

    /// <summary>Takes f with its constants.</summary>
    /// <param name="f">The function, prepared.</param>
    /// <param name="constants">What follows the unknowns in the point.</param>
    /// <param name="along">Prepares (x, p, v) ↦ (f, J v), see <see cref="DirectionalOf{TFunction}"/>; null where that cannot be differentiated again.</param>
    internal VectorProblem(PreparedVector f, ReadOnlySpan<double> constants, Func<PreparedVector>? along = null)
    {
        this.f = f;
        this.along = along;
        point = new double[f.InputLength];
        constants.CopyTo(point.AsSpan(f.ActiveLength));
    }

    /// <summary>The number n of unknowns.</summary>
    public int UnknownCount => f.ActiveLength;

    /// <summary>The number m of equations or residuals.</summary>
    public int EquationCount => f.OutputLength;

    /// <summary>What was evaluated so far.</summary>
    public SolverCounts Counts { get; internal set; }

    /// <summary>f(x).</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="value">Receives f(x), length m.</param>
    public void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        f.Value(At(x), value);
        Counts = Counts with { FunctionCalls = Counts.FunctionCalls + 1 };
    }

    /// <summary>f(x) and J[i, j] = ∂f_i/∂x_j.</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="rows">Receives J row by row, m × n.</param>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows)
    {
        f.Jacobian(At(x), value, rows);
        Counts = Counts with { JacobianCalls = Counts.JacobianCalls + 1 };
    }

    /// <summary>f(x) and Jᵀ w.</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="cotangent">w, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ w, length n.</param>
    public void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        f.Pullback(At(x), cotangent, value, destination);
        Counts = Counts with { PullbackCalls = Counts.PullbackCalls + 1 };
    }

    /// <summary>f(x) and J v.</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J v, length m.</param>
    public void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        f.Pushforward(At(x), tangent, value, destination);
        Counts = Counts with { PushforwardCalls = Counts.PushforwardCalls + 1 };
    }

    /// <summary>f''(x)[v, v], the second derivative along a direction.</summary>
    /// <remarks>
    /// A pushforward of x ↦ J(x) v along v: exact where the backend differentiates its own derivatives. Otherwise, and where only a <see cref="PreparedVector"/> was given, a central difference of pushforwards, whose error is
    /// about 1e-10 of the largest derivative.
    /// </remarks>
    /// <param name="x">The point, length n.</param>
    /// <param name="direction">v, length n.</param>
    /// <param name="destination">Receives f''(x)[v, v], length m.</param>
    public void SecondDirectional(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> destination)
    {
        second ??= along is null ? new SecondDerivativeAlong(f) : new SecondDerivativeAlong(f, along());
        second.Evaluate(At(x), direction, destination);
        Counts = Counts with { SecondDirectionalCalls = Counts.SecondDirectionalCalls + 1 };
    }

    /// <summary>The Jacobian as an operator that is never formed, to be moved from point to point.</summary>
    /// <returns>The operator, without a point yet.</returns>
    public JacobianOperator Linearize() => new(this, f.Linearize(), point);

    private ReadOnlySpan<double> At(ReadOnlySpan<double> x)
    {
        x.CopyTo(point);
        return point;
    }
}
