using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A state that runs away on its way back makes no gradient.</summary>
public class BacksolveTests
{
    private static readonly double[] Weights = [.. Enumerable.Range(0, 252).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))];

    public static TheoryData<double> Tolerances => [1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10];

    [Theory]
    [MemberData(nameof(Tolerances))]
    public void StiffDecayIsRefused(double tolerance)
    {
        foreach (double[] times in new double[][] { [1.0], [0.0, 0.25, 0.5, 0.75, 1.0] })
        {
            SensitivityException error = Drifts(new(Systems.Decay, [1], [1000], (0, 1)), Cost.AtTimes(times, Systems.First), tolerance);
            Assert.Equal(0, error.Outcome.Component);
            Assert.InRange(error.Outcome.Time, 0.0, 1.0);
        }
    }

    [Theory]
    [InlineData(1e-5, 0.01)]
    [InlineData(1e-5, 0.1)]
    [InlineData(1e-6, 0.1)]
    [InlineData(1e-6, 0.3)]
    [InlineData(1e-8, 0.1)]
    [InlineData(1e-8, 1.0)]
    [InlineData(1e-10, 0.1)]
    public void RobertsonIsRefused(double tolerance, double end)
        => Drifts(new(Robertson, [1, 0, 0], [0.04, 3e7, 1e4], (0, end)), Cost.AtTimes([end], Systems.First), tolerance);

    [Theory]
    [MemberData(nameof(Tolerances))]
    public void ALimitCycleIsRefused(double tolerance)
        => Drifts(new(VanDerPol, [2, 0], [5], (0, 20)), Cost.AtTimes([20.0], Systems.First), tolerance);

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-5)]
    [InlineData(1e-8)]
    [InlineData(1e-11)]
    public void WhatCanBeIntegratedBackwardIsNotRefused(double tolerance)
    {
        OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
        (OdeProblem, Cost)[] cases =
        [
            (new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), Cost.AtTimes(Systems.Tenths, Systems.Sum)),
            (new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), Cost.Terminal(Systems.Sum)),
            (new(Systems.Spiral, [2, 0], Weights, (0, 1.5)), Cost.AtTimes([.. Enumerable.Range(0, 30).Select(i => 1.5 * i / 29)], Systems.SquaredLength)),
            (new(Systems.Decay, [1], [1], (0, 2)), Cost.Terminal(Systems.First)),
            (new(Systems.Decay, [1], [5], (2, 0)), Cost.Integral(Systems.First)),
        ];
        foreach ((OdeProblem problem, Cost cost) in cases)
        {
            foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new Dopri5() })
            {
                Sensitivities g = new BacksolveAdjoint(new CompiledTapeBackend()).Gradient(problem, cost, method, options), reference = new InterpolatingAdjoint(new CompiledTapeBackend()).Gradient(problem, cost, method, options);
                Close.To(reference.ParameterGradient, g.ParameterGradient, 1000.0 * tolerance);
            }
        }
    }

    [Fact]
    public void TheMessageSaysWhereHowFarAndTheWayOut()
    {
        string message = Drifts(new(Systems.Decay, [1], [1000], (0, 1)), Cost.Terminal(Systems.First), 1e-6).Message;
        Assert.All(
            new[] { "No gradient: in the backward pass", "left the forward trajectory at t = 0.", "component 0", "where the forward state was", "tolerances away", "1E+03 are allowed, DriftTolerance", "InterpolatingAdjoint" },
            part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public void TheBoundIsTheUsers()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        Cost cost = Cost.AtTimes(Systems.Tenths, Systems.Sum);
        PreparedSensitivity strict = new BacksolveAdjoint(new ForwardDualBackend()) { DriftTolerance = 0.01 }.Prepare(problem, cost, new Tsit5());
        Assert.Equal(Status.Drifted, Assert.Throws<SensitivityException>(() => strict.Gradient([1.5, 1, 1, 3])).Outcome.Status);
        Assert.Equal(Status.Drifted, Assert.Throws<SensitivityException>(() => strict.Gradient([1.5, 1, 1, 3])).Outcome.Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BacksolveAdjoint(new ForwardDualBackend()) { DriftTolerance = 0.0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BacksolveAdjoint(new ForwardDualBackend()) { DriftTolerance = double.NaN });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1000)]
    public void HoweverFewStatesAreKeptTheStartIsAmongThem(int kept)
    {
        BacksolveAdjoint adjoint = new(new ForwardDualBackend()) { Checkpoints = kept };
        SensitivityException error = Assert.Throws<SensitivityException>(() => adjoint.Gradient(new(Systems.Decay, [1], [40], (0, 1)), Cost.Terminal(Systems.First), new Tsit5()));
        Assert.Equal(Status.Drifted, error.Outcome.Status);
    }

    [Fact]
    public void MemoryDoesNotGrowWithTheNumberOfSteps()
    {
        BacksolveAdjoint adjoint = new(new ForwardDualBackend()) { DriftTolerance = 1e6 };
        long Stored(double end) => adjoint.Gradient(new(Systems.Oscillator, [0, 1], [1], (0, end)), Cost.Terminal(Systems.First), new Tsit5()).Statistics.StoredBytes;
        Assert.Equal(Stored(10.0), Stored(200.0));
    }

    private static SensitivityException Drifts(OdeProblem problem, Cost cost, double tolerance)
    {
        BacksolveAdjoint adjoint = new(new CompiledTapeBackend());
        OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
        SensitivityException error = Assert.Throws<SensitivityException>(() => adjoint.Gradient(problem, cost, new Dopri5(), options));
        Assert.Equal((Status.Drifted, "backward"), (error.Outcome.Status, error.Pass));
        return error;
    }

    private static void Robertson<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T first = p[0] * u[0], second = p[1] * u[1] * u[1], third = p[2] * u[1] * u[2];
        du[0] = third - first;
        du[1] = first - second - third;
        du[2] = second;
    }

    private static void VanDerPol<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[1];
        du[1] = p[0] * (T.One - u[0] * u[0]) * u[1] - u[0];
    }
}
