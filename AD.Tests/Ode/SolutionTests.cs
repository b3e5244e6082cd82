using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class SolutionTests
{
    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 };

    // Source: extended precision by two independent methods.
    private static readonly double[] LotkaVolterraAt10 = [1.026344767575089, 0.9096910781360416];

    private static OdeProblem LotkaVolterra => new(Systems.LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));

    public static TheoryData<OdeMethod> Methods => [new Dopri5(), new Tsit5()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void LotkaVolterraReachesItsReference(OdeMethod method)
    {
        OdeSolution solution = LotkaVolterra.Solve(method, Tight);
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(Systems.Error(solution.FinalState, LotkaVolterraAt10), 0.0, 1e-9);
        Assert.Equal(10.0, solution.Outcome.Time);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void EveryFormOfAProblemGivesTheSameSolution(OdeMethod method)
    {
        double exact = Math.Exp(-2.0);
        OdeProblem[] problems =
        [
            new(Systems.Decay, [1.0], [2.0], (0, 1)),
            new(Systems.Decay, [1], [2], 0, 1),
            new(new DecayFunction(), [1.0], [2.0], (0, 1)),
            new(new DecayFunction(), [1.0], [2.0], 0, 1),
            new((u, p, t, du) => du[0] = -p[0] * u[0], [1.0], [2.0], (0, 1)),
        ];
        foreach (OdeProblem problem in problems)
        {
            Assert.Equal(exact, problem.Solve(method, Tight)[^1][0], 2e-11);
        }
    }

    /// <summary>u' = −λ u over a few units in the last place of the times, from 2⁵³ to 2⁵³ + 2 and back: the steps between are not times, and still none of the span is left out or integrated twice.</summary>
    [Theory]
    [InlineData(9007199254740992.0, 9007199254740994.0, 0.4)]
    [InlineData(9007199254740994.0, 9007199254740992.0, -0.4)]
    [InlineData(9007199254740992.0, 9007199254741042.0, 0.03)]
    [InlineData(1e15, 1e15 + 1.0, 0.9)]
    public void StepsShorterThanTheRoundingOfTimesAddUpToTheSpan(double start, double end, double rate)
    {
        foreach (OdeMethod method in new OdeMethod[] { new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853() })
        {
            OdeProblem problem = new(Systems.Decay, [1.0], [rate], start, end);
            OdeOptions options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 };
            OdeSolution solution = problem.Solve(method, options);
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(end, solution.Times[^1]);
            Assert.Equal(Math.Exp(-rate * (end - start)), solution.FinalState[0], 1.5e-7);
            Assert.Equal(solution.FinalState[0], problem.Solve(method, options with { SaveAt = [end] })[0][0], 1e-14);
        }
    }

    /// <summary>Steps of few components and of many are computed by other loops, in which lengths that fill no vector count too.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void CopiesSideBySideAreTheSolutionOfOne(OdeMethod method)
    {
        OdeSolution one = Solve(1);
        for (int n = 2; n <= 24; n++)
        {
            OdeSolution many = Solve(n);
            Assert.Equal(one.Statistics, many.Statistics);
            foreach (double component in many.FinalState)
            {
                Assert.Equal(one.FinalState[0], component, 1e-13);
            }
        }

        OdeSolution Solve(int n) => new OdeProblem((u, p, t, du) =>
        {
            for (int i = 0; i < du.Length; i++)
            {
                du[i] = p[0] * u[i] * (2.0 + Math.Sin(3.0 * t) - u[i]);
            }
        }, [.. Enumerable.Repeat(0.1, n)], [1.5], (0, 4)).Solve(method, new OdeOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
    }

    [Fact]
    public void SavedTimesDoNotShortenSteps()
    {
        OdeSolution free = LotkaVolterra.Solve(new Tsit5());
        OdeSolution saved = LotkaVolterra.Solve(new Tsit5(), new OdeOptions { SaveAt = Systems.Tenths });
        Assert.Equal(free.Statistics, saved.Statistics);
        Assert.Equal(Systems.Tenths, saved.Times);
        Assert.Equal([1.0, 1.0], saved[0]);
        Assert.Equal(free.FinalState, saved[^1]);
        for (int i = 0; i < saved.Count; i++)
        {
            Assert.InRange(Systems.Error(saved[i], free.At(saved.Times[i])), 0.0, 1e-14);
        }
    }

    [Fact]
    public void SavedTimesNeedNoDenseOutput()
    {
        OdeSolution dense = LotkaVolterra.Solve(new Tsit5(), new OdeOptions { SaveAt = Systems.Tenths });
        OdeSolution sparse = LotkaVolterra.Solve(new Tsit5(), new OdeOptions { SaveAt = Systems.Tenths, DenseOutput = false });
        Assert.Equal(dense.Times, sparse.Times);
        for (int i = 0; i < dense.Count; i++)
        {
            Assert.Equal(dense[i], sparse[i]);
        }

        Assert.Throws<InvalidOperationException>(() => sparse.At(0.05));
    }

    [Fact]
    public void WithoutSavedTimesEveryStepIsSaved()
    {
        OdeSolution solution = LotkaVolterra.Solve(new Dopri5());
        Assert.Equal(solution.Statistics.Steps + 1, solution.Count);
        Assert.Equal(0.0, solution.Times[0]);
        Assert.Equal(10.0, solution.Times[^1]);
        Assert.Equal(solution[3], solution.At(solution.Times[3]));
    }

    [Fact]
    public void ASavedTimeMayComeTwice()
    {
        OdeSolution solution = LotkaVolterra.Solve(new Tsit5(), new OdeOptions { SaveAt = [0.0, 0.0, 5.0, 5.0, 10.0, 10.0] });
        Assert.Equal(6, solution.Count);
        Assert.Equal(solution[2], solution[3]);
    }

    [Fact]
    public void BackwardInTimeLeadsBackToTheStart()
    {
        OdeProblem back = new(Systems.LotkaVolterra, LotkaVolterraAt10, [1.5, 1, 1, 3], (10, 0));
        OdeSolution solution = back.Solve(new Tsit5(), Tight with { SaveAt = [10.0, 7.5, 2.5, 0.0] });
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(Systems.Error(solution[^1], [1.0, 1.0]), 0.0, 1e-10);
        Assert.InRange(Systems.Error(solution[2], LotkaVolterra.Solve(new Tsit5(), Tight).At(2.5)), 0.0, 1e-10);
        Assert.Equal(solution[1], solution.At(7.5));
    }

    [Fact]
    public void TheCallsAreThoseOfTheMethod()
    {
        // Six evaluations a step, and two to find the first step.
        OdeStatistics statistics = LotkaVolterra.Solve(new Dopri5()).Statistics;
        Assert.Equal(6 * (statistics.Steps + statistics.Rejected) + 2, statistics.RhsCalls);
    }

    [Fact]
    public void TolerancesPerComponentWeighTheComponents()
    {
        // Two uncoupled oscillators of different speed: a loose tolerance on the fast one saves steps and leaves the slow one as accurate.
        static void Two(ReadOnlySpan<double> u, ReadOnlySpan<double> p, double t, Span<double> du)
        {
            du[0] = u[1];
            du[1] = -u[0];
            du[2] = 20.0 * u[3];
            du[3] = -20.0 * u[2];
        }

        OdeProblem problem = new(Two, [0, 1, 0, 1], [], (0, 10));
        OdeOptions tight = new() { RelativeTolerance = 0.0, AbsoluteTolerance = 1e-9 };
        OdeSolution all = problem.Solve(new Tsit5(), tight);
        OdeSolution slow = problem.Solve(new Tsit5(), tight with { AbsoluteTolerances = [1e-9, 1e-9, 1e-3, 1e-3] });
        Assert.True(slow.Statistics.Steps < all.Statistics.Steps / 3, $"{slow.Statistics.Steps} of {all.Statistics.Steps}");
        Assert.Equal(Math.Sin(10.0), slow[^1][0], 1e-9);
        OdeSolution relative = problem.Solve(new Tsit5(), tight with { RelativeTolerances = [0, 0, 1e-2, 1e-2] });
        Assert.True(relative.Statistics.Steps < all.Statistics.Steps / 2);
    }

    [Fact]
    public void NothingIsAllocatedPerStep()
    {
        OdeProblem brief = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), lengthy = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1000));
        long first = Allocated(brief, out long fewSteps), second = Allocated(lengthy, out long manySteps);
        Assert.True(manySteps > 50 * fewSteps);

        // What a solve allocates at its ends may change while the runtime optimises it; one allocation a step would be 24 bytes a step or more.
        Assert.InRange(second - first, -1000, (manySteps - fewSteps) / 10);

        static long Allocated(OdeProblem problem, out long steps)
        {
            OdeOptions options = new() { DenseOutput = false, SaveAt = [problem.End] };
            Tsit5 method = new();
            steps = problem.Solve(method, options).Statistics.Steps;
            return Allocation.Least(() => problem.Solve(method, options), 5);
        }
    }

    [Fact]
    public void AMethodIsATable()
    {
        // Heun's second-order method with Euler inside and a linear interpolant.
        OdeSolution solution = new OdeProblem(Systems.Decay, [1.0], [2.0], (0, 1)).Solve(new Heun(), new OdeOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-7 });
        Assert.Equal(Math.Exp(-2.0), solution.FinalState[0], 1e-6);
        Assert.Equal(2 * solution.Statistics.Steps + solution.Statistics.Rejected + 1, solution.Statistics.RhsCalls);
    }

    private sealed class Heun() : ExplicitRungeKutta(new Tableau("Heun", 2, 1, [0.0, 1.0], [[], [1.0]], [0.5, 0.5], [-0.5, 0.5], [[0.0, 0.5], [0.0, 0.5]]));
}
