namespace AD.Solvers;

/// <summary>The objective f : Rⁿ → R of an optimiser, prepared by the backend: value and derivatives into destinations, counted.</summary>
/// <remarks>The point that the preparation sees is x and behind it the constants. Not safe for several threads at once. Allocates nothing per call.</remarks>
public sealed class ScalarProblem
{
    private readonly PreparedScalar f;
    private readonly double[] point;

    internal ScalarProblem(PreparedScalar f, ReadOnlySpan<double> constants)
    {
        this.f = f;
        point = new double[f.InputLength];
        constants.CopyTo(point.AsSpan(f.ActiveLength));
    }

    /// <summary>The number n of unknowns.</summary>
    public int UnknownCount => f.ActiveLength;

    /// <summary>What was evaluated so far.</summary>
    public SolverCounts Counts { get; internal set; }

    /// <summary>The constants behind x, which may be changed between two evaluations.</summary>
    public Span<double> Constants => point.AsSpan(f.ActiveLength);

    /// <summary>f(x).</summary>
    /// <param name="x">The point, length n.</param>
    /// <returns>f(x).</returns>
    public double Value(ReadOnlySpan<double> x)
    {
        double value = f.Value(At(x));
        Counts = Counts with { FunctionCalls = Counts.FunctionCalls + 1 };
        return value;
    }

    /// <summary>f(x) and ∇f(x).</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <returns>f(x).</returns>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double value = f.ValueAndGradient(At(x), gradient);
        Counts = Counts with { GradientCalls = Counts.GradientCalls + 1 };
        return value;
    }

    /// <summary>f(x), ∇f(x) and the Hessian.</summary>
    /// <param name="x">The point, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="rows">Receives H row by row, n × n.</param>
    /// <returns>f(x).</returns>
    public double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> rows)
    {
        double value = f.ValueGradientAndHessian(At(x), gradient, rows);
        Counts = Counts with { HessianCalls = Counts.HessianCalls + 1 };
        return value;
    }

    /// <summary>The Hessian as an operator that is never formed, to be moved from point to point.</summary>
    /// <returns>The operator, without a point yet.</returns>
    public HessianOperator LinearizeGradient() => new(this, f.LinearizeGradient(), point);

    private ReadOnlySpan<double> At(ReadOnlySpan<double> x)
    {
        x.CopyTo(point);
        return point;
    }
}
