namespace AD.Tests.Problems;

/// <summary>A nonlinear regression of NIST's reference datasets, with its certified answers.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Difficulty">Lower, Average or Higher, in NIST's judgement.</param>
/// <param name="Residuals">y - f(x; b).</param>
/// <param name="FarStart">NIST's first start, the farther one.</param>
/// <param name="NearStart">NIST's second start.</param>
/// <param name="Parameters">The certified parameters, 11 digits.</param>
/// <param name="StandardDeviations">Their certified standard deviations, 11 digits.</param>
/// <param name="SumOfSquares">The certified residual sum of squares, 11 digits.</param>
internal sealed record NistProblem(
    string Name,
    string Difficulty,
    IVectorFunction Residuals,
    double[] FarStart,
    double[] NearStart,
    double[] Parameters,
    double[] StandardDeviations,
    double SumOfSquares)
{
    public override string ToString() => Name;

    /// <summary>The number of digits to which numbers are the certified ones: -log₁₀ of the largest relative error, at most 11, at least 0.</summary>
    public static double Digits(double[] certified, double[] computed)
    {
        double worst = certified.Zip(computed, (c, x) => double.IsFinite(x) ? Math.Abs(x - c) / Math.Abs(c) : 1.0).Max();
        return Math.Clamp(-Math.Log10(worst), 0.0, 11.0);
    }
}
