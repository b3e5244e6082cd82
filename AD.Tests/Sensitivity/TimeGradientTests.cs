using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Gradients to the ends of the span.</summary>
public class TimeGradientTests
{
    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 };

    public static TheoryData<string> Methods => [.. AdjointMethods.AndForward];

    /// <summary>u' = p t u: u(t) = u₀ e^{p (t² − t₀²)/2}, so that f depends on time.</summary>
    private static void Growth<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * t * u[0];

    private static T TimesTime<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => t * t * u[0];

    /// <summary>g with ∫ g dt = u₀ (e^{p(t₁² − t₀²)/2} − 1): the integrand p t u.</summary>
    private static T Rate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] * t * u[0];

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheEndOfATerminalCost(string method)
    {
        // G = t₁² u(t₁): dG/dt₁ = (2 t₁ + p t₁³) u(t₁), dG/dt₀ = −p t₀ G.
        (double p, double u0, double start, double end) = (0.4, 1.3, 0.5, 2.0);
        double u = u0 * Math.Exp(0.5 * p * (end * end - start * start));
        Expect(method, (p, u0, start, end), Cost.Terminal(TimesTime), -p * start * end * end * u, (2.0 * end + p * end * end * end) * u);
        Expect(method, (p, u0, start, end), Cost.Terminal(Systems.First), -p * start * u, p * end * u);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void BothEndsOfAnIntegral(string method)
    {
        foreach ((double start, double end) in new[] { (0.5, 2.0), (2.0, 0.5), (-1.0, 1.5) })
        {
            (double p, double u0) = (0.4, 1.3);
            double u = u0 * Math.Exp(0.5 * p * (end * end - start * start));
            Expect(method, (p, u0, start, end), Cost.Integral(Rate), -p * start * u, p * end * u);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TimesOfTheCostStayWhereTheyAre(string method)
    {
        // u at fixed times t: du(t)/dt₀ = −p t₀ u(t), also at t = t₀; nothing moves with t₁.
        (double p, double u0, double start, double end) = (0.4, 1.3, 0.5, 2.0);
        double At(double t) => u0 * Math.Exp(0.5 * p * (t * t - start * start));
        Expect(method, (p, u0, start, end), Cost.AtTimes([start, 1.0, end], Systems.First), -p * start * (At(start) + At(1.0) + At(end)), 0.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AgainstDifferencesOfWholeSolves(string method)
    {
        Backend backend = new ForwardDualBackend();
        Cost cost = Cost.AtTimes([1.0, 2.0], Systems.Sum) + Cost.Integral(TimesTime) + Cost.Terminal(TimesTime) + Cost.Terminal(Systems.SquaredLength);
        PreparedSensitivity prepared = AdjointMethods.Create(method, backend, ActiveInputs.Times).Prepare(Problem(0.1, 3.0), cost, new Dopri5(), Tight);
        Sensitivities g = prepared.Gradient([1.5, 1, 1, 3]);
        Assert.Empty(g.ParameterGradient);
        Assert.Empty(g.InitialStateGradient);
        const double H = 1e-4;
        Assert.Equal((Value(0.1 + H, 3.0) - Value(0.1 - H, 3.0)) / (2.0 * H), g.StartTimeGradient, 1e-5);
        Assert.Equal((Value(0.1, 3.0 + H) - Value(0.1, 3.0 - H)) / (2.0 * H), g.EndTimeGradient, 2e-6);
        Assert.Equal((g.StartTimeGradient, g.EndTimeGradient), (prepared.StartTimeGradient, prepared.EndTimeGradient));

        OdeProblem Problem(double start, double end) => new(Systems.LotkaVolterra, [1.2, 0.9], [1.5, 1, 1, 3], (start, end));
        double Value(double start, double end) => new ForwardSensitivity(backend).Gradient(Problem(start, end), cost, new Dopri5(), Tight).Value;
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInitialStateMayDependOnTheParameters(string method)
    {
        // u₀ = p² at t₀, whatever t₀ is.
        static T[] Squared<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * p[0]];
        OdeProblem problem = new OdeProblem(Growth, [1], [0.4], (0.5, 2.0)).WithInitialState(Squared);
        double u = 0.16 * Math.Exp(0.5 * 0.4 * (4.0 - 0.25));
        Sensitivities g = AdjointMethods.Create(method, new ReverseTapeBackend(), ActiveInputs.Parameters | ActiveInputs.Times).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5(), Tight);
        Assert.Equal((2.0 / 0.4 + 0.5 * (4.0 - 0.25)) * u, g.ParameterGradient[0], 2e-10);
        Assert.Equal(-0.4 * 0.5 * u, g.StartTimeGradient, 1e-10);
        Assert.Equal(0.4 * 2.0 * u, g.EndTimeGradient, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void WhatIsNotAskedForIsNaN(string method)
    {
        OdeProblem problem = new(Growth, [1], [0.4], (0.5, 2.0));
        PreparedSensitivity end = AdjointMethods.Create(method, new ForwardDualBackend(), ActiveInputs.EndTime | ActiveInputs.InitialState).Prepare(problem, Cost.Terminal(Systems.First), new Tsit5(), Tight);
        Assert.Equal(double.NaN, end.EndTimeGradient);
        Sensitivities g = end.Gradient([0.4]);
        Assert.Equal(double.NaN, g.StartTimeGradient);
        Assert.Equal(0.8 * g.Value, g.EndTimeGradient, 1e-8);
        Assert.Equal(double.NaN, AdjointMethods.Create(method, new ForwardDualBackend()).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5(), Tight).EndTimeGradient);
        Assert.Contains("StartTime", Assert.Throws<ArgumentException>(() => AdjointMethods.Create(method, new ForwardDualBackend(), (ActiveInputs)64).Prepare(problem, Cost.Terminal(Systems.First), new Tsit5())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AWarmGradientAllocatesNothing(string method)
    {
        OdeProblem problem = new(Growth, [1], [0.4], (0.5, 2.0));
        PreparedSensitivity prepared = AdjointMethods.Create(method, new ForwardDualBackend(), ActiveInputs.Parameters | ActiveInputs.Times).Prepare(problem, Cost.Terminal(TimesTime) + Cost.Integral(Rate), new Tsit5(), Tight);
        double[] p = [0.4], gradient = new double[1];
        Allocation.IsZero("gradient to the ends of the span", () => prepared.Gradient(p, gradient, []), 1);
    }

    private static void Expect(string method, (double P, double U0, double Start, double End) at, Cost cost, double byStart, double byEnd)
    {
        foreach (ActiveInputs active in new[] { ActiveInputs.Times, ActiveInputs.All | ActiveInputs.Times, ActiveInputs.Parameters | ActiveInputs.StartTime, ActiveInputs.EndTime })
        {
            OdeProblem problem = new(Growth, [at.U0], [at.P], (at.Start, at.End));
            Sensitivities g = AdjointMethods.Create(method, new ForwardDualBackend(), active).Gradient(problem, cost, new Tsit5(), Tight);
            Assert.Equal((active & ActiveInputs.StartTime) != 0 ? byStart : double.NaN, g.StartTimeGradient, 1e-10);
            Assert.Equal((active & ActiveInputs.EndTime) != 0 ? byEnd : double.NaN, g.EndTimeGradient, 1e-9);
        }
    }
}
