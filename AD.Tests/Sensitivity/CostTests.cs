using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Costs with closed forms: u' = −p u, u(0) = u₀ has u = u₀ e^{−pt}.</summary>
public class CostTests
{
    private const double P = 0.7;
    private const double U0 = 1.3;
    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 };

    public static TheoryData<SensitivityMethod> Methods =>
    [
        new InterpolatingAdjoint(new ForwardDualBackend()),
        new InterpolatingAdjoint(new ReverseTapeBackend()) { Checkpoints = 3 },
        new InterpolatingAdjoint(new FiniteDifferenceBackend()),
        new BacksolveAdjoint(new ForwardDualBackend()),
        new QuadratureAdjoint(new ReverseTapeBackend()),
        new GaussAdjoint(new ForwardDualBackend()),
        new ForwardSensitivity(new ForwardDualBackend()),
        new DiscreteAdjoint(new ForwardDualBackend()) { Checkpoints = 3 },
        new DiscreteForward(new ForwardDualBackend()),
        new ForwardSensitivity(new ReverseTapeBackend()),
    ];

    private static OdeProblem Problem(double end = 2.0) => new(Systems.Decay, [U0], [P], (0, end));

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheEndAlone(SensitivityMethod method)
    {
        double e = Math.Exp(-2.0 * P);
        Expect(method, Problem(), Cost.AtTimes([2.0], Systems.First), U0 * e, -2.0 * U0 * e, e);
    }

    /// <summary>u' = −u from u₀(p) = 2 of no parameters at all: G = 2 e^{−2}, dG/du₀ = e^{−2}.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void AnInitialStateOfNoParameters(SensitivityMethod method)
    {
        static void Falls<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -u[0];
        static T[] Two<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [T.CreateChecked(2.0 + p.Length)];
        Sensitivities g = method.Gradient(new OdeProblem(Falls, [1.0], [], 0.0, 2.0).WithInitialState(Two), Cost.Terminal(Systems.First), new Tsit5(), Tight);
        Close.To(2.0 * Math.Exp(-2.0), g.Value, 1e-10);
        Assert.Empty(g.ParameterGradient);
        Close.To(Math.Exp(-2.0), g.InitialStateGradient[0], 1e-10);
    }

    /// <summary>u' = −p u / T from 1 over spans T so short that products of times underflow, and so long that they overflow: u(T) = e^{−p}, whatever T.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void CostsAtTheEndOfSpansOfAnyLength(SensitivityMethod method)
    {
        foreach ((double start, double end) in new[] { (0.0, 1e-200), (0.0, -1e-300), (0.0, 1e300) })
        {
            double length = end - start, tolerance = method.Backend.Traits.IsExact ? 1e-6 : 1e-4;
            OdeProblem problem = new(new DecayOver(length), [1.0], [1.0], start, end);
            Sensitivities g = method.Gradient(problem, Cost.AtTimes([start + 0.5 * length, end], Systems.First), new Dopri5(), new OdeOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 });
            double half = Math.Exp(-0.5), whole = Math.Exp(-1.0);
            Close.To(half + whole, g.Value, tolerance);
            Close.To(-0.5 * half - whole, g.ParameterGradient[0], tolerance);
            Close.To(half + whole, g.InitialStateGradient[0], tolerance);
        }
    }

    private sealed class DecayOver(double length) : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -p[0] / T.CreateChecked(length) * u[0];
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TerminalCosts(SensitivityMethod method)
    {
        static T Weighted<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] * t * u[0];
        double e = Math.Exp(-2.0 * P), p = 2.0 * P;
        Expect(method, Problem(), Cost.Terminal(Systems.First), U0 * e, -2.0 * U0 * e, e);
        Expect(method, Problem(), Cost.Terminal(Weighted), p * U0 * e, (2.0 - 2.0 * p) * U0 * e, p * e);
        Expect(method, Problem(), Cost.Terminal(new Square()) + Cost.Terminal(Systems.First) + Cost.AtTimes([2.0], Systems.First), U0 * U0 * e * e + 2.0 * U0 * e, -4.0 * (U0 * U0 * e * e + U0 * e), 2.0 * U0 * e * e + 2.0 * e);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheStartAlone(SensitivityMethod method)
        => Expect(method, Problem(), Cost.AtTimes([0.0], Systems.First), U0, 0.0, 1.0);

    [Theory]
    [MemberData(nameof(Methods))]
    public void StartMiddleAndEndWithOneTimeTwice(SensitivityMethod method)
    {
        double value = 0.0, dp = 0.0, du = 0.0;
        double[] times = [0.0, 0.5, 0.5, 2.0];
        foreach (double t in times)
        {
            value += U0 * Math.Exp(-P * t);
            dp -= t * U0 * Math.Exp(-P * t);
            du += Math.Exp(-P * t);
        }

        Expect(method, Problem(), Cost.AtTimes(times, Systems.First), value, dp, du);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnIntegral(SensitivityMethod method)
    {
        // ∫ u dt = u₀ (1 − e^{−pT}) / p.
        double e = Math.Exp(-2.0 * P);
        Expect(method, Problem(), Cost.Integral(Systems.First), U0 * (1 - e) / P, U0 * (2.0 * e / P - (1 - e) / (P * P)), (1 - e) / P);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnIntegralBackwardInTimeIsNegative(SensitivityMethod method)
    {
        // From 0 to −1: ∫ u dt = u₀ (1 − e^{p}) / p.
        double e = Math.Exp(P);
        Expect(method, Problem(-1.0), Cost.Integral(Systems.First), U0 * (1 - e) / P, U0 * (-e / P - (1 - e) / (P * P)), (1 - e) / P);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void CostsThatDependOnParametersAndTime(SensitivityMethod method)
    {
        // g = p² t u at t = 1 and 2, and ∫ t p dt = 2p.
        static T AtTime<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] * p[0] * t * u[0];
        static T Inside<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => t * p[0];
        double value = 2.0 * P, dp = 2.0, du = 0.0;
        foreach (double t in new[] { 1.0, 2.0 })
        {
            double e = Math.Exp(-P * t);
            value += P * P * t * U0 * e;
            dp += (2.0 * P - P * P * t) * t * U0 * e;
            du += P * P * t * e;
        }

        Expect(method, Problem(), Cost.AtTimes([1.0, 2.0], AtTime) + Cost.Integral(Inside), value, dp, du);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void SumsOfCostsWithTimesThatInterleave(SensitivityMethod method)
    {
        Cost first = Cost.AtTimes([0.5, 1.5], Systems.First), second = Cost.AtTimes([1.0, 1.5, 2.0], new Square()) + Cost.Integral(Systems.First);
        Sensitivities a = method.Gradient(Problem(), first, new Tsit5(), Tight), b = method.Gradient(Problem(), second, new Tsit5(), Tight), both = method.Gradient(Problem(), first + second, new Tsit5(), Tight);
        Assert.Equal(a.Value + b.Value, both.Value, 1e-10);
        Assert.Equal(a.ParameterGradient[0] + b.ParameterGradient[0], both.ParameterGradient[0], 2e-10);
        Assert.Equal(a.InitialStateGradient[0] + b.InitialStateGradient[0], both.InitialStateGradient[0], 1e-10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheInitialStateMayDependOnTheParameters(SensitivityMethod method)
    {
        // u₀ = p²: u(2) = p² e^{−2p}.
        static T[] Squared<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * p[0]];
        OdeProblem problem = Problem().WithInitialState(Squared);
        double e = Math.Exp(-2.0 * P);
        Expect(method, problem, Cost.AtTimes([2.0], Systems.First), P * P * e, (2.0 * P - 2.0 * P * P) * e, e);
        Assert.Equal(P * P, problem.Solve(new Tsit5())[0][0]);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void ASecondOrderEquationAgainstItsClosedForm(SensitivityMethod method)
    {
        // u'' + θ² u = 0, u(0) = 0, u'(0) = 1: u = sin(θt) / θ.
        OdeProblem problem = new(Systems.Oscillator, [0, 1], [0.2], (0, 10));
        Sensitivities g = method.Gradient(problem, Cost.AtTimes([10.0], Systems.First), new Tsit5(), Tight);
        Assert.Equal(4.546487134128408, g.Value, 1e-10);
        Assert.Equal(-43.53977749799916, g.ParameterGradient[0], 2e-9);
        Assert.Equal(Math.Cos(2.0), g.InitialStateGradient[0], 1e-10);
        Assert.Equal(Math.Sin(2.0) / 0.2, g.InitialStateGradient[1], 1e-10);
    }

    [Theory]
    [InlineData(ActiveInputs.Parameters)]
    [InlineData(ActiveInputs.InitialState)]
    public void OnlyWhatIsAskedForIsGiven(ActiveInputs active)
    {
        foreach (SensitivityMethod method in new SensitivityMethod[] { new InterpolatingAdjoint(new ForwardDualBackend()) { Active = active }, new ForwardSensitivity(new ForwardDualBackend()) { Active = active } })
        {
            double e = Math.Exp(-2.0 * P);
            Sensitivities g = method.Gradient(Problem(), Cost.AtTimes([2.0], Systems.First), new Tsit5(), Tight);
            Assert.Equal(active == ActiveInputs.Parameters ? [-2.0 * U0 * e] : [], g.ParameterGradient, (x, y) => Math.Abs(x - y) < 1e-8);
            Assert.Equal(active == ActiveInputs.InitialState ? [e] : [], g.InitialStateGradient, (x, y) => Math.Abs(x - y) < 1e-8);
        }
    }

    private static void Expect(SensitivityMethod method, OdeProblem problem, Cost cost, double value, double dp, double du)
    {
        foreach (OdeMethod integration in new OdeMethod[] { new Tsit5(), new Dopri5() })
        {
            Sensitivities g = method.Gradient(problem, cost, integration, Tight);
            Assert.Equal(value, g.Value, 2e-10);
            Assert.Equal(dp, Assert.Single(g.ParameterGradient), 3e-10);
            Assert.Equal(du, Assert.Single(g.InitialStateGradient), 1e-10);
        }
    }

    private readonly struct Square : ICostFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] * u[0];
    }
}
