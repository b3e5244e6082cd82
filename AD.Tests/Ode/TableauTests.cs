using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class TableauTests
{
    public static TheoryData<string> Methods => ExplicitMethods.Names;

    [Fact]
    public void ThereAreAsManyTreesAsThereShouldBe()
        => Assert.Equal([1, 1, 2, 4, 9, 20, 48, 115], Enumerable.Range(1, 8).Select(order => RootedTree.WithOrder(order).Count()));

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStepMeetsEveryOrderConditionUpToItsOrderAndNoMore(string method)
    {
        Tableau table = Find(method);
        Assert.InRange(LargestResidual(table, table.Order, table.Stages, i => table.Weights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, table.Order + 1, table.Stages, i => table.Weights[i], 1.0), 1e-5, 1.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheEmbeddedFormulaHasItsOrderAndNoMore(string method)
    {
        Tableau table = Find(method);
        Assert.InRange(LargestResidual(table, table.EmbeddedOrder, table.Stages, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, table.EmbeddedOrder + 1, table.Stages, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 1e-5, 1.0);
    }

    [Fact]
    public void TheDampingFormulaHasOrderThreeAndTheErrorThenBehavesAsTheEighthPower()
    {
        Tableau table = Find("Dop853");
        Assert.InRange(LargestResidual(table, table.DampingOrder, table.Stages, i => table.Weights[i] - table.DampingWeights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, table.DampingOrder + 1, table.Stages, i => table.Weights[i] - table.DampingWeights[i], 1.0), 1e-5, 1.0);
        Assert.Equal(8, table.ErrorPower);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInterpolantHasItsOrderEverywhereInTheStepAndNoMore(string method)
    {
        Tableau table = Find(method);
        foreach (double theta in new[] { 0.1, 0.25, 0.5, 2.0 / 3.0, 0.9, 1.0 })
        {
            Assert.InRange(LargestResidual(table, table.InterpolantDegree, table.AllStages, i => BernsteinForm.At(table.Interpolant(i), theta), theta), 0.0, 2e-14);
        }

        Assert.InRange(Residual(table, table.InterpolantDegree + 1, table.AllStages, i => BernsteinForm.At(table.Interpolant(i), 0.5), 0.5), 1e-5, 1.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInterpolantIsContinuouslyDifferentiableAcrossSteps(string method)
    {
        // In Bernstein form b'(0) = d (β₁ − β₀) and b'(1) = d (β_d − β_{d−1}): 1 for the first stage at 0, for the stage at the end of the step at 1, else 0.
        Tableau table = Find(method);
        int d = table.InterpolantDegree, end = table.EndsInExtraStage ? table.Stages : table.Stages - 1;
        for (int i = 0; i < table.AllStages; i++)
        {
            ReadOnlySpan<double> beta = table.Interpolant(i);
            Assert.Equal(i == 0 ? 1.0 : 0.0, d * (beta[1] - beta[0]), 1e-13);
            Assert.Equal(i == end ? 1.0 : 0.0, d * (beta[d] - beta[d - 1]), 1e-13);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheDerivativeAtTheEndOfAStepIsTheFirstStageOfTheNext(string method) => Assert.True(Find(method).FirstSameAsLast != Find(method).EndsInExtraStage);

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheIntervalOfStabilityEndsWhereItIsSaidTo(string method)
    {
        // R(z) = 1 + z bᵀ (I − z A)⁻¹ 1 by its stages.
        Tableau table = Find(method);
        Assert.InRange(Math.Abs(Stability(table, -table.RealStability * 0.999)), 0.0, 1.0);
        Assert.InRange(Math.Abs(Stability(table, -table.RealStability * 1.001)), 1.0, 1.1);
    }

    [Fact]
    public void ATableThatDoesNotAddUpIsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Tableau("Broken", 2, 1, [0.0, 1.0], [[], [0.9]], [0.5, 0.5], [0.5, -0.5], [[0.0, 0.5], [0.0, 0.5]]));
        Assert.Contains("row 1 of a sums to 0.9", error.Message, StringComparison.Ordinal);
    }

    private static Tableau Find(string method) => ExplicitMethods.Find(method).Tableau;

    private static double Stability(Tableau table, double z)
    {
        double[] k = new double[table.Stages];
        for (int i = 0; i < k.Length; i++)
        {
            double y = 1.0;
            for (int j = 0; j < i; j++)
            {
                y += z * table.StageWeights(i)[j] * k[j];
            }

            k[i] = y;
        }

        return 1.0 + z * Enumerable.Range(0, k.Length).Sum(i => table.Weights[i] * k[i]);
    }

    private static double LargestResidual(Tableau table, int order, int stages, Func<int, double> weight, double theta)
        => Enumerable.Range(1, order).Max(q => Residual(table, q, stages, weight, theta));

    /// <summary>The largest |Σ b_i Φ_i − θ^q / γ| over the trees with q nodes.</summary>
    private static double Residual(Tableau table, int order, int stages, Func<int, double> weight, double theta)
        => RootedTree.WithOrder(order).Max(tree =>
        {
            double[] phi = tree.Weights((i, j) => table.StageWeights(i)[j], stages);
            return Math.Abs(Enumerable.Range(0, stages).Sum(i => weight(i) * phi[i]) - Math.Pow(theta, order) / tree.Density);
        });
}
