using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class TableauTests
{
    public static TheoryData<string> Methods => ["Dopri5", "Tsit5"];

    [Fact]
    public void ThereAreAsManyTreesAsThereShouldBe()
        => Assert.Equal([1, 1, 2, 4, 9, 20], Enumerable.Range(1, 6).Select(order => RootedTree.WithOrder(order).Count()));

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStepMeetsEveryOrderConditionUpToFive(string method)
    {
        Tableau table = Find(method);
        Assert.InRange(LargestResidual(table, 5, i => table.Weights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, 6, i => table.Weights[i], 1.0), 1e-5, 1.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheEmbeddedFormulaHasOrderFourAndNoMore(string method)
    {
        Tableau table = Find(method);
        Assert.InRange(LargestResidual(table, 4, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, 5, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 1e-5, 1.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInterpolantHasOrderFourEverywhereInTheStep(string method)
    {
        Tableau table = Find(method);
        foreach (double theta in new[] { 0.1, 0.25, 0.5, 2.0 / 3.0, 0.9, 1.0 })
        {
            Assert.InRange(LargestResidual(table, 4, i => Interpolate(table, i, theta), theta), 0.0, 2e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInterpolantIsContinuouslyDifferentiableAcrossSteps(string method)
    {
        // In Bernstein form b'(0) = d (β₁ − β₀) and b'(1) = d (β_d − β_{d−1}): 1 for the first stage at 0, for the last stage at 1, else 0.
        Tableau table = Find(method);
        int d = table.InterpolantDegree, last = table.Stages - 1;
        for (int i = 0; i <= last; i++)
        {
            ReadOnlySpan<double> beta = table.Interpolant(i);
            Assert.Equal(i == 0 ? 1.0 : 0.0, d * (beta[1] - beta[0]), 1e-14);
            Assert.Equal(i == last ? 1.0 : 0.0, d * (beta[d] - beta[d - 1]), 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheLastStageIsTheFirstOfTheNextStep(string method) => Assert.True(Find(method).FirstSameAsLast);

    [Fact]
    public void ATableThatDoesNotAddUpIsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Tableau("Broken", 2, 1, [0.0, 1.0], [[], [0.9]], [0.5, 0.5], [0.5, -0.5], [[0.0, 0.5], [0.0, 0.5]]));
        Assert.Contains("row 1 of a sums to 0.9", error.Message, StringComparison.Ordinal);
    }

    private static Tableau Find(string method) => method switch
    {
        "Dopri5" => new Dopri5().Tableau,
        _ => new Tsit5().Tableau,
    };

    private static double Interpolate(Tableau table, int stage, double theta)
    {
        int d = table.InterpolantDegree;
        double sum = 0.0, binomial = 1.0;
        for (int m = 0; m <= d; m++)
        {
            sum += table.Interpolant(stage)[m] * binomial * Math.Pow(theta, m) * Math.Pow(1.0 - theta, d - m);
            binomial = binomial * (d - m) / (m + 1);
        }

        return sum;
    }

    private static double LargestResidual(Tableau table, int order, Func<int, double> weight, double theta)
        => Enumerable.Range(1, order).Max(q => Residual(table, q, weight, theta));

    /// <summary>The largest |Σ b_i Φ_i − θ^q / γ| over the trees with q nodes.</summary>
    private static double Residual(Tableau table, int order, Func<int, double> weight, double theta)
        => RootedTree.WithOrder(order).Max(tree =>
        {
            double[] phi = tree.Weights((i, j) => table.StageWeights(i)[j], table.Stages);
            return Math.Abs(Enumerable.Range(0, table.Stages).Sum(i => weight(i) * phi[i]) - Math.Pow(theta, order) / tree.Density);
        });
}
