namespace AD.Tests.Problems;

/// <summary>A problem of the collection: minimise ‖r(x)‖² from x0, with its published answers.</summary>
/// <param name="Number">Its number in the paper.</param>
/// <param name="Name">Its name in the paper.</param>
/// <param name="Residuals">r : Rⁿ → Rᵐ.</param>
/// <param name="X0">The standard start, length n.</param>
/// <param name="Minima">The published local minima, the least first.</param>
internal sealed record LeastSquaresProblem(int Number, string Name, IVectorFunction Residuals, double[] X0, params Minimum[] Minima)
{
    /// <summary>The number of unknowns n.</summary>
    public int UnknownCount => X0.Length;

    /// <summary>The number of residuals m.</summary>
    public int ResidualCount => Residuals.OutputLength(X0.Length);

    public override string ToString() => Name;

    /// <summary>A multiple of the start, as MINPACK's tests take it: where the start is zero, every unknown is the factor.</summary>
    public double[] Start(double factor) => factor != 1.0 && X0.All(entry => entry == 0.0) ? [.. X0.Select(_ => factor)] : [.. X0.Select(entry => factor * entry)];

    /// <summary>‖r(x)‖².</summary>
    public double SumOfSquaresAt(double[] x) => new SumOfSquares(Residuals).Evaluate<double>(x);
}

/// <summary>A published local minimum.</summary>
/// <param name="Value">‖r‖² there, to six digits where it is no closed form; digits beyond those are cut off in the paper, not rounded.</param>
/// <param name="X">A minimiser; none where the minimum is approached at infinity, or where it is a rational number that no simple point has.</param>
internal sealed record Minimum(double Value, params double[] X)
{
    /// <summary>Whether a sum of squares is this one to the published digits; a minimum of zero is met at 1e-10.</summary>
    public bool IsMetBy(double sumOfSquares) => Value == 0.0 ? sumOfSquares <= 1e-10 : Math.Abs(sumOfSquares - Value) <= 1e-5 * Value;
}
