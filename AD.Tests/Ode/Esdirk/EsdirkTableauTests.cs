using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

public class EsdirkTableauTests
{
    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void TheStepMeetsEveryConditionOfItsOrderAndNotTheNext(string method, int order, int embedded, int dense)
    {
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        Assert.Equal((order, embedded), (table.Order, table.EmbeddedOrder));
        Assert.True(dense <= table.InterpolantDegree);
        Assert.InRange(LargestResidual(table, order, i => table.Weights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, order + 1, i => table.Weights[i], 1.0), 1e-5, 1.0);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void TheEmbeddedFormulaHasItsOrderAndNoMore(string method, int order, int embedded, int dense)
    {
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        Assert.InRange(LargestResidual(table, embedded, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 0.0, 2e-14);
        Assert.InRange(Residual(table, embedded + 1, i => table.Weights[i] - table.ErrorWeights[i], 1.0), 1e-5, 1.0);
        Assert.True(order != embedded && dense <= order);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.WithOrders), MemberType = typeof(EsdirkMethods))]
    public void TheInterpolantHasItsOrderEverywhereInTheStep(string method, int order, int embedded, int dense)
    {
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        foreach (double theta in new[] { 0.1, 0.25, 0.5, 2.0 / 3.0, 0.9 })
        {
            Assert.InRange(LargestResidual(table, dense, i => BernsteinForm.At(table.Interpolant(i), theta), theta), 0.0, 2e-14);
            Assert.InRange(Residual(table, dense + 1, i => BernsteinForm.At(table.Interpolant(i), theta), theta), 1e-7, 1.0);
        }

        Assert.True(order + embedded > dense);
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void AVeryStiffComponentIsGoneAtTheEndAndNeverLargeInside(string method)
    {
        // u' = λ u, u = 1, z = h λ = −1e8: h k_i = z Y_i with Y_i = (1 + z Σ_{j < i} a_ij Y_j) / (1 − γ z).
        const double z = -1e8;
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        double[] values = new double[table.Stages];
        for (int i = 0; i < table.Stages; i++)
        {
            values[i] = i == 0 ? 1.0 : (1.0 + z * Enumerable.Range(0, i).Sum(j => table.StageWeights(i)[j] * values[j])) / (1.0 - z * table.Gamma);
        }

        Assert.Equal(0.0, values[^1], 1e-6);
        for (double theta = 0.05; theta < 1.0; theta += 0.05)
        {
            Assert.InRange(1.0 + z * Enumerable.Range(0, table.Stages).Sum(i => BernsteinForm.At(table.Interpolant(i), theta) * values[i]), -1.1, 1.1);
        }
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void StagesHaveOrderTwoAndPredictorsAreAsGoodAsTheyCanBe(string method)
    {
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        for (int i = 1; i < table.Stages; i++)
        {
            Assert.Equal(table.Nodes[i] * table.Nodes[i] / 2.0, Enumerable.Range(0, i + 1).Sum(j => table.StageWeights(i)[j] * table.Nodes[j]), 1e-14);
            if (i > 1)
            {
                Assert.Equal(table.Nodes[i], Enumerable.Range(0, i).Sum(j => table.Predictor(i)[j] * table.Nodes[j]), 1e-13);
            }
        }
    }

    [Theory]
    [InlineData("TrBdf2", false)]
    [InlineData("KenCarp4", true)]
    [InlineData("Kvaerno5", true)]
    public void ItIsKnownWhetherTheEstimateIsBounded(string method, bool bounded)
    {
        // u' = λ u with z = h λ = −1e9: z Σ e_i Y_i is the estimate.
        const double z = -1e9;
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        double[] values = new double[table.Stages];
        double estimate = 0.0;
        for (int i = 0; i < table.Stages; i++)
        {
            values[i] = i == 0 ? 1.0 : (1.0 + z * Enumerable.Range(0, i).Sum(j => table.StageWeights(i)[j] * values[j])) / (1.0 - z * table.Gamma);
            estimate += z * table.ErrorWeights[i] * values[i];
        }

        Assert.Equal(bounded, table.IsEstimateBounded);
        Assert.Equal(bounded, Math.Abs(estimate) < 1.5);
    }

    [Fact]
    public void ATableThatDoesNotAddUpIsRefused()
    {
        ArgumentException sum = Assert.Throws<ArgumentException>(() => new EsdirkTableau("Broken", 2, 1, [0.0, 1.0], [[0.0], [0.5, 0.4]], [0.5, -0.5], [[0.0, 0.5], [0.0, 0.4]], [[], [1.0]]));
        Assert.Contains("row 1 of a sums to 0.9", sum.Message, StringComparison.Ordinal);
        ArgumentException diagonal = Assert.Throws<ArgumentException>(() => new EsdirkTableau(
            "Broken", 2, 1, [0.0, 0.5, 1.0], [[0.0], [0.25, 0.25], [0.25, 0.25, 0.5]], [0.5, -0.5, 0.0], [[0.0, 0.25], [0.0, 0.25], [0.0, 0.5]], [[], [1.0], [0.0, 1.0]]));
        Assert.Contains("a[2][2] is 0.5", diagonal.Message, StringComparison.Ordinal);
        Assert.Contains("γ = 0.25", diagonal.Message, StringComparison.Ordinal);
    }

<<<<<<< HEAD
    /// <summary>The estimate, multiplied, is no smaller than the next error term of the step, for steps of the length that derivatives have as their unit.</summary>
    [Theory]
    [InlineData("KenCarp4")]
    [InlineData("Kvaerno5")]
    public void CautionIsWhatTheEstimateFallsShortOfTheStep(string method)
    {
        EsdirkTableau table = EsdirkMethods.Find(method).Tableau;
        double step = Norm(table, table.Order + 1, i => table.Weights[i], 1.0), estimate = Norm(table, table.Order, i => table.ErrorWeights[i], 0.0);
        Assert.InRange(table.Caution * estimate / step, 0.9, 1.1);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ACautionThatIsNoFactorIsRefused(double caution)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new EsdirkTableau(
            "Trapezoid", 2, 1, [0.0, 1.0], [[0.0], [0.5, 0.5]], [0.5, -0.5], [[0.0, 0.5], [0.0, 0.5]], [[], [1.0]])
        {
            Caution = caution,
        });
        Assert.Contains($"Trapezoid: Caution is {caution}; a positive number is expected, 1 to take the estimate as it is.", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>√Σ ((Σ w_i Φ_i − end / γ) / σ)² over the trees with q nodes.</summary>
    private static double Norm(EsdirkTableau table, int order, Func<int, double> weight, double end)
        => Math.Sqrt(RootedTree.WithOrder(order).Sum(tree =>
        {
            double[] phi = tree.Weights((i, j) => table.StageWeights(i)[j], table.Stages, 1);
            double term = (Enumerable.Range(0, table.Stages).Sum(i => weight(i) * phi[i]) - end / tree.Density) / tree.Symmetry;
            return term * term;
        }));

    private static double Interpolate(EsdirkTableau table, int stage, double theta)
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

=======
>>>>>>> 8b15019403e7ea51b8967bf2d10ba510491369eb
    private static double LargestResidual(EsdirkTableau table, int order, Func<int, double> weight, double theta)
        => Enumerable.Range(1, order).Max(q => Residual(table, q, weight, theta));

    /// <summary>The largest |Σ b_i Φ_i − θ^q / γ| over the trees with q nodes.</summary>
    private static double Residual(EsdirkTableau table, int order, Func<int, double> weight, double theta)
        => RootedTree.WithOrder(order).Max(tree =>
        {
            double[] phi = tree.Weights((i, j) => table.StageWeights(i)[j], table.Stages, 1);
            return Math.Abs(Enumerable.Range(0, table.Stages).Sum(i => weight(i) * phi[i]) - Math.Pow(theta, order) / tree.Density);
        });
}
