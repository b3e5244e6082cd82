using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

public class CheckpointTests
{
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 };

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void CheckpointedEqualsDenseBitForBit(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 40));
        Cost cost = Cost.AtTimes(Systems.Tenths, Systems.Sum) + Cost.Integral(Systems.First);
        foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new Dopri5() })
        {
            Sensitivities dense = new InterpolatingAdjoint(backend).Gradient(problem, cost, method, Options);
            Assert.Equal(0, dense.Statistics.ReplayedSteps);
            foreach (int checkpoints in new[] { 1, 4, 16, 64, 10_000 })
            {
                Sensitivities g = new InterpolatingAdjoint(backend) { Checkpoints = checkpoints }.Gradient(problem, cost, method, Options);
                Assert.Equal(dense.Value, g.Value);
                Assert.Equal(dense.ParameterGradient, g.ParameterGradient);
                Assert.Equal(dense.InitialStateGradient, g.InitialStateGradient);
                Assert.True(checkpoints <= 2 ? g.Statistics.ReplayedSteps == 0 : g.Statistics.ReplayedSteps >= g.Statistics.Steps, $"{checkpoints}: {g.Statistics.ReplayedSteps}");
            }
        }
    }

    [Theory]
    [InlineData("quadrature")]
    [InlineData("gauss")]
    public void WhereLambdaIsIntegratedAloneToo(string name)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 40));
        Cost cost = Cost.AtTimes(Systems.Tenths, Systems.Sum) + Cost.Integral(Systems.First) + Cost.Terminal(Systems.First);
        foreach (Backend backend in new Backend[] { new ForwardDualBackend(), new CompiledTapeBackend() })
        {
            Sensitivities dense = AdjointMethods.Create(name, backend, ActiveInputs.All | ActiveInputs.Times).Gradient(problem, cost, new Tsit5(), Options);
            foreach (int checkpoints in new[] { 1, 4, 16, 64, 10_000 })
            {
                Sensitivities g = AdjointMethods.Create($"{name}, checkpoints", backend, ActiveInputs.All | ActiveInputs.Times, checkpoints).Gradient(problem, cost, new Tsit5(), Options);
                Assert.Equal(dense.Value, g.Value);
                Assert.Equal(dense.ParameterGradient, g.ParameterGradient);
                Assert.Equal(dense.InitialStateGradient, g.InitialStateGradient);
                Assert.Equal((dense.StartTimeGradient, dense.EndTimeGradient), (g.StartTimeGradient, g.EndTimeGradient));

                // By the integration, and by the quadrature that follows it a few steps behind and goes back at the ends of intervals.
                Assert.InRange(g.Statistics.ReplayedSteps, checkpoints <= 2 ? 0 : g.Statistics.Steps, checkpoints <= 2 ? 0 : 4 * g.Statistics.Steps);
            }
        }
    }

    /// <summary>86 steps: a window of two intervals of 32 takes as much memory as all of them, so that nothing is replayed, and nothing more is held.</summary>
    [Fact]
    public void NothingIsReplayedWhereCheckpointsSaveNothing()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 };
        Cost cost = Cost.AtTimes(Systems.Tenths, Systems.Sum);
        Sensitivities dense = new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(problem, cost, new Tsit5(), options);
        foreach (int checkpoints in new[] { 1, 2, 3, 4 })
        {
            InterpolatingAdjoint adjoint = new(new ForwardDualBackend()) { Checkpoints = checkpoints };
            SensitivityPlan plan = adjoint.Plan(problem, cost, new Tsit5(), options);
            Assert.Equal(86, plan.Steps);
            Assert.Equal((plan.Steps, 0L), (plan.KeptSteps, plan.ReplayedSteps));
            Sensitivities g = adjoint.Gradient(problem, cost, new Tsit5(), options);
            Assert.Equal((0L, plan.StoredBytes), (g.Statistics.ReplayedSteps, g.Statistics.StoredBytes));
            Assert.Equal(dense.ParameterGradient, g.ParameterGradient);
        }
    }

    [Fact]
    public void BackwardInTimeToo()
    {
        Backend backend = new ForwardDualBackend();
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (10, 0));
        Cost cost = Cost.AtTimes([10.0, 7.0, 0.5], Systems.Sum);
        Sensitivities dense = new InterpolatingAdjoint(backend).Gradient(problem, cost, new Tsit5(), Options);
        Sensitivities checkpointed = new InterpolatingAdjoint(backend) { Checkpoints = 4 }.Gradient(problem, cost, new Tsit5(), Options);
        Assert.Equal(dense.ParameterGradient, checkpointed.ParameterGradient);
        Sensitivities forward = new ForwardSensitivity(backend).Gradient(problem, cost, new Tsit5(), Options);
        Assert.InRange(Systems.RelativeError(dense.ParameterGradient, forward.ParameterGradient), 0.0, 2e-6);
    }

    [Fact]
    public void MoreCheckpointsTakeLessMemory()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1000));
        Cost cost = Cost.AtTimes([1000.0], Systems.Sum);
        long[] stored = new long[5], allocated = new long[5];
        int[] checkpoints = [0, 1, 4, 16, 64];
        double[]? dense = null;
        for (int i = 0; i < checkpoints.Length; i++)
        {
            InterpolatingAdjoint adjoint = checkpoints[i] == 0 ? new(new ForwardDualBackend()) : new(new ForwardDualBackend()) { Checkpoints = checkpoints[i] };
            adjoint.Gradient(new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1)), Cost.AtTimes([1.0], Systems.Sum), new Tsit5(), Options);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Sensitivities g = adjoint.Gradient(problem, cost, new Tsit5(), Options);
            allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
            stored[i] = g.Statistics.StoredBytes;
            dense ??= g.ParameterGradient;
            Assert.Equal(dense, g.ParameterGradient);
        }

        // One checkpoint saves nothing: everything is kept. The recorded steps, 16 bytes each, are there whatever K is; the rest falls with K.
        Assert.Equal(stored[0], stored[1]);
        for (int i = 2; i < checkpoints.Length; i++)
        {
            Assert.True(stored[i] < stored[i - 1] && allocated[i] < allocated[i - 1], $"{string.Join(", ", stored)}; {string.Join(", ", allocated)}");
        }

        Assert.True(stored[4] < stored[0] / 4, string.Join(", ", stored));
    }

    [Fact]
    public void NoCheckpointsIsTheDefaultAndLessIsRefused()
    {
        Assert.Equal(new InterpolatingAdjoint(new ForwardDualBackend()).Checkpoints, new InterpolatingAdjoint(new ForwardDualBackend()) { Checkpoints = 0 }.Checkpoints);
        Assert.Contains(
            "1 or more, or 0 to keep the whole trajectory",
            Assert.Throws<ArgumentOutOfRangeException>(() => new InterpolatingAdjoint(new ForwardDualBackend()) { Checkpoints = -3 }).Message,
            StringComparison.Ordinal);
    }
}
