using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>What a step costs, and what it depends on.</summary>
public class RosenbrockCostTests
{
    private static readonly OdeProblem VanDerPol = new(StiffProblems.VanDerPol, [2, 0], [1e-3], 0, 1);

    public static TheoryData<string> Methods => RosenbrockStoppingTests.Methods;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [InlineData("Rosenbrock23", 2, 3, 0)]
    [InlineData("Rodas3", 2, 4, 1)]
    [InlineData("Rodas4", 5, 6, 1)]
    [InlineData("Rodas5P", 7, 8, 1)]
    public void AStepTakesOneJacobianAndAnAttemptOneFactorization(string method, int evaluations, int solves, int evaluationsAtTheEnd)
    {
        OdeStatistics statistics = VanDerPol.Solve(RosenbrockConvergenceTests.Find(method), new OdeOptions { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-6, DenseOutput = false }).Statistics;
        long attempts = statistics.Steps + statistics.Rejected;
        Assert.True(statistics.Rejected > 0);
        Assert.Equal(statistics.Steps, statistics.Jacobians);
        Assert.Equal(attempts, statistics.Factorizations);
        Assert.Equal(solves * attempts, statistics.LinearSolves);
        Assert.Equal((0, 0), (statistics.LinearIterations, statistics.NewtonIterations));

        // Two to find the first step, and none at the end of the last one.
        Assert.Equal(evaluations * attempts + evaluationsAtTheEnd * (statistics.Steps - 1) + 2, statistics.RhsCalls);
    }

    [Fact]
    public void ACubicBetweenTheEndsTakesTheSlopeThatTheNextStepBeginsWith()
    {
        OdeMethod solver = RosenbrockConvergenceTests.Find("Rok4a");
        OdeSolution without = VanDerPol.Solve(solver, new OdeOptions { DenseOutput = false }), with = VanDerPol.Solve(solver);
        Assert.Equal(without.Statistics.RhsCalls + 1, with.Statistics.RhsCalls);
        Assert.Equal(without.FinalState, with.FinalState);
    }

    [Fact]
    public void Rok4aTakesProductsAndNoJacobian()
    {
        OdeStatistics statistics = VanDerPol.Solve(new Rok4a(new ForwardDualBackend()), new OdeOptions { DenseOutput = false }).Statistics;
        Assert.Equal(0, statistics.Jacobians);
        Assert.Equal(4 * (statistics.Steps + statistics.Rejected), statistics.LinearSolves);

        // The space of two components has two dimensions, found once for each accepted step.
        Assert.Equal(2 * statistics.Steps, statistics.LinearIterations);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void NothingIsAllocatedPerStep(string method)
    {
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        long first = Allocated(new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), out long fewSteps);
        long second = Allocated(new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 300)), out long manySteps);
        Assert.True(manySteps > 20 * fewSteps);
        Assert.InRange(second - first, -1000, (manySteps - fewSteps) / 10);

        long Allocated(OdeProblem problem, out long steps)
        {
            OdeOptions options = new() { DenseOutput = false, SaveAt = [0.55 * problem.End, problem.End] };
            steps = problem.Solve(solver, options).Statistics.Steps;
            return Allocation.Least(() => problem.Solve(solver, options), 5);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AStepTakenAgainFromItsStateIsTheSameBitForBit(string method)
    {
        // Times and steps are multiples of 1/64, so that the length of a step is the difference of its times.
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        OdeOptions options = new() { MaxStep = 1.0 / 64.0, InitialStep = 1.0 / 64.0, RelativeTolerance = 1e-3, AbsoluteTolerance = 1e-3 };
        OdeSolution whole = new OdeProblem(StiffProblems.NonAutonomous, Systems.ExplicitSolution(0.5), [], 0.5, 1.5).Solve(solver, options);
        Assert.Equal(64, whole.Statistics.Steps);
        for (int i = 0; i < 64; i++)
        {
            double t = whole.Times[i], next = whole.Times[i + 1];
            OdeSolution again = new OdeProblem(StiffProblems.NonAutonomous, whole[i], [], t, next).Solve(solver, options);
            Assert.Equal(whole[i + 1], again.FinalState);
            Assert.Equal(whole.At(t + 0.3 * (next - t)), again.At(t + 0.3 * (next - t)));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void WhatARejectedAttemptLeftBehindIsNotSeen(string method)
    {
        // The first step begins at 0, so that its length is its end.
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        OdeOptions options = new() { InitialStep = 0.5, RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-7 };
        OdeProblem problem = Rok4aTests.Reaction;
        OdeSolution whole = problem.Solve(solver, options with { MaxSteps = 12 });
        Assert.True(whole.Statistics.Rejected > 1 && whole.Statistics.Steps > 1);
        OdeSolution first = new OdeProblem(problem.Function, problem.InitialState.ToArray(), problem.Parameters.ToArray(), 0, whole.Times[1]).Solve(solver, options);
        Assert.Equal((1, 0), (first.Statistics.Steps, first.Statistics.Rejected));
        Assert.Equal(whole[1], first.FinalState);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendGivesTheSameSolution(string name)
    {
        Backend backend = BackendCatalogue.Find(name);

        // Differences err by 1e-8 of the Jacobian or less; that changes a step by as much of its error, which the tolerance bounds.
        double accuracy = backend.Traits.IsExact ? 1e-13 : 1e-6;
        OdeProblem problem = new(StiffProblems.NonAutonomous, Systems.ExplicitSolution(0.5), [], 0.5, 1.5);
        OdeOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-7 };
        ForwardDualBackend reference = new();
        (OdeMethod, OdeMethod)[] pairs =
        [
            (new Rosenbrock23(backend), new Rosenbrock23(reference)),
            (new Rodas3(backend), new Rodas3(reference)),
            (new Rodas4(backend), new Rodas4(reference)),
            (new Rodas5P(backend), new Rodas5P(reference)),
            (new Rok4a(backend), new Rok4a(reference)),
        ];
        foreach ((OdeMethod method, OdeMethod same) in pairs)
        {
            Assert.InRange(Systems.RelativeError(problem.Solve(method, options).FinalState, problem.Solve(same, options).FinalState), 0.0, accuracy);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void BackwardInTimeLeadsBackToTheStart(string method)
    {
        OdeProblem problem = new(StiffProblems.NonAutonomous, Systems.ExplicitSolution(1.5), [], 1.5, 0.5);
        OdeSolution solution = problem.Solve(RosenbrockConvergenceTests.Find(method), new OdeOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9, SaveAt = [1.0, 0.5] });
        Assert.InRange(Systems.RelativeError(solution[0], Systems.ExplicitSolution(1.0)), 0.0, 5e-5);
        Assert.InRange(Systems.RelativeError(solution[1], Systems.ExplicitSolution(0.5)), 0.0, 1e-3);
    }

    /// <summary>Lengths that fill no vector, and a Krylov space smaller than the state.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void CopiesSideBySideAreTheSolutionOfOne(string method)
    {
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        double one = Solve(1);
        foreach (int n in new[] { 2, 3, 5, 8, 17 })
        {
            Assert.Equal(one, Solve(n), 1e-13);
        }

        double Solve(int n) => new OdeProblem(Logistic, [.. Enumerable.Repeat(0.1, n)], [1.5], (0, 4)).Solve(solver, new OdeOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 }).FinalState[n - 1];
    }

    private static void Logistic<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : System.Numerics.IFloatingPointIeee754<T>
    {
        T rate = p[0] * (T.CreateChecked(2) + T.Sin(T.CreateChecked(3) * t));
        for (int i = 0; i < du.Length; i++)
        {
            du[i] = u[i] * (rate - p[0] * u[i]);
        }
    }
}
