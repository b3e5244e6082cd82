using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class RosenbrockTableauTests
{
    private static readonly ForwardDualBackend Backend = new();

    public static TheoryData<string, int, int> Orders => new()
    {
        { "Rosenbrock23", 2, 3 },
        { "Rodas3", 3, 2 },
        { "Rodas4", 4, 3 },
        { "Rodas5P", 5, 4 },
        { "Rok4a", 4, 3 },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void TheStepMeetsTheConditionsOfItsOrderAndNoMore(string method, int order, int embeddedOrder)
    {
        RosenbrockTableau table = Find(method);
        StandardForm form = new(table);
        Assert.Equal((method, order, embeddedOrder), (table.Name, table.Order, table.EmbeddedOrder));
        Assert.InRange(form.LargestResidual(form.Weights, order), 0.0, 2e-14);
        Assert.InRange(form.Residual(form.Weights, order + 1), 1e-3, 1.0);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void SoDoesTheEmbeddedFormula(string method, int order, int embeddedOrder)
    {
        RosenbrockTableau table = Find(method);
        StandardForm form = new(table);
        Assert.Equal((order, embeddedOrder), (table.Order, table.EmbeddedOrder));
        Assert.InRange(form.LargestResidual(form.EmbeddedWeights, embeddedOrder), 0.0, 2e-14);
        Assert.InRange(form.Residual(form.EmbeddedWeights, embeddedOrder + 1), 1e-3, 1.0);
    }

    [Theory]
    [InlineData("Rosenbrock23", 2)]
    [InlineData("Rodas4", 3)]
    [InlineData("Rodas5P", 4)]
    public void TheInterpolantHasItsOrderEverywhereInTheStep(string method, int order)
    {
        StandardForm form = new(Find(method));
        foreach (double theta in new[] { 0.1, 0.25, 0.5, 2.0 / 3.0, 0.9, 1.0 })
        {
            Assert.InRange(form.LargestResidual(form.WeightsAt(theta), order, theta), 0.0, 5e-14);
        }
    }

    [Theory]
    [MemberData(nameof(RosenbrockStoppingTests.Methods), MemberType = typeof(RosenbrockStoppingTests))]
    public void InfinitelyFastComponentsAreDampedAtOnceAndNoneGrows(string method)
    {
        StandardForm form = new(Find(method));
        Assert.InRange(form.Stability(-1e12).Magnitude, 0.0, 1e-10);
        for (double y = 1e-2; y < 1e4; y *= 1.1)
        {
            Assert.InRange(form.Stability(new(0.0, y)).Magnitude, 0.0, 1.0 + 1e-12);
        }
    }

    [Theory]
    [InlineData("Rodas3")]
    [InlineData("Rodas4")]
    [InlineData("Rodas5P")]
    public void TheStepEndsWithItsLastStage(string method)
    {
        // Stiffly accurate: b_i = α_si + γ_si, so that the end of the step is the solution of the last stage's equation.
        StandardForm form = new(Find(method));
        for (int i = 0; i < form.Stages; i++)
        {
            Assert.Equal(form.Weights[i], form.Alpha[form.Stages - 1, i] + form.Gamma[form.Stages - 1, i], 1e-13);
        }
    }

    [Fact]
    public void Rosenbrock23HasOrderTwoWithAnyMatrix()
    {
        // What J and f_t add to a step is of third order: Σ b_i γ_ij = 0 summed over j, besides the conditions on α alone.
        StandardForm form = new(Find("Rosenbrock23"));
        Assert.Equal(0.0, Sum(form, (i, j) => form.Gamma[i, j]), 1e-15);
        Assert.Equal(0.5, Sum(form, (i, j) => form.Alpha[i, j]), 1e-15);
        StandardForm other = new(Find("Rodas3"));
        Assert.NotEqual(0.0, Sum(other, (i, j) => other.Gamma[i, j]), 1e-3);
    }

    [Fact]
    public void Rok4aMeetsTheConditionThatKrylovSpacesAdd()
    {
        // V H Vᵀ is not J where it meets f_uu(f, f): Σ b_i γ_ij α_j² = 0.
        StandardForm form = new(Find("Rok4a")), other = new(Find("Rodas4"));
        Assert.Equal(0.0, Sum(form, (i, j) => form.Gamma[i, j] * Node(form, j) * Node(form, j)), 1e-15);
        Assert.NotEqual(0.0, Sum(other, (i, j) => other.Gamma[i, j] * Node(other, j) * Node(other, j)), 1e-3);

        static double Node(StandardForm form, int i) => Enumerable.Range(0, i).Sum(j => form.Alpha[i, j]);
    }

    [Fact]
    public void ValuesThatStagesShareAreNotEvaluatedTwice()
    {
        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(Find("Rodas3").ReusesDerivative));
        Assert.Equal([true, false, false, false, false, false], Enumerable.Range(0, 6).Select(Find("Rodas4").ReusesDerivative));
        Assert.True(Find("Rosenbrock23").FirstSameAsLast);
        Assert.False(Find("Rodas5P").FirstSameAsLast);
    }

    [Fact]
    public void ATableThatDoesNotAddUpIsRefused()
    {
        Refused("row 1 of a belongs to the time 0.45; alpha is 0.5", () => Euler(alpha: 0.5, a: 0.9, c: -2.0));
        Refused("row 1 of c belongs to the weight 0.25", () => Euler(alpha: 0.5, a: 1.0, c: -1.0));
        Refused("gamma is 0; a positive number", () => new RosenbrockTableau("Broken", 1, 1, 0.0, [0.0], [0.0], [[]], [[]], [1.0], [0.0], null));
        Refused("m sums to 0.5", () => new RosenbrockTableau("Broken", 1, 1, 1.0, [0.0], [1.0], [[]], [[]], [0.5], [0.0], null));
        Refused("interpolant of stage 0 does not join", () => new RosenbrockTableau("Broken", 1, 1, 1.0, [0.0], [1.0], [[]], [[]], [1.0], [0.0], [[0.5, 0.25]]));
        Refused("alpha has 1 entries; gammas has 2", () => new RosenbrockTableau("Broken", 1, 1, 1.0, [0.0], [1.0, 1.0], [[]], [[]], [1.0], [0.0], null));

        static RosenbrockTableau Euler(double alpha, double a, double c) => new("Broken", 1, 1, 0.5, [0.0, alpha], [0.5, 0.0], [[], [a]], [[], [c]], [2.0, 0.0], [0.0, 0.0], null);
    }

    internal static RosenbrockTableau Find(string method) => method switch
    {
        "Rosenbrock23" => new Rosenbrock23(Backend).Tableau,
        "Rodas3" => new Rodas3(Backend).Tableau,
        "Rodas4" => new Rodas4(Backend).Tableau,
        "Rok4a" => new Rok4a(Backend).Tableau,
        _ => new Rodas5P(Backend).Tableau,
    };

    private static double Sum(StandardForm form, Func<int, int, double> entry)
        => Enumerable.Range(0, form.Stages).Sum(i => form.Weights[i] * Enumerable.Range(0, form.Stages).Sum(j => entry(i, j)));

    private static void Refused(string words, Action action)
        => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
