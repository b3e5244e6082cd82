namespace AD.Tests.Problems;

/// <summary>A square system of the collection: f(x) = 0 from x0.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="F">f : Rⁿ → Rⁿ.</param>
/// <param name="X0">The published start, length n.</param>
/// <param name="Roots">The roots that are closed forms, or published; others may exist.</param>
internal sealed record RootProblem(string Name, IVectorFunction F, double[] X0, params double[][] Roots)
{
    /// <summary>Whether a root is a point by itself, with no others around it: then a solver can be asked to find it.</summary>
    public bool HasIsolatedRoot { get; init; } = true;

    /// <summary>Whether the Jacobian is singular at the root that the start leads to: Newton's method is then linear, and ‖f‖ says more of the root than ‖x - x*‖.</summary>
    public bool IsSingularAtRoot { get; init; }

    public override string ToString() => Name;

    /// <summary>‖f(x)‖₂.</summary>
    public double ResidualAt(double[] x) => Math.Sqrt(new SumOfSquares(F).Evaluate<double>(x));
}
