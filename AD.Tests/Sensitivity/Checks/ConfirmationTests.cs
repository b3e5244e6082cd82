using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A gradient that is grossly wrong is refused, and one that is right is not.</summary>
public class ConfirmationTests
{
    private static readonly Backend Compiled = new CompiledTapeBackend();

    private static OdeProblem LotkaVolterra => new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    private static OdeProblem Robertson(double end) => new(StiffProblems.Robertson, [1, 0, 0], [0.04, 1e4, 3e7], 0, end);

    private static OdeOptions Tolerances(double tolerance) => new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };

    public static TheoryData<string, string> Methods
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string sensitivity in new[] { "interpolating", "backsolve", "quadrature", "gauss", "discrete", "discrete forward" })
            {
                data.Add(sensitivity, "Tsit5");
                data.Add(sensitivity, "Rodas5P");
                data.Add(sensitivity, "KenCarp4");
            }

            return data;
        }
    }

    /// <summary>Without the one that refuses by itself what cannot be integrated backward.</summary>
    public static TheoryData<string, string> ReadingMethods => [.. Methods.Where(row => row.Data.Item1 != "backsolve")];

    private static SensitivityMethod Method(string name, Confirmation confirmation = Confirmation.WhenInDoubt, ActiveInputs active = ActiveInputs.All, Backend? backend = null)
    {
        backend ??= Compiled;
        return name switch
        {
            "interpolating" => new InterpolatingAdjoint(backend) { Confirmation = confirmation, Active = active },
            "interpolating, checkpoints" => new InterpolatingAdjoint(backend) { Confirmation = confirmation, Active = active, Checkpoints = 7 },
            "backsolve" => new BacksolveAdjoint(backend) { Confirmation = confirmation, Active = active },
            "quadrature" => new QuadratureAdjoint(backend) { Confirmation = confirmation, Active = active },
            "gauss" => new GaussAdjoint(backend) { Confirmation = confirmation, Active = active },
            "discrete" => new DiscreteAdjoint(backend) { Confirmation = confirmation, Active = active },
            "discrete forward" => new DiscreteForward(backend) { Confirmation = confirmation, Active = active },
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static OdeMethod Integration(string name) => name switch
    {
        "Tsit5" => new Tsit5(),
        "Dopri5" => new Dopri5(),
        "Vern7" => new Vern7(),
        "Rodas5P" => new Rodas5P(Compiled),
        "KenCarp4" => new KenCarp4(Compiled),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The derivatives of stable steps and unstable ones by turns: up to 1e39 times too large.</summary>
    [Theory]
    [InlineData("discrete")]
    [InlineData("discrete forward")]
    public void Steps_at_the_edge_of_stability(string name)
    {
        Cost cost = Cost.Terminal(Systems.First);
        OdeOptions options = new() { RelativeTolerance = 1e-3, AbsoluteTolerance = 1e-6 };
        SensitivityException refused = Assert.Throws<SensitivityException>(() => Method(name).Gradient(Robertson(1), cost, new Dopri5(), options));
        Assert.Equal((Status.Unconfirmed, "confirmation"), (refused.Outcome.Status, refused.Pass));
        Assert.InRange(refused.Outcome.Time, 0.0, 1.0);
        Assert.All(
            new[] { "No gradient: it is not confirmed", "in units of the variables", "stiff for this explicit method", "Rodas5P(backend)", "ForwardSensitivity", "Confirmation.Never" },
            part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        double wrong = Method(name, Confirmation.Never).Gradient(Robertson(1), cost, new Dopri5(), options).ParameterGradient[0];
        double right = new ForwardSensitivity(Compiled).Gradient(Robertson(1), cost, new Rodas5P(Compiled), Tolerances(1e-8)).ParameterGradient[0];
        Assert.True(Math.Abs(wrong) > 10.0 * Math.Abs(right), $"{wrong:E2} instead of {right:E2}");
    }

    /// <summary>A short integration, before the integrator would find it stiff: heat on ten points at rest in between.</summary>
    [Fact]
    public void A_few_steps_at_the_edge_of_stability()
    {
        OdeProblem heat = new(new ReactionDiffusion(10), [.. Enumerable.Range(1, 10).Select(i => Math.Sin(Math.PI * i / 11.0))], [1.0, 0.5], 0, 0.25);
        Cost cost = Cost.Terminal(new Component(4));
        Assert.False(heat.Solve(new Dopri5(), Tolerances(1e-3)).Outcome.Stiff);
        foreach (string name in new[] { "discrete", "discrete forward" })
        {
            Assert.Equal(Status.Unconfirmed, Assert.Throws<SensitivityException>(() => Method(name).Gradient(heat, cost, new Dopri5(), Tolerances(1e-3))).Outcome.Status);
        }
    }

    /// <summary>u₂ below its absolute tolerance is noise, and f_u at it has an eigenvalue of the wrong sign.</summary>
    [Theory]
    [InlineData("interpolating", "Rodas5P", 1e-2, 4e7)]
    [InlineData("interpolating, checkpoints", "Rodas5P", 1e-2, 4e7)]
    [InlineData("quadrature", "Rodas5P", 1e-2, 4e7)]
    [InlineData("gauss", "Rodas5P", 1e-2, 4e7)]
    [InlineData("interpolating", "Vern7", 1e-5, 10.0)]
    public void A_state_below_its_absolute_tolerance(string name, string integration, double tolerance, double end)
    {
        SensitivityException refused = Assert.Throws<SensitivityException>(() => Method(name).Gradient(Robertson(end), Cost.Terminal(Systems.First), Integration(integration), Tolerances(tolerance)));
        Assert.Equal(Status.Unconfirmed, refused.Outcome.Status);
        if (name.StartsWith("interpolating", StringComparison.Ordinal) && integration == "Rodas5P")
        {
            Assert.All(new[] { "H = λᵀ f + g drift", "absolute tolerances", "ForwardSensitivity" }, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        }
    }

    /// <summary>λ of a fast component settles inside of one step: what the quadrature sees of it there is the interpolant, off by thousands.</summary>
    [Fact]
    public void An_adjoint_that_is_fast_inside_of_steps()
    {
        static void Relaxation<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -T.CreateChecked(1e6) * p[0] * (u[0] - p[1]);
        OdeProblem problem = new(Relaxation, [1], [1, 0.7], 0, 5);
        Cost cost = Cost.AtTimes([1, 2, 3, 4, 5], Systems.First);
        SensitivityException refused = Assert.Throws<SensitivityException>(() => Method("gauss").Gradient(problem, cost, new Rodas3(Compiled), Tolerances(1e-3)));
        Assert.Contains("fast inside of steps", refused.Message, StringComparison.Ordinal);
        double[] right = Method("interpolating").Gradient(problem, cost, new Rodas3(Compiled), Tolerances(1e-3)).ParameterGradient;
        Assert.Equal(5.0, right[1], 0.1);
    }

    /// <summary>A doubt is no verdict: stiff for an explicit method, and right to a hundredth.</summary>
    [Theory]
    [InlineData("discrete")]
    [InlineData("discrete forward")]
    [InlineData("interpolating")]
    public void A_stiff_problem_whose_gradient_is_right_is_not_refused(string name)
    {
        OdeProblem problem = new(StiffProblems.ProtheroRobinson, [Math.Sin(Math.PI / 4.0) + 1.0], [-300], 0, 5);
        Cost cost = Cost.Integral(Systems.First);
        Assert.True(problem.Solve(new Tsit5(), Tolerances(1e-6)).Outcome.Stiff);

        // u − φ = e^{λt}: its integral is −1/λ, and the derivative 1/λ².
        Sensitivities g = Method(name).Gradient(problem, cost, new Tsit5(), Tolerances(1e-6));
        Assert.Equal(1.0, g.ParameterGradient[0] * 9e4, 1e-2);
        Assert.True(g.Statistics.JvpCalls > 0);
    }

    /// <summary>Where residuals are small no two integrations agree on the digits of the gradient: that is no error.</summary>
    [Fact]
    public void At_the_optimum_of_a_stiff_fit_nothing_is_refused()
    {
        static void Following<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -T.CreateChecked(1000.0) * (u[0] - p[0] * T.Cos(t));
        OdeProblem problem = new(Following, [1], [1], 0, 2);
        double seen = 1e6 * (Math.Cos(2.0) + Math.Sin(2.0) / 1000.0) / (1e6 + 1.0);
        foreach (double residual in new[] { 0.0, 1e-9, -1e-7, 1e-6 })
        {
            Sensitivities g = Method("discrete").Gradient(problem, Cost.Terminal(new Residual(seen + residual)), new Dopri5(), Tolerances(1e-5));
            Assert.Equal(0.0, g.ParameterGradient[0], 1e-3);
            Assert.True(g.Statistics.JvpCalls > 0);
        }
    }

    /// <summary>Jumps of f in time, of λ, kinks, an equilibrium, growth: none of these is an error.</summary>
    [Theory]
    [MemberData(nameof(ReadingMethods))]
    public void What_is_right_is_not_refused(string name, string integration)
    {
        static void Dosed<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            bool on = (t >= T.One && t < T.CreateChecked(1.5)) || (t >= T.CreateChecked(3) && t < T.CreateChecked(3.2));
            du[0] = (on ? p[0] : T.Zero) - p[1] * u[0];
            du[1] = p[1] * u[0] - p[2] * u[1];
        }

        static void Kinked<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = p[0] - p[1] * T.Max(u[0] - T.One, T.Zero);
            du[1] = p[2] * T.Abs(u[0] - T.CreateChecked(1.2)) - u[1];
        }

        static void Growing<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = p[0] * u[0];
            du[1] = p[1] * u[0] - u[1];
        }

        Backend backend = new ForwardDualBackend();
        OdeOptions options = Tolerances(1e-5) with { MaxStep = 0.1 };
        foreach (OdeProblem problem in new OdeProblem[]
        {
            new(Dosed, [0.1, 0.2], [5, 1, 0.5], (0, 4)), new(Kinked, [0.5, 0.3], [1, 2, 0.5], (0, 3)), new(Growing, [1, 1], [3, 1], (0, 3)),
            new(Systems.Resting, [1, 1], [1], (0, 3)), new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 4)),
        })
        {
            foreach (Cost cost in new[] { Cost.Terminal(Systems.SquaredLength), Cost.AtTimes([0.5, 1.1, 2.9], Systems.Sum) + Cost.Integral(Systems.SquaredLength) })
            {
                OdeMethod method = integration == "Tsit5" ? new Tsit5() : integration == "Rodas5P" ? new Rodas5P(backend) : new KenCarp4(backend);
                foreach (Confirmation confirmation in new[] { Confirmation.WhenInDoubt, Confirmation.Always })
                {
                    Sensitivities g = Method(name, confirmation, backend: backend).Gradient(problem, cost, method, options);
                    Assert.True(confirmation == Confirmation.WhenInDoubt || g.Statistics.JvpCalls > 0);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_gradient_is_confirmed_on_demand(string name, string integration)
    {
        static T[] Start<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[3] / p[2] + T.One, p[0] / p[1]];
        OdeProblem problem = new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 2)).WithInitialState(Start);
        Cost cost = Cost.AtTimes([0.0, 0.5, 2.0], Systems.Sum) + Cost.Integral(Systems.Sum);
        foreach (ActiveInputs active in new[] { ActiveInputs.Parameters, ActiveInputs.InitialState, ActiveInputs.Parameters | ActiveInputs.StartTime, ActiveInputs.All | ActiveInputs.Times })
        {
            PreparedSensitivity plain = Method(name, Confirmation.Never, active).Prepare(problem, cost, Integration(integration)), confirmed = Method(name, Confirmation.Always, active).Prepare(problem, cost, Integration(integration));
            double[] p = problem.Parameters.ToArray();
            Sensitivities expected = plain.Gradient(p), actual = confirmed.Gradient(p);
            Assert.Equal(expected.ParameterGradient, actual.ParameterGradient);
            Assert.Equal(expected.InitialStateGradient, actual.InitialStateGradient);
            Assert.True(actual.Statistics.JvpCalls > expected.Statistics.JvpCalls);
            long confirming = actual.Statistics.JvpCalls - expected.Statistics.JvpCalls, looking = actual.Statistics.RhsCalls - expected.Statistics.RhsCalls - confirming;
            Assert.Equal(Looks(name, integration, actual.Statistics), looking);
        }

        // An explicit discrete method looks at a step in eight, a continuous adjoint of an implicit one, but the one that compares states, at every step backward and once before.
        static long Looks(string name, string integration, SensitivityStatistics s) => (name, integration) switch
        {
            ("discrete" or "discrete forward", "Tsit5") => s.Steps / 8,
            ("interpolating" or "quadrature" or "gauss", not "Tsit5") => 1 + 2 * s.BackwardSteps,
            _ => 0,
        };
    }

    /// <summary>dG/dt₁ knows nothing of λ; dG/dt₀ is λ(t₀)ᵀ f.</summary>
    [Theory]
    [InlineData("interpolating")]
    [InlineData("discrete")]
    public void Of_the_ends_of_the_span_the_start_is_confirmed(string name)
    {
        Cost cost = Cost.Terminal(Systems.SquaredLength);
        Assert.Equal(0, Method(name, Confirmation.Always, ActiveInputs.EndTime).Gradient(LotkaVolterra, cost, new Tsit5()).Statistics.JvpCalls);
        Assert.True(Method(name, Confirmation.Always, ActiveInputs.StartTime).Gradient(LotkaVolterra, cost, new Tsit5()).Statistics.JvpCalls > 0);
    }

    /// <summary>Time enters: its part of the change of H is taken at both ends of the step.</summary>
    [Fact]
    public void Looks_where_time_enters_are_counted()
    {
        static void Forced<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * T.Cos(t) - u[0];
        OdeProblem problem = new(Forced, [1], [2], (0, 2));
        Cost cost = Cost.Terminal(Systems.First);
        SensitivityStatistics looked = Method("interpolating").Gradient(problem, cost, new Rodas5P(Compiled)).Statistics, not = Method("interpolating", Confirmation.Never).Gradient(problem, cost, new Rodas5P(Compiled)).Statistics;
        Assert.Equal(0, looked.JvpCalls);
        Assert.Equal(1 + 3 * looked.BackwardSteps, looked.RhsCalls - not.RhsCalls);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_warm_confirmation_allocates_nothing(string name, string integration)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        PreparedSensitivity confirmed = Method(name, Confirmation.Always).Prepare(problem, Cost.AtTimes([0.5], Systems.Sum) + Cost.Integral(Systems.Sum), Integration(integration));
        double[] p = problem.Parameters.ToArray(), byParameters = new double[4], byState = new double[2];
        Allocation.IsZero(name, () => confirmed.Gradient(p, byParameters, byState), 1);
    }

    /// <summary>What is not in doubt costs nothing.</summary>
    [Fact]
    public void Nothing_is_integrated_where_nothing_is_in_doubt()
    {
        foreach (string name in new[] { "interpolating", "backsolve", "quadrature", "gauss", "discrete" })
        {
            Sensitivities g = Method(name).Gradient(LotkaVolterra, Cost.AtTimes(Systems.Tenths, Systems.Sum), new Dopri5());
            Assert.Equal(0, g.Statistics.JvpCalls);
        }
    }

    [Fact]
    public void AutoSensitivity_passes_it_on()
    {
        AutoSensitivity always = new(Compiled) { Confirmation = Confirmation.Always };
        SensitivityChoice choice = always.Choose(new OdeProblem(Systems.Spiral, [2, 0], new double[252], (0, 1)), Cost.Terminal(Systems.First), new Tsit5());
        Assert.Equal(Confirmation.Always, choice.Method.Confirmation);
    }

    [Fact]
    public void A_value_that_is_none_is_refused()
    {
        InterpolatingAdjoint adjoint = new(Compiled) { Confirmation = (Confirmation)7 };
        string message = Assert.Throws<ArgumentException>(() => adjoint.Prepare(LotkaVolterra, Cost.Terminal(Systems.First), new Tsit5())).Message;
        Assert.All(new[] { "7", "WhenInDoubt, Always or Never" }, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    /// <summary>(u₁ − target)².</summary>
    private readonly struct Residual(double target) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T>
        {
            T difference = u[0] - T.CreateChecked(target);
            return difference * difference;
        }
    }
}
