using AD.Backends;
using AD.Solvers;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Ode.Ensembles;

/// <summary>Progress, cancellation, exceptions and misuse.</summary>
public class WatchingTests
{
    private static readonly OdeProblem Decay = new(Systems.Decay, [1.0], [0.5], (0, 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ProgressCounts(bool inLanes)
    {
        List<int> told = [];
        new Ensemble(Decay, 250, (i, p, u0) => p[0] = 0.01 * i).Solve(new Tsit5(), new EnsembleOptions { Lanes = Backend(inLanes), Progress = new Teller(told.Add) });
        Assert.Equal([.. Enumerable.Range(1, 125).Select(i => 2 * i)], told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CancellationLeavesWhatIsFinished(bool inLanes)
    {
        using CancellationTokenSource source = new();
        OdeSolution[] solutions = new Ensemble(Decay, 300, (i, p, u0) => p[0] = 0.01 * i).Solve(
            new Tsit5(),
            new EnsembleOptions { Lanes = Backend(inLanes), MaxDegreeOfParallelism = 1, Integration = new OdeOptions { DenseOutput = false, CancellationToken = source.Token }, Progress = new Teller(_ => source.Cancel()) });
        int finished = solutions.Count(solution => solution.Status == Status.Success);
        Assert.InRange(finished, 1, 200);
        Assert.Equal(300 - finished, solutions.Count(solution => solution.Status == Status.Cancelled));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnExceptionComesOut(bool inLanes)
    {
        Ensemble ensemble = new(Decay, 100, (i, p, u0) => p[0] = i < 50 ? 0.1 : throw new TimeoutException("no data"));
        Assert.Equal("no data", Assert.Throws<TimeoutException>(() => ensemble.Solve(new Tsit5(), new EnsembleOptions { Lanes = Backend(inLanes) })).Message);
        Ensemble sound = new(Decay, 100, (i, p, u0) => p[0] = 0.1);
        Assert.Throws<TimeoutException>(() => sound.Solve<int>(new Tsit5(), (i, _) => i < 50 ? i : throw new TimeoutException(), new EnsembleOptions { Lanes = Backend(inLanes), MaxDegreeOfParallelism = 1 }));
        Assert.Empty(new Ensemble(Decay, 0, (i, p, u0) => throw new TimeoutException()).Solve(new Tsit5(), new EnsembleOptions { Lanes = Backend(inLanes) }));
    }

    [Fact]
    public void MisuseIsRefused()
    {
        Ensemble ensemble = new(Decay, 3, (i, p, u0) => p[0] = 0.1);
        Refused(() => ensemble.Solve(new Tsit5(), new EnsembleOptions { MaxDegreeOfParallelism = 0 }), "MaxDegreeOfParallelism is 0", "at least one");
        Refused(() => ensemble.Solve(new Rodas5P(new ForwardDualBackend()), new EnsembleOptions { Lanes = new CompiledTapeBackend() }), "Rodas5P cannot integrate in lanes", "leave Lanes out");
        Refused(() => ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = new OdeOptions { SaveAt = [2.0] } }), "outside the span");
        Refused(() => ensemble.Solve(new Tsit5(), new EnsembleOptions { Integration = new OdeOptions { MaxSteps = 0 } }), "MaxSteps is 0");
        Refused(() => Ensemble.OfParameters(Decay, [[1.0], [1.0, 2.0]]), "parameters[1] has length 2", "expected length is 1");
        Refused(() => Ensemble.OfInitialStates(Decay, [[double.NaN]]), "states[0]", "NaN");
        Refused(() => Ensemble.OfInitialStates(Decay.WithInitialState(p => [p[0]]), [[1.0]]), "of the parameters");
        Refused(() => new Ensemble(new OdeProblem((u, p, t, du) => du[0] = -u[0], [1.0], [], (0, 1)), 3, (_, _, _) => { }).Solve(new Tsit5(), new EnsembleOptions { Lanes = new CompiledTapeBackend() }), "plain delegate");
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ensemble(Decay, -1, (i, p, u0) => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ensemble.Member(3));
    }

    private static Backend? Backend(bool inLanes) => inLanes ? new CompiledTapeBackend() : null;

    private sealed class Teller(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
