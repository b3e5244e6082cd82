using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>The nine models are NIST's: their certified parameters have the certified sums of squares, deviations and no slope; and every backend differentiates them from both starts.</summary>
public class NistTests
{
    public static TheoryData<string> Problems => NistProblems.Names;

    /// <summary>All but MathNet's finite differences: see the test of their one step.</summary>
    public static TheoryData<string> Backends => [.. BackendCatalogue.All.Where(backend => backend is not MathNetBackend).Select(backend => backend.Traits.Name)];

    [Fact]
    public void ThereAreNine() => Assert.Equal(9, NistProblems.All.Count);

    [Theory]
    [MemberData(nameof(Problems))]
    public void CertifiedParametersHaveTheCertifiedSumOfSquaresAndDeviations(string name)
    {
        NistProblem problem = NistProblems.Find(name);
        (double[] r, Matrix<double> jacobian) = new ForwardDualBackend().ValueAndJacobian(problem.Residuals, problem.Parameters);
        double sum = r.Sum(entry => entry * entry), variance = sum / (r.Length - problem.Parameters.Length);
        Close.Relative(problem.SumOfSquares, sum, 1e-9, "residual sum of squares");

        Matrix<double> inverse = jacobian.QR().R.Inverse();
        double[] deviations = [.. inverse.EnumerateRows().Select(row => row.L2Norm() * Math.Sqrt(variance))];
        for (int j = 0; j < deviations.Length; j++)
        {
            Close.Relative(problem.StandardDeviations[j], deviations[j], 1e-7, $"standard deviation of b{j + 1}");
        }

        Vector<double> slope = jacobian.TransposeThisAndMultiply(Vector<double>.Build.Dense(r));
        Assert.All(jacobian.EnumerateColumns().Zip(slope), pair => Assert.True(Math.Abs(pair.Second) <= 1e-5 * pair.First.L2Norm() * Math.Sqrt(sum)));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void DerivativesAgreeFromBothStarts(string backend)
        => Assert.All(NistProblems.All, problem => Assert.All((double[][])[problem.FarStart, problem.NearStart], start => DerivativeAgreement.Holds(BackendCatalogue.Find(backend), problem.Name, problem.Residuals, start)));

    /// <summary>MathNet's stencil has one step for all functions, to 3 · 2⁻¹⁰ on either side: too long for exp(-760 b₂) of Misra1a. The adaptive one sees it.</summary>
    [Fact]
    public void OneStepForAllFunctionsMissesFastExponentials()
    {
        NistProblem problem = NistProblems.Find("Misra1a");
        Matrix<double> exact = new ForwardDualBackend().Jacobian(problem.Residuals, problem.NearStart), fixedStep = new MathNetBackend().Jacobian(problem.Residuals, problem.NearStart);
        Assert.True((exact - fixedStep).Enumerate().Max(Math.Abs) > 5e-4 * exact.Enumerate().Max(Math.Abs));
        DerivativeAgreement.Compare("Misra1a by adaptive steps", exact, new FiniteDifferenceBackend().Jacobian(problem.Residuals, problem.NearStart), 1e-6);
    }

    [Fact]
    public void GrowthCurveStaysFiniteWhereItsExponentialOverflows()
    {
        NistProblem problem = NistProblems.Find("Rat43");
        double[] far = [100.0, 2000.0, 1.0, 1.0];
        Assert.All(new ForwardDualBackend().Jacobian(problem.Residuals, far).Enumerate(), entry => Assert.True(double.IsFinite(entry)));
    }
}
