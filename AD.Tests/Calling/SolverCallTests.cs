using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>The calls of the solvers, as users write them.</summary>
public class SolverCallTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private static void LotkaVolterra<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] - p[1] * u[0] * u[1];
        du[1] = p[2] * u[0] * u[1] - p[3] * u[1];
    }

    private static T Sum<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + u[1];

    /// <summary>Residuals x₀ e^{-x₁ i} - 2 e^{-i/2}: zero at (2, 1/2).</summary>
    private static void Residuals<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] * T.Exp(-x[1] * T.CreateSaturating(i)) - T.CreateSaturating(2.0 * Math.Exp(-0.5 * i));
        }
    }

    private static T[] ResidualMap<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[4];
        Residuals(x, y);
        return y;
    }

    [Fact]
    public void Problems()
    {
        OdeProblem lotkaVolterra = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        OdeProblem decay = new(M.Decay, [1.0], [], (0, 1));
        OdeProblem functor = new(new Decay(), [1.0], [2.0], (0, 1));
        OdeProblem plain = new((u, p, t, du) => du[0] = -p[0] * u[0], [1.0], [2.0], (0, 1));
        OdeOptions options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 };
        Close.To([1.026344767575089, 0.9096910781360416], lotkaVolterra.Solve(new Tsit5(), options).FinalState, 1e-6);
        Close.To(Math.Exp(-1), decay.Solve(new Tsit5(), options).FinalState[0], 1e-8);
        Close.To(Math.Exp(-2), functor.Solve(new Dopri5(), options).FinalState[0], 1e-8);
        Close.To(Math.Exp(-2), plain.Solve(new Tsit5(), options).FinalState[0], 1e-8);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Sensitivities(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        double[] times = [.. Enumerable.Range(0, 101).Select(i => i / 10.0)];
        OdeOptions options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8, SaveAt = times };
        OdeSolution s = problem.Solve(new Tsit5(), options);
        Assert.Equal(times, s.Times);
        Assert.Equal([1.0, 1.0], s[0]);
        Cost cost = Cost.AtTimes(times, Sum);
        double[] expected = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];
        Sensitivities adjoint = new InterpolatingAdjoint(backend) { Checkpoints = 16 }.Gradient(problem, cost, new Tsit5(), options);
        Sensitivities forward = new ForwardSensitivity(backend).Gradient(problem, cost, new Tsit5(), options);
        Close.To(450.7640640395388, adjoint.Value, 1e-6);
        Close.To(expected, adjoint.ParameterGradient, 1e-4);
        Close.To(expected, forward.ParameterGradient, 1e-4);
        Close.To([-39.12754122266809, -8.787780218992643], adjoint.InitialStateGradient, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void GaussNewton(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x0 = [1.0, 1.0];
        Solution r = new GaussNewton().Solve(backend, ResidualMap, x0);
        Close.To([2.0, 0.5], r.X, 1e-7);
        Close.To([2.0, 0.5], new GaussNewton().Solve(backend, Residuals, x0, 4).X, 1e-7);
    }

    private static class M
    {
        public static void Decay<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -u[0];
    }

    private readonly struct Decay : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -p[0] * u[0];
    }
}
