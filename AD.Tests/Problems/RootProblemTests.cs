using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>The 23 systems have the roots they are listed with, and every backend differentiates them.</summary>
public class RootProblemTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Gradients of sums of squares of the other collection, by name, with the factor between them.</summary>
    public static TheoryData<string> Gradients => ["Wood", "Watson", "Variably dimensioned"];

    [Fact]
    public void ThereAreTwentyThreeSquareSystems()
    {
        Assert.Equal(23, RootProblems.All.Count);
        Assert.Equal(23, RootProblems.All.Select(problem => problem.Name).Distinct().Count());
        Assert.All(RootProblems.All, problem => Assert.Equal(problem.X0.Length, problem.F.OutputLength(problem.X0.Length)));
    }

    [Fact]
    public void ListedRootsAreRoots()
        => Assert.All(RootProblems.All, problem => Assert.All(problem.Roots, root => Assert.True(problem.ResidualAt(root) <= 1e-12, $"{problem.Name}: ‖f‖ = {problem.ResidualAt(root):E2} at a listed root.")));

    [Fact]
    public void StartsAreNoRoots() => Assert.All(RootProblems.All, problem => Assert.True(problem.ResidualAt(problem.X0) > 1e-3));

    [Fact]
    public void JacobianIsSingularAtARootWhereTheListSaysSo()
        => Assert.All(RootProblems.All, problem => Assert.All(problem.Roots.Take(1), root =>
        {
            double rank = new ForwardDualBackend().Jacobian(problem.F, root).Rank();
            Assert.Equal(problem.IsSingularAtRoot, rank < problem.X0.Length);
        }));

    [Theory]
    [MemberData(nameof(Gradients))]
    public void SystemIsHalfTheGradientOfItsSumOfSquares(string name)
    {
        RootProblem problem = RootProblems.Find(name);
        double[] x = [.. problem.X0.Select((entry, i) => entry + 0.03 * (i + 1))], f = new double[x.Length];
        problem.F.Evaluate<double>(x, f);
        double[] gradient = new ReverseTapeBackend().Gradient(new SumOfSquares(MoreGarbowHillstromProblems.Find(name).Residuals), x);
        Close.To([.. gradient.Select(entry => 0.5 * entry)], f, 1e-12, name);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void DerivativesAgreeOnAllSystems(string backend)
        => Assert.All(RootProblems.All, problem => DerivativeAgreement.Holds(BackendCatalogue.Find(backend), problem.Name, problem.F, problem.X0));

    [Fact]
    public void JacobianOfTheMatrixSquareRootIsSylvesters()
    {
        RootProblem problem = RootProblems.Find("Hammarling 2 by 2");
        double[] x = [0.3, -1.2, 0.7, 0.4];
        double[,] expected = { { 2 * x[0], x[2], x[1], 0 }, { x[1], x[0] + x[3], 0, x[1] }, { x[2], 0, x[0] + x[3], x[2] }, { 0, x[2], x[1], 2 * x[3] } };
        foreach (Backend backend in BackendCatalogue.All)
        {
            DerivativeAgreement.Compare(backend.Traits.Name, Matrix<double>.Build.DenseOfArray(expected), backend.Jacobian(problem.F, x), backend.Traits.IsExact ? 1e-12 : 1e-6);
        }
    }
}
