using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The quadratures of the methods that integrate λ alone.</summary>
public class QuadratureAdjointTests
{
    /// <summary>u' = −200 u, v' = p u − v: u is gone while λ of v(1) hardly moves, and dG/dp = ∫ e^{t − 1} e^{−200 t} dt = (e^{−1} − e^{−200}) / 199 is all in that time.</summary>
    [Fact]
    public void WhatTheStateDoesInsideABackwardStepCounts()
    {
        static void Pulse<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = T.CreateChecked(-200.0) * u[0];
            du[1] = p[0] * u[0] - u[1];
        }

        static T Second<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[1];
        Backend backend = new ForwardDualBackend();
        OdeProblem problem = new(Pulse, [1.0, 0.0], [1.0], 0.0, 1.0);
        OdeOptions options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 };
        double expected = (Math.Exp(-1.0) - Math.Exp(-200.0)) / 199.0;
        foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new Vern7(), new Rodas5P(backend), new KenCarp4(backend), new Kvaerno5(backend) })
        {
            foreach (string name in new[] { "gauss", "gauss, checkpoints", "quadrature" })
            {
                Sensitivities g = AdjointMethods.Create(name, backend).Gradient(problem, Cost.Terminal(Second), method, options);
                Close.Relative(expected, g.ParameterGradient[0], 1e-6, $"{name} with {method.Name}");
            }
        }
    }

    /// <summary>At rest; what depends on p is the integrand p tᵈ, so that dG/dp = ∫ tᵈ dt tests the quadrature alone.</summary>
    private static void Rest<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = T.Zero;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(13)]
    [InlineData(22)]
    [InlineData(23)]
    public void ThePairIsExactForPolynomials(int degree)
    {
        Sensitivities g = Of(new QuadratureAdjoint(new ForwardDualBackend()) { QuadratureRelativeTolerance = 1e3, QuadratureAbsoluteTolerance = 1e3 }, degree, 1e-3);
        Assert.Equal(1.0 / (degree + 1), g.ParameterGradient[0], 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ThreeNodesAreExactToDegreeFive(int degree)
        => Assert.Equal(1.0 / (degree + 1), Of(new GaussAdjoint(new ForwardDualBackend()), degree, 1e-3).ParameterGradient[0], 1e-15);

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-8)]
    [InlineData(1e-12)]
    public void TheToleranceControlsTheError(double tolerance)
    {
        // f_p = cos 50t is nothing to u' where p = 0: the steps do not see it, the estimate does. u(2) = p sin(100)/50 + u₀.
        static void Fast<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * T.Cos(T.CreateChecked(50) * t);
        OdeProblem problem = new(Fast, [1], [0], (0, 2));
        QuadratureAdjoint adjoint = new(new ForwardDualBackend()) { QuadratureRelativeTolerance = tolerance, QuadratureAbsoluteTolerance = tolerance };
        Sensitivities g = adjoint.Gradient(problem, Cost.Terminal(Systems.First), new Tsit5());
        Assert.Equal(Math.Sin(100.0) / 50.0, g.ParameterGradient[0], tolerance);
        Assert.True(g.Statistics.BackwardSteps < 30 && g.Statistics.VjpCalls > 100, $"{g.Statistics}");
    }

    [Fact]
    public void AJumpInTheIntegrandIsFound()
    {
        // f_p jumps at t = 0.9: u(2) = u₀ + 1.1 p.
        static void Step<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = t > T.CreateChecked(0.9) ? p[0] : T.Zero;
        Sensitivities g = new QuadratureAdjoint(new ForwardDualBackend()).Gradient(new(Step, [1], [0], (0, 2)), Cost.Terminal(Systems.First), new Tsit5());
        Assert.Equal(1.1, g.ParameterGradient[0], 3e-6);
    }

    /// <summary>f_p is 1 where sin 628 t > 0.3 and else 0: 400 jumps, each of which leaves some error, together no more than the tolerance.</summary>
    [Fact]
    public void TheToleranceIsForTheWholeIntegralHoweverManyIntervals()
    {
        static void Jumps<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = T.Sin(T.CreateChecked(628) * t) > T.CreateChecked(0.3) ? p[0] : T.Zero;
        const double Tolerance = 1e-4;
        QuadratureAdjoint adjoint = new(new ForwardDualBackend()) { QuadratureRelativeTolerance = Tolerance, QuadratureAbsoluteTolerance = Tolerance };
        Sensitivities g = adjoint.Gradient(new(Jumps, [1], [0], (0, 2)), Cost.Terminal(Systems.First), new Tsit5());
        double begin = Math.Asin(0.3), length = Math.PI - 2.0 * begin, periods = Math.Floor(1256.0 / Math.Tau), rest = 1256.0 - periods * Math.Tau;
        double expected = (periods * length + Math.Clamp(rest - begin, 0.0, length)) / 628.0;
        Assert.Equal(expected, g.ParameterGradient[0], Tolerance * (1.0 + expected));
        Assert.True(g.Statistics.VjpCalls > 15 * 5000, $"{g.Statistics}");
    }

    [Fact]
    public void AnIntegrandThatIsNotFiniteIsAnError()
    {
        // ∂√p/∂p is infinite at p = 0, where the value is not.
        static T Root<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + T.Sqrt(p[0]) * t;
        PreparedSensitivity prepared = new QuadratureAdjoint(new ForwardDualBackend()).Prepare(new(Rest, [1], [0], (0, 2)), Cost.Integral(Root), new Tsit5());
        SensitivityException error = Assert.Throws<SensitivityException>(() => prepared.Gradient([0]));
        Assert.Equal((Status.NotFinite, "backward", 1), (error.Outcome.Status, error.Pass, error.Outcome.Component));
        Assert.InRange(error.Outcome.Time, 0.0, 2.0);
        Assert.Equal(1.0, prepared.Gradient([1]).ParameterGradient[0], 1e-13);
    }

    [Fact]
    public void AnIntegralThatCannotBeTakenIsAnError()
    {
        // ∫ dt / (t − 0.3)² does not exist.
        static T Pole<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] / ((t - T.CreateChecked(0.3)) * (t - T.CreateChecked(0.3)));
        SensitivityException error = Assert.Throws<SensitivityException>(() => new QuadratureAdjoint(new ForwardDualBackend()).Gradient(new(Rest, [1], [0], (0, 1)), Cost.Integral(Pole), new Tsit5()));
        Assert.Equal("backward", error.Pass);
        Assert.Equal(0.3, error.Outcome.Time, 1e-6);
    }

    [Fact]
    public void TolerancesAreChecked()
    {
        Refusal.Refused(() => _ = new QuadratureAdjoint(new ForwardDualBackend()) { QuadratureRelativeTolerance = -1.0 }, "QuadratureRelativeTolerance is -1", "not negative");
        Refusal.Refused(() => _ = new QuadratureAdjoint(new ForwardDualBackend()) { QuadratureAbsoluteTolerance = double.NaN }, "QuadratureAbsoluteTolerance is NaN");
        QuadratureAdjoint none = new(new ForwardDualBackend()) { QuadratureRelativeTolerance = 0.0, QuadratureAbsoluteTolerance = 0.0 };
        Refusal.Refused(() => none.Prepare(new(Rest, [1], [0], (0, 1)), Cost.Terminal(Systems.First), new Tsit5()), "both 0", "positive");
    }

    /// <summary>dG/dp needs one pullback with parameters for each node, whatever the number of stages.</summary>
    [Fact]
    public void ThePullbacksAreCounted()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        SensitivityStatistics gauss = new GaussAdjoint(new ForwardDualBackend()).Gradient(problem, Cost.Terminal(Systems.Sum), new Tsit5()).Statistics;
        (long panels, long rest) = Math.DivRem(gauss.VjpCalls - (6 * (gauss.BackwardSteps + gauss.BackwardRejected) + 2 + gauss.BackwardSteps / 100), 3);
        Assert.Equal(0, rest);

        // One panel a step, and at most one more for every second forward step: some where λ moves slower than the state, and never many.
        Assert.InRange(panels, gauss.BackwardSteps, gauss.BackwardSteps + gauss.Steps / 2);
        SensitivityStatistics state = new GaussAdjoint(new ForwardDualBackend()) { Active = ActiveInputs.InitialState }.Gradient(problem, Cost.Terminal(Systems.Sum), new Tsit5()).Statistics;
        Assert.Equal(6 * (state.BackwardSteps + state.BackwardRejected) + 2 + state.BackwardSteps / 100, state.VjpCalls);
        SensitivityStatistics quadrature = new QuadratureAdjoint(new ForwardDualBackend()).Gradient(problem, Cost.Terminal(Systems.Sum), new Tsit5()).Statistics;
        Assert.Equal(0, (quadrature.VjpCalls - (6 * (quadrature.BackwardSteps + quadrature.BackwardRejected) + 2 + quadrature.BackwardSteps / 100)) % 15);
        Assert.InRange(quadrature.VjpCalls, 8 * quadrature.BackwardSteps, 20 * quadrature.BackwardSteps);
    }

    private static Sensitivities Of(SensitivityMethod method, int degree, double tolerance)
        => method.Gradient(new(Rest, [1], [0], (0, 1)), Cost.Integral(new Power(degree)), new Tsit5(), new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });

    private sealed class Power(int degree) : ICostFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>
        {
            T power = p[0];
            for (int i = 0; i < degree; i++)
            {
                power *= t;
            }

            return power;
        }
    }
}
