using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Adjoints by implicit methods: their Jacobians and derivatives in time are those of the adjoint systems.</summary>
public class ImplicitAdjointTests
{
    public static TheoryData<string, string> Combinations
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string adjoint in AdjointMethods.Names)
            {
                foreach (string method in new[] { "Rosenbrock23", "Rodas4", "Rodas5P", "TrBdf2", "KenCarp4", "Kvaerno5" })
                {
                    data.Add(adjoint, method);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void EveryAdjointByEveryImplicitMethod(string adjoint, string method)
    {
        foreach (Backend backend in new Backend[] { new ForwardDualBackend(), new FiniteDifferenceBackend() })
        {
            (OdeProblem problem, Cost cost) = Forced();
            OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 };
            Sensitivities expected = new ForwardSensitivity(new ForwardDualBackend()).Gradient(problem, cost, new Dopri5(), new OdeOptions { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 });
            Sensitivities g = AdjointMethods.Create(adjoint, backend).Gradient(problem, cost, Method(method, backend), options);
            Close.To(expected.Value, g.Value, 1e-3);
            Close.To(expected.ParameterGradient, g.ParameterGradient, 1e-3);
            Close.To(expected.InitialStateGradient, g.InitialStateGradient, 1e-3);
        }
    }

    /// <summary>A Rosenbrock method loses its order where a Jacobian or a derivative in time is wrong: the error would not fall with the tolerance, and the steps would be many.</summary>
    [Fact]
    public void StateAndAdjointTogetherHaveExactDerivatives()
    {
        (OdeProblem problem, Cost cost) = Forced();
        Backend backend = new ForwardDualBackend();
        Sensitivities expected = new ForwardSensitivity(backend).Gradient(problem, cost, new Dopri5(), new OdeOptions { RelativeTolerance = 1e-13, AbsoluteTolerance = 1e-13 });
        OdeOptions options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 };
        Sensitivities backsolve = new BacksolveAdjoint(backend).Gradient(problem, cost, new Rodas5P(backend), options), interpolating = new InterpolatingAdjoint(backend).Gradient(problem, cost, new Rodas5P(backend), options);
        Close.To(expected.ParameterGradient, backsolve.ParameterGradient, 1e-7);
        Assert.InRange(backsolve.Statistics.BackwardSteps, 1, 2 * interpolating.Statistics.BackwardSteps);
    }

    [Theory]
    [InlineData("Rodas5P")]
    [InlineData("KenCarp4")]
    public void AStiffStateDrifts(string method)
    {
        static void Robertson<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T first = p[0] * u[0], second = p[1] * u[1] * u[1], third = p[2] * u[1] * u[2];
            du[0] = third - first;
            du[1] = first - second - third;
            du[2] = second;
        }

        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerances = [1e-10, 1e-14, 1e-10] };
        OdeProblem robertson = new(Robertson, [1, 0, 0], [0.04, 3e7, 1e4], (0, 40)), decay = new(Systems.Decay, [1], [1000], (0, 1));
        Backend backend = new ForwardDualBackend();
        Assert.Equal(Status.Drifted, Assert.Throws<SensitivityException>(() => new BacksolveAdjoint(backend).Gradient(robertson, Cost.Terminal(Systems.First), Method(method, backend), options)).Outcome.Status);
        Assert.Equal(Status.Drifted, Assert.Throws<SensitivityException>(() => new BacksolveAdjoint(backend).Gradient(decay, Cost.Terminal(Systems.First), Method(method, backend))).Outcome.Status);
    }

    [Theory]
    [InlineData("backsolve")]
    [InlineData("quadrature, checkpoints")]
    [InlineData("gauss")]
    public void AWarmGradientAllocatesNothing(string adjoint)
    {
        (OdeProblem problem, Cost cost) = Forced();
        foreach (string method in new[] { "Rodas4", "KenCarp4" })
        {
            PreparedSensitivity prepared = AdjointMethods.Create(adjoint, new ForwardDualBackend()).Prepare(problem, cost, Method(method, new ForwardDualBackend()));
            double[] p = [1.5, 1, 1, 3], parameterGradient = new double[4], initialStateGradient = new double[2];
            Allocation.IsZero($"{adjoint} by {method}", () => prepared.Gradient(p, parameterGradient, initialStateGradient), 1);
        }
    }

    /// <summary>Lotka-Volterra with a forcing that depends on time, and costs that depend on everything.</summary>
    private static (OdeProblem Problem, Cost Cost) Forced()
    {
        static void Right<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T product = u[0] * u[1];
            du[0] = p[0] * u[0] - p[1] * product + T.Sin(t * p[3]);
            du[1] = p[2] * product - p[3] * u[1];
        }

        static T Inside<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] * t * u[0] * u[0] + u[0] * u[1] * p[1];
        return (new(Right, [1.2, 0.9], [1.5, 1, 1, 3], (0, 2)), Cost.AtTimes([0.5, 1.25], Systems.SquaredLength) + Cost.Integral(Inside) + Cost.Terminal(Systems.Sum));
    }

    private static OdeMethod Method(string name, Backend backend) => name switch
    {
        "Rosenbrock23" => new Rosenbrock23(backend),
        "Rodas4" => new Rodas4(backend),
        "Rodas5P" => new Rodas5P(backend),
        "TrBdf2" => new TrBdf2(backend),
        "KenCarp4" => new KenCarp4(backend),
        "Kvaerno5" => new Kvaerno5(backend),
        _ => throw new ArgumentException($"There is no method '{name}'.", nameof(name)),
    };
}
