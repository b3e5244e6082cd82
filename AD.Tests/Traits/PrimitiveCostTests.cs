using AD.Backends;
using Xunit;

namespace AD.Tests.Traits;

/// <summary>What each primitive costs, as the traits state it in n and m, against counted evaluations.</summary>
public class PrimitiveCostTests
{
    private static readonly (int Inputs, int Outputs)[] Lengths = [(1, 1), (1, 4), (3, 1), (5, 2), (16, 3), (17, 3), (40, 2)];

    public static TheoryData<string> Stating => [.. Subject.All.Where(subject => subject.Backend.Traits.Costs is not null).Select(subject => subject.Name)];

    /// <summary>Exactly the formula, or not more where it is a bound.</summary>
    [Theory]
    [MemberData(nameof(Stating))]
    public void CountsAreTheFormula(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PrimitiveCosts costs = backend.Traits.Costs!;
        Counter counter = new();
        foreach ((int n, int m) in Lengths)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => 0.03 * i - 0.4)], value = new double[m];
            CountedVector f = new(counter, m);
            Check(costs.Pushforward, n, m, counter, () => backend.Pushforward<CountedVector, double>(f, x, x, value, new double[m]), "pushforward");
            Check(costs.Pullback, n, m, counter, () => backend.Pullback<CountedVector, double>(f, x, new double[m], value, new double[n]), "pullback");
            Check(costs.Jacobian, n, m, counter, () => backend.Jacobian<CountedVector, double>(f, x, value, new double[n * m]), "Jacobian");
        }
    }

    /// <summary>A backend of the catalogue states its costs, and those that are native do not grow with the lengths.</summary>
    [Fact]
    public void TheCatalogueStatesItsCosts()
    {
        foreach (Backend backend in BackendCatalogue.All)
        {
            PrimitiveCosts costs = Assert.IsType<PrimitiveCosts>(backend.Traits.Costs);
            Assert.Equal(backend.Traits.NativePushforward, costs.Pushforward.For(1, 1) == costs.Pushforward.For(100, 100));
            Assert.Equal(backend.Traits.NativePullback, costs.Pullback.For(1, 1) == costs.Pullback.For(100, 100));
        }
    }

    /// <summary>Other settings, other costs: chunks of four inputs, stencils of nine points.</summary>
    [Fact]
    public void CostsFollowTheSettings()
    {
        Assert.Equal("⌈n/4⌉", new ForwardDualBackend(4).Traits.Costs!.Jacobian.ToString());
        Assert.Equal("⌈n/16⌉", new ForwardDualBackend().Traits.Costs!.Jacobian.ToString());
        Assert.Equal("at most 97", new FiniteDifferenceBackend().Traits.Costs!.Pushforward.ToString());
        Assert.Equal("at most 1 + 160n", new FiniteDifferenceBackend(9).Traits.Costs!.Pullback.ToString());
        Counter counter = new();
        new ForwardDualBackend(4).Jacobian(new CountedVector(counter, 2), new double[9]);
        Assert.Equal(3, counter.Evaluations);
    }

    [Fact]
    public void FormulasReadAsOneWritesThem()
    {
        Assert.Equal("1", new EvaluationCount { Fixed = 1 }.ToString());
        Assert.Equal("1 + 4n", new EvaluationCount { Fixed = 1, PerInput = 4 }.ToString());
        Assert.Equal("m + 4nm", new EvaluationCount { PerOutput = 1, PerEntry = 4 }.ToString());
        Assert.Equal(6 + 4 * 6 * 7, new EvaluationCount { PerInput = 1, PerEntry = 4 }.For(6, 7));
        Assert.Equal(3, new EvaluationCount { PerInput = 1, GroupOf = 16 }.For(40, 2));
        Assert.Equal("0", default(EvaluationCount).ToString());
        PrimitiveCosts reverse = PrimitiveCosts.OfReverse(2);
        Assert.Equal(("2m", "2", "2m"), (reverse.Pushforward.ToString(), reverse.Pullback.ToString(), reverse.Jacobian.ToString()));
    }

    private static void Check(EvaluationCount cost, int n, int m, Counter counter, Action call, string what)
    {
        counter.Clear();
        call();
        bool right = cost.AtMost ? counter.Evaluations <= cost.For(n, m) : counter.Evaluations == cost.For(n, m);
        Assert.True(right, $"{what}, n = {n}, m = {m}: {counter.Evaluations} evaluations, stated: {cost} = {cost.For(n, m)}.");
    }
}
