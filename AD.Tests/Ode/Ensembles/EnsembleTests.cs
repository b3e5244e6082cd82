using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Ensembles;

/// <summary>Many trajectories are each what a single solve gives, whatever else is integrated beside them.</summary>
public class EnsembleTests
{
    private static readonly OdeProblem LotkaVolterra = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 5));
    private static readonly OdeOptions Options = new() { SaveAt = [0.0, 0.7, 1.3, 5.0], DenseOutput = false };

    public static TheoryData<OdeMethod> Explicit => [new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853()];

    public static TheoryData<OdeMethod> Implicit => [new Rodas5P(new ForwardDualBackend()), new KenCarp4(new ForwardDualBackend())];

    [Theory]
    [MemberData(nameof(Explicit))]
    [MemberData(nameof(Implicit))]
    public void TrajectoriesAreThoseOfSingleSolves(OdeMethod method)
    {
        Ensemble ensemble = Varied(LotkaVolterra, 30);
        OdeSolution[] expected = [.. Enumerable.Range(0, 30).Select(i => ensemble.Member(i).Solve(method, Options))];
        for (int threads = 1; threads <= 3; threads++)
        {
            AssertSame(expected, ensemble.Solve(method, new EnsembleOptions { Integration = Options, MaxDegreeOfParallelism = threads }));
        }
    }

    /// <summary>Bit for bit, with every number of lanes that trajectories leave, with all that a solution holds: saved times, every step, interpolants, statistics.</summary>
    [Theory]
    [MemberData(nameof(Explicit))]
    public void LanesGiveTheSameBits(OdeMethod method)
    {
        CompiledTapeBackend backend = new();
        foreach (OdeOptions options in new[] { Options, Options with { SaveAt = null }, Options with { DenseOutput = true }, Options with { MaxStep = 0.1, InitialStep = 0.01, RelativeTolerance = 1e-9 } })
        {
            foreach (int count in new[] { 1, 7, 30, 150 })
            {
                Ensemble ensemble = Varied(LotkaVolterra, count);
                OdeSolution[] expected = [.. Enumerable.Range(0, count).Select(i => ensemble.Member(i).Solve(method, options))];
                AssertSame(expected, ensemble.Solve(method, new EnsembleOptions { Integration = options, Lanes = backend, MaxDegreeOfParallelism = 1 }));
                AssertSame(expected, ensemble.Solve(method, new EnsembleOptions { Integration = options, Lanes = backend, MaxDegreeOfParallelism = 3 }));
            }
        }
    }

    /// <summary>Lengths of the state that fill vectors and those that do not, short ones and long ones; the right-hand side depends on the time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void LanesGiveTheSameBitsForEveryLength(int n)
    {
        OdeProblem problem = new(Driven, [.. Enumerable.Range(0, n).Select(i => 0.1 + 0.01 * i)], [1.5, 0.4], (0, 4));
        Ensemble ensemble = Varied(problem, 20);
        foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new Dop853() })
        {
            OdeSolution[] expected = [.. Enumerable.Range(0, 20).Select(i => ensemble.Member(i).Solve(method, Options with { SaveAt = [1.0, 4.0] }))];
            AssertSame(expected, ensemble.Solve(method, new EnsembleOptions { Integration = Options with { SaveAt = [1.0, 4.0] }, Lanes = new CompiledTapeBackend() }));
        }
    }

    /// <summary>Every backend has lanes, if only one.</summary>
    [Fact]
    public void LanesOfEveryBackend()
    {
        Ensemble ensemble = Varied(LotkaVolterra, 12);
        OdeSolution[] expected = ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = Options });
        foreach (Backend backend in BackendCatalogue.All)
        {
            AssertSame(expected, ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = Options, Lanes = backend }));
        }
    }

    [Fact]
    public void BackwardInTimeAndWithAMassMatrix()
    {
        OdeProblem problem = new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (1, 0)).WithMassMatrix(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 0.3 }, { 0.1, 1.5 } }));
        Ensemble ensemble = Varied(problem, 20);
        OdeOptions options = Options with { SaveAt = [1.0, 0.4, 0.0] };
        OdeSolution[] expected = [.. Enumerable.Range(0, 20).Select(i => ensemble.Member(i).Solve(new Tsit5(), options))];
        OdeSolution[] lanes = ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = options, Lanes = new CompiledTapeBackend() });
        AssertSame(expected, ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = options }));
        for (int i = 0; i < 20; i++)
        {
            Assert.InRange(Systems.Error(lanes[i].FinalState, expected[i].FinalState), 0.0, 1e-12);
        }
    }

    /// <summary>Branches: trajectories take different paths through the right-hand side, and some change theirs on the way.</summary>
    [Fact]
    public void PathsMayDiffer()
    {
        OdeProblem problem = new(Switched, [1.0], [0.5, 1.0], (0, 5));
        Ensemble ensemble = new(problem, 40, (i, p, u0) => p[0] = 0.1 + 0.02 * i);
        OdeSolution[] expected = [.. Enumerable.Range(0, 40).Select(i => ensemble.Member(i).Solve(new Tsit5(), Options))];
        AssertSame(expected, ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = Options, Lanes = new CompiledTapeBackend() }));
    }

    /// <summary>One of many grows without bound: which component is to blame does not depend on the lane that it is in, nor on there being lanes.</summary>
    [Theory]
    [MemberData(nameof(Explicit))]
    public void AFailureIsToldAlikeInEveryLane(OdeMethod method)
    {
        foreach (int failing in new[] { 0, 5, 65 })
        {
            Ensemble ensemble = new(LotkaVolterra, 70, (i, p, u0) =>
            {
                (p[0], p[1], p[2]) = i == failing ? (2.15, -3.0, 2.0) : (1.5 + 0.005 * i, 1.0, 1.0);
                u0[1] = i == failing ? 1.2 : 1.0;
            });
            OdeOutcome alone = ensemble.Member(failing).Solve(method, Options with { SaveAt = null }).Outcome;
            OdeOutcome inLane = ensemble.Solve(method, new EnsembleOptions { Integration = Options with { SaveAt = null }, Lanes = new CompiledTapeBackend() })[failing].Outcome;
            Assert.Equal(Status.StepTooSmall, alone.Status);
            Assert.Equal(alone, inLane);
        }
    }

    /// <summary>u' = p u² ends at t = 1 / (p u₀): those that fail say so, and the others are not touched.</summary>
    [Fact]
    public void EveryTrajectoryHasAStatus()
    {
        OdeProblem problem = new(Quadratic, [1.0], [0.1], (0, 2));
        Ensemble ensemble = Ensemble.OfParameters(problem, [.. Enumerable.Range(0, 20).Select(i => new[] { i == 7 ? 1e308 : 0.09 * i })]);
        foreach (Backend? lanes in new Backend?[] { null, new CompiledTapeBackend() })
        {
            OdeSolution[] solutions = ensemble.Solve(new Tsit5(), new EnsembleOptions { Lanes = lanes });
            for (int i = 0; i < 20; i++)
            {
                OdeSolution alone = ensemble.Member(i).Solve(new Tsit5(), new OdeOptions { DenseOutput = false });
                Assert.Equal((alone.Status, alone.Outcome.Time), (solutions[i].Status, solutions[i].Outcome.Time));
                Assert.Equal(i <= 5, solutions[i].Status == Status.Success);
            }
        }
    }

    [Fact]
    public void DataThatDependOnParameters()
    {
        OdeProblem problem = new OdeProblem(Systems.Decay, [1.0], [0.5], (0, 1)).WithInitialState(p => [2.0 * p[0]]);
        Ensemble ensemble = Ensemble.OfParameters(problem, [[0.5], [1.0]]);
        double[] ends = ensemble.Solve(new Tsit5(), (i, solution) => i + solution.FinalState[0]);
        Assert.Equal(Math.Exp(-0.5), ends[0], 1e-7);
        Assert.Equal(1.0 + 2.0 * Math.Exp(-1.0), ends[1], 5e-7);
    }

    internal static Ensemble Varied(OdeProblem problem, int count) => new(problem, count, (i, p, u0) =>
    {
        p[0] *= 1.0 + 0.01 * i;
        u0[0] *= 1.0 - 0.005 * i;
    });

    internal static void AssertSame(OdeSolution[] expected, OdeSolution[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Outcome, actual[i].Outcome);
            Assert.Equal(expected[i].Statistics, actual[i].Statistics);
            Assert.Equal(expected[i].Times, actual[i].Times);
            Assert.Equal(expected[i].FinalState, actual[i].FinalState);
            for (int k = 0; k < expected[i].Count; k++)
            {
                Assert.Equal(expected[i].State(k), actual[i].State(k));
            }
        }
    }

    private static void Driven<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        for (int i = 0; i < du.Length; i++)
        {
            du[i] = p[0] * u[i] * (1.2 - u[i]) + p[1] * t * u[(i + 1) % du.Length];
        }
    }

    private static void Switched<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : System.Numerics.IFloatingPointIeee754<T>
        => du[0] = u[0] > p[0] ? -u[0] : p[1] - u[0] * u[0];

    private static void Quadratic<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : System.Numerics.IFloatingPointIeee754<T>
        => du[0] = p[0] * u[0] * u[0];
}
