using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Gradients of stiff problems: forward and adjoint agree with each other and with finite differences of solutions.</summary>
public sealed class StiffGradientTests
{
    private static readonly Backend Compiled = new CompiledTapeBackend();

    private static readonly OdeProblem LongRobertson = new(StiffProblems.Robertson, [1, 0, 0], [0.04, 1e4, 3e7], 0, 4e7);

    public static TheoryData<string> Methods => [nameof(Rodas5P), nameof(Rodas4), nameof(KenCarp4), nameof(Kvaerno5)];

    private static ImplicitMethod Method(string name, Backend? backend = null) => name switch
    {
        nameof(Rodas5P) => new Rodas5P(backend ?? Compiled),
        nameof(Rodas4) => new Rodas4(backend ?? Compiled),
        nameof(KenCarp4) => new KenCarp4(backend ?? Compiled),
        nameof(Kvaerno5) => new Kvaerno5(backend ?? Compiled),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Robertson_to_4e7_by_tangents_and_by_the_adjoint(string name)
    {
        for (int component = 0; component < 3; component++)
        {
            Cost cost = Cost.Terminal(new Component(component));
            double[] forward = new ForwardSensitivity(Compiled).Gradient(LongRobertson, cost, Method(name), Options(1e-9, [1e-2, 1e-8, 1e-2])).ParameterGradient;
            double[] adjoint = Adjoint(1e-9).Gradient(LongRobertson, cost, Method(name), Options(1e-9, [1e-2, 1e-8, 1e-2])).ParameterGradient;
            Assert.True(Systems.RelativeError(adjoint, forward) <= 1e-5, $"u{component + 1}: {Systems.RelativeError(adjoint, forward):E2}");
        }
    }

    /// <summary>Σ ln u₁ at ten times with rates in units of 1: its steps behind the last time are as short as times are apart, so that quadratures are taken over lengths of steps, not between times.</summary>
    [Fact]
    public void Robertson_to_4e7_by_quadratures()
    {
        static void Scaled<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T decay = T.CreateChecked(0.04) * p[0] * u[0], back = T.CreateChecked(1e4) * p[1] * u[1] * u[2], forth = T.CreateChecked(3e7) * p[2] * u[1] * u[1];
            du[0] = back - decay;
            du[1] = decay - back - forth;
            du[2] = forth;
        }

        static T Logarithm<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => T.Log(u[0]);
        OdeProblem problem = new(Scaled, [1, 0, 0], [1, 1, 1], 0, 4e7);
        Cost cost = Cost.AtTimes([.. Enumerable.Range(-1, 9).Select(k => 4.0 * Math.Pow(10.0, k))], Logarithm);
        OdeOptions options = new() { RelativeTolerance = 1e-8, AbsoluteTolerances = [1e-16, 1e-22, 1e-8] };

        // Source: Radau IIA of order 13 on a grid that is uniform in ln t, in 40 digits.
        double[] reference = [-9.41580055238675762, 9.26794496875402096, -4.63396487030997406];
        foreach (SensitivityMethod method in new SensitivityMethod[] { new QuadratureAdjoint(Compiled), new GaussAdjoint(Compiled) })
        {
            double error = Systems.RelativeError(method.Gradient(problem, cost, new Rodas5P(Compiled), options).ParameterGradient, reference);
            Assert.True(error <= 1e-7, $"{method.GetType().Name}: {error:E2}");
        }
    }

    [Theory]
    [InlineData(nameof(Rodas5P))]
    [InlineData(nameof(Kvaerno5))]
    public void Robertson_to_1e11_by_tangents_and_by_the_adjoint(string name)
    {
        // Times are 1.5e-5 apart there, and λ settles in 1e-4.
        OdeProblem problem = new(StiffProblems.Robertson, [1, 0, 0], [0.04, 1e4, 3e7], 0, 1e11);
        Cost cost = Cost.Terminal(new Component(0));
        double[] forward = new ForwardSensitivity(Compiled).Gradient(problem, cost, Method(name), Options(1e-8, [1e-8, 1e-14, 1])).ParameterGradient;
        double[] adjoint = Adjoint(1e-8).Gradient(problem, cost, Method(name), Options(1e-8, [1e-8, 1e-14, 1])).ParameterGradient;
        Assert.True(Systems.RelativeError(adjoint, forward) <= 1e-5, $"{Systems.RelativeError(adjoint, forward):E2}");
    }

    public static TheoryData<string, string, double> Problems => new()
    {
        { "HIRES", nameof(Rodas5P), 1e-6 },
        { "HIRES", nameof(Kvaerno5), 1e-5 },
        { "OREGO", nameof(Rodas5P), 1e-6 },
        { "OREGO", nameof(KenCarp4), 1e-5 },
        { "Robertson", nameof(Rodas5P), 1e-6 },
        { "Robertson", nameof(KenCarp4), 1e-5 },

        // Between the fast phases of a relaxation oscillation λ grows and shrinks by 10⁵, and errors of λ with it.
        { "Van der Pol", nameof(Rodas5P), 2e-2 },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Tangents_the_adjoint_and_finite_differences_agree(string name, string method, double bound)
    {
        (OdeProblem problem, double[] units) = name switch
        {
            "HIRES" => (new OdeProblem(StiffModels.Hires, [1, 0, 0, 0, 0, 0, 0, 0.0057], [1.71, 0.43, 8.32, 0.0007, 0.69, 280.0, 1.81], 0, 321.8122), Same(8)),
            "OREGO" => (new OdeProblem(StiffProblems.Oregonator, [1, 2, 3], [77.27, 8.375e-6, 0.161], 0, 30), Same(3)),
            "Robertson" => (StiffProblems.RobertsonProblem.Problem, StiffProblems.RobertsonProblem.AbsoluteUnits),
            _ => (StiffProblems.VanDerPolProblem.Problem, Same(2)),
        };
        Cost cost = Cost.Terminal(new Component(0));
        double[] forward = new ForwardSensitivity(Compiled) { Active = ActiveInputs.Parameters }.Gradient(problem, cost, Method(method), Options(1e-8, units)).ParameterGradient;
        double[] adjoint = Adjoint(1e-8).Gradient(problem, cost, Method(method), Options(1e-8, units)).ParameterGradient;
        double[] direction = [.. Enumerable.Range(0, forward.Length).Select(j => problem.Parameters[j] * (1.0 + 0.3 * j))];
        double difference = Difference(problem, direction, units), along = forward.Zip(direction, (g, v) => g * v).Sum();
        Assert.True(Math.Abs(along / difference - 1.0) <= bound, $"forward against differences {Math.Abs(along / difference - 1.0):E2}");
        Assert.True(Systems.RelativeError(adjoint, forward) <= bound, $"adjoint against forward {Systems.RelativeError(adjoint, forward):E2}");
    }

    [Theory]
    [InlineData("forward-dual")]
    [InlineData("reverse-tape")]
    [InlineData("complex-step")]
    [InlineData("finite-difference")]
    [InlineData("mathnet-finite-difference")]
    public void Every_kind_of_backend_serves(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OdeProblem problem = new(StiffModels.Driven, [1.0, 0.5], [0.8, 1.7], 0, 2);
        Cost cost = Cost.Integral(StiffModels.Running) + Cost.Terminal(StiffModels.Product);
        OdeOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-7 };
        double[] expected = new ForwardSensitivity(new ForwardDualBackend()).Gradient(problem, cost, new Dop853(), options with { RelativeTolerance = 1e-12, AbsoluteTolerance = 1e-12 }).ParameterGradient;
        foreach (SensitivityMethod sensitivity in (SensitivityMethod[])[new ForwardSensitivity(backend), new InterpolatingAdjoint(backend)])
        {
            double[] actual = sensitivity.Gradient(problem, cost, Method(nameof(Rodas5P), backend), options).ParameterGradient;
            Assert.True(Systems.RelativeError(actual, expected) <= 1e-5, $"{sensitivity.GetType().Name}: {Systems.RelativeError(actual, expected):E2}");
        }
    }

    [Fact]
    public void Something_fast_is_resolved_where_times_are_far_apart()
    {
        OdeProblem problem = new(StiffModels.Fast, [0.0], [3.0], 1e11, 1e11 + 0.1);
        foreach (string name in (string[])[nameof(Rodas5P), nameof(KenCarp4)])
        {
            OdeSolution solution = problem.Solve(Method(name), new OdeOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 });
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(3.0, solution[solution.Times.Count - 1][0], 1e-8);
        }
    }

    private static double[] Same(int n) => [.. Enumerable.Repeat(1e-6, n)];

    private static InterpolatingAdjoint Adjoint(double tolerance) => new(Compiled) { BackwardOptions = new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = 1e-6 * tolerance } };

    private static OdeOptions Options(double tolerance, double[] units) => new()
    {
        RelativeTolerance = tolerance,
        AbsoluteTolerance = 1e-6 * tolerance,
        AbsoluteTolerances = [.. units.Select(unit => unit * tolerance)],
    };

    /// <summary>The derivative of u₁(t₁) along a direction of p, by central differences of the fourth order of solutions.</summary>
    private static double Difference(OdeProblem problem, double[] direction, double[] units)
    {
        const double Step = 2e-5;
        OdeOptions options = Options(1e-12, units) with { DenseOutput = false };
        return (8.0 * (At(Step) - At(-Step)) - (At(2.0 * Step) - At(-2.0 * Step))) / (12.0 * Step);

        double At(double move)
        {
            double[] p = [.. problem.Parameters.ToArray().Zip(direction, (a, v) => a + move * v)];
            OdeSolution solution = problem.WithParameters(p).Solve(new Kvaerno5(Compiled), options);
            Assert.Equal(Status.Success, solution.Status);
            return solution[solution.Times.Count - 1][0];
        }
    }
}
