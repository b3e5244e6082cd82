using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>The 35 problems are those of the paper: sizes, starts, minima; and every backend differentiates them.</summary>
public class MoreGarbowHillstromTests
{
    public static TheoryData<string> Problems => MoreGarbowHillstromProblems.Names;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Fact]
    public void ThereAreThirtyFiveInTheOrderOfThePaper()
    {
        Assert.Equal(Enumerable.Range(1, 35), MoreGarbowHillstromProblems.All.Select(problem => problem.Number));
        Assert.All(MoreGarbowHillstromProblems.All, problem => Assert.True(problem.ResidualCount >= problem.UnknownCount));
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void MinimiserHasThePublishedMinimumAndNoSlope(string name)
    {
        LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find(name);
        foreach (Minimum minimum in problem.Minima.Where(minimum => minimum.X.Length > 0))
        {
            double sum = problem.SumOfSquaresAt(minimum.X);
            Assert.True(minimum.IsMetBy(sum), $"{name}: ‖r‖² = {sum:R} at the minimiser, published {minimum.Value:R}.");
            (double[] r, Matrix<double> jacobian) = new ForwardDualBackend().ValueAndJacobian(problem.Residuals, minimum.X);
            for (int j = 0; j < problem.UnknownCount; j++)
            {
                Vector<double> column = jacobian.Column(j), residual = Vector<double>.Build.Dense(r);
                double slope = Math.Abs(column * residual), allowed = 1e-7 * column.L2Norm() * residual.L2Norm() + 1e-12 * column.L2Norm();
                Assert.True(slope <= allowed, $"{name}: ½ ∂‖r‖²/∂x{j} = {slope:E2} at the minimiser of {minimum.Value:R}, allowed {allowed:E2}.");
            }
        }
    }

    /// <summary>‖r(x0)‖ as MINPACK's test programs print it, and closed forms of ‖r(x0)‖².</summary>
    [Theory]
    [InlineData("Rosenbrock", 24.2)]
    [InlineData("Freudenstein and Roth", 400.5)]
    [InlineData("Beale", 14.203125)]
    [InlineData("Helical valley", 2500.0)]
    [InlineData("Powell singular", 215.0)]
    [InlineData("Wood", 19192.0)]
    [InlineData("Watson", 30.0)]
    [InlineData("Bard", 6.456136 * 6.456136)]
    [InlineData("Kowalik and Osborne", 0.07289151 * 0.07289151)]
    [InlineData("Meyer", 41153.47 * 41153.47)]
    [InlineData("Box three-dimensional", 32.11158 * 32.11158)]
    [InlineData("Jennrich and Sampson", 64.58564 * 64.58564)]
    [InlineData("Brown and Dennis", 2815.438 * 2815.438)]
    [InlineData("Chebyquad", 0.1965139 * 0.1965139)]
    [InlineData("Brown almost linear", 16.53022 * 16.53022)]
    [InlineData("Osborne 1", 0.937564 * 0.937564)]
    [InlineData("Osborne 2", 1.446865 * 1.446865)]
    [InlineData("Extended Rosenbrock", 242.0)]
    [InlineData("Extended Powell singular", 1075.0)]
    [InlineData("Broyden tridiagonal", 21.0)]
    [InlineData("Linear, full rank", 50.0)]
    public void StartHasItsKnownSumOfSquares(string name, double expected)
    {
        LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find(name);
        Close.Relative(expected, problem.SumOfSquaresAt(problem.X0), 2e-6, name);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void DerivativesAgreeOnAllProblems(string backend)
        => Assert.All(MoreGarbowHillstromProblems.All, problem => DerivativeAgreement.Holds(BackendCatalogue.Find(backend), problem.Name, problem.Residuals, problem.X0));

    [Theory]
    [MemberData(nameof(HandDerivedJacobians.Names), MemberType = typeof(HandDerivedJacobians))]
    public void JacobianIsTheHandDerivedOne(string name)
    {
        LeastSquaresProblem problem = MoreGarbowHillstromProblems.Find(name);
        double[] x = [.. problem.X0.Select((entry, i) => entry + 0.01 * (i + 1))];
        Matrix<double> expected = Matrix<double>.Build.Dense(problem.ResidualCount, problem.UnknownCount, HandDerivedJacobians.Entries(name, x));
        foreach (Backend backend in BackendCatalogue.All)
        {
            DerivativeAgreement.Compare($"the Jacobian of {name} by {backend.Traits.Name}", expected, backend.Jacobian(problem.Residuals, x), backend.Traits.IsExact ? 1e-12 : 1e-6);
        }
    }
}
