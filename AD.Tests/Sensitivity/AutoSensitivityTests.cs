using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

public class AutoSensitivityTests
{
    private static readonly Cost Loss = Cost.AtTimes([0.5, 1.0], Systems.SquaredLength);

    /// <summary>The crossovers that were measured.</summary>
    [Theory]
    [InlineData("compiled-tape", 1, 4, typeof(ForwardSensitivity))]
    [InlineData("compiled-tape", 1, 13, typeof(DiscreteAdjoint))]
    [InlineData("compiled-tape", 8, 4, typeof(ForwardSensitivity))]
    [InlineData("compiled-tape", 8, 6, typeof(DiscreteAdjoint))]
    [InlineData("reverse-tape", 64, 3, typeof(DiscreteAdjoint))]
    [InlineData("forward-dual", 64, 32, typeof(ForwardSensitivity))]
    [InlineData("forward-dual", 64, 64, typeof(DiscreteAdjoint))]
    [InlineData("forward-dual", 2, 14, typeof(DiscreteAdjoint))]
    public void ExplicitMethodsByCounts(string backend, int states, int parameters, Type expected)
        => Assert.IsType(expected, Choose(backend, states, parameters, ActiveInputs.Parameters, new Tsit5()).Method);

    [Theory]
    [InlineData("Rodas5P", "reverse-tape", 2, 6, typeof(ForwardSensitivity))]
    [InlineData("Rodas5P", "reverse-tape", 2, 7, typeof(GaussAdjoint))]
    [InlineData("Rodas5P", "compiled-tape", 8, 2, typeof(ForwardSensitivity))]
    [InlineData("Rodas5P", "compiled-tape", 8, 3, typeof(GaussAdjoint))]
    [InlineData("Rodas5P", "forward-dual", 64, 8, typeof(ForwardSensitivity))]
    [InlineData("Rodas5P", "forward-dual", 64, 9, typeof(GaussAdjoint))]
    [InlineData("KenCarp4", "reverse-tape", 2, 1, typeof(DiscreteAdjoint))]
    [InlineData("KenCarp4", "forward-dual", 16, 1, typeof(ForwardSensitivity))]
    [InlineData("KenCarp4", "forward-dual", 16, 2, typeof(DiscreteAdjoint))]
    [InlineData("KenCarp4", "compiled-tape", 28, 9, typeof(DiscreteAdjoint))]
    [InlineData("KenCarp4", "compiled-tape", 29, 9, typeof(GaussAdjoint))]
    [InlineData("KenCarp4, GMRES", "compiled-tape", 4, 9, typeof(GaussAdjoint))]
    [InlineData("Rok4a", "compiled-tape", 4, 9, typeof(GaussAdjoint))]
    public void ImplicitMethodsByCounts(string method, string backend, int states, int parameters, Type expected)
    {
        Backend jacobians = new ReverseTapeBackend();
        OdeMethod integration = method switch
        {
            "Rodas5P" => new Rodas5P(jacobians),
            "KenCarp4" => new KenCarp4(jacobians),
            "Rok4a" => new Rok4a(jacobians),
            _ => new KenCarp4(jacobians) { LinearSolver = new Gmres() },
        };
        Assert.IsType(expected, Choose(backend, states, parameters, ActiveInputs.Parameters, integration).Method);
    }

    /// <summary>dG/dt₀ is one more tangent unless those of the initial state are there; dG/dt₁ is none.</summary>
    [Fact]
    public void TheStartOfTheSpanCountsToo()
    {
        Assert.IsType<ForwardSensitivity>(Choose("compiled-tape", 8, 4, ActiveInputs.Parameters | ActiveInputs.EndTime, new Tsit5()).Method);
        SensitivityChoice choice = Choose("compiled-tape", 8, 4, ActiveInputs.Parameters | ActiveInputs.StartTime, new Tsit5());
        Assert.IsType<DiscreteAdjoint>(choice.Method);
        Assert.Contains("5 derivatives (4 by parameters, 0 by the initial state, 1 by the start of the span)", choice.Reason, StringComparison.Ordinal);
        Assert.StartsWith("5 derivatives (3 by parameters, 2 by the initial state)", Choose("compiled-tape", 2, 3, ActiveInputs.All | ActiveInputs.Times, new Tsit5()).Reason, StringComparison.Ordinal);
        Assert.IsType<ForwardSensitivity>(Choose("compiled-tape", 2, 3, ActiveInputs.EndTime, new KenCarp4(new ReverseTapeBackend())).Method);
    }

    /// <summary>What is chosen takes fewer evaluations and derivatives of the right-hand side than what is not.</summary>
    [Fact]
    public void TheCountsOfTheChoiceAreTheSmaller()
    {
        Backend backend = new CompiledTapeBackend();
        OdeMethod method = new KenCarp4(backend);
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 5));
        SensitivityStatistics gauss = new GaussAdjoint(backend).Gradient(problem, Loss, method).Statistics, discrete = new DiscreteAdjoint(backend).Gradient(problem, Loss, method).Statistics;
        Assert.True(discrete.VjpCalls < gauss.VjpCalls && discrete.RhsCalls <= gauss.RhsCalls, $"{discrete} {gauss}");
        Assert.IsType<DiscreteAdjoint>(new AutoSensitivity(backend).Choose(problem, Loss, method).Method);
        Assert.Contains(
            "KenCarp4 (implicit), compiled-tape: even for one, the steps pulled back cost less than tangents, and up to 28 states less than an integration backward.",
            new AutoSensitivity(backend).Choose(problem, Loss, method).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheInitialStateCountsToo()
    {
        Assert.IsType<ForwardSensitivity>(Choose("compiled-tape", 8, 2, ActiveInputs.Parameters, new Tsit5()).Method);
        Assert.IsType<DiscreteAdjoint>(Choose("compiled-tape", 8, 2, ActiveInputs.All, new Tsit5()).Method);
    }

    [Fact]
    public void ItSaysWhy()
    {
        SensitivityChoice choice = Choose("reverse-tape", 3, 40, ActiveInputs.All, new Tsit5());
        Assert.Equal(
            "DiscreteAdjoint: 43 derivatives (40 by parameters, 3 by the initial state) of a cost at 2 times, 3 states, Tsit5 (explicit), reverse-tape: beyond 6, the steps pulled back cost less than tangents.",
            choice.ToString());
        AutoSensitivity auto = new(new ReverseTapeBackend());
        OdeProblem one = new(Systems.Decay, [1], [1], (0, 1));
        Assert.Contains("of a cost by an integral, 1 states", auto.Choose(one, Cost.Integral(Systems.First), new Tsit5()).Reason, StringComparison.Ordinal);
        Assert.Contains("of a cost at 1 time and by an integral", auto.Choose(one, Cost.AtTimes([1.0], Systems.First) + Cost.Integral(Systems.First), new Tsit5()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TheGradientIsThatOfTheChoice()
    {
        Backend backend = new ReverseTapeBackend();
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        Cost cost = Cost.AtTimes(Systems.Tenths, Systems.Sum);
        AutoSensitivity few = new(backend) { Active = ActiveInputs.Parameters };
        Assert.Equal(new ForwardSensitivity(backend) { Active = ActiveInputs.Parameters }.Gradient(problem, cost, new Tsit5()).ParameterGradient, few.Gradient(problem, cost, new Tsit5()).ParameterGradient);

        OdeProblem many = Problem(2, 30);
        AutoSensitivity budgeted = new(backend) { MemoryBudget = 20_000 };
        Sensitivities g = budgeted.Gradient(many, Loss, new Tsit5());
        Assert.Equal(new DiscreteAdjoint(backend).Gradient(many, Loss, new Tsit5()).ParameterGradient, g.ParameterGradient);
        Assert.InRange(g.Statistics.StoredBytes, 1, 20_000);
        Assert.Equal(20_000, budgeted.Plan(many, Loss, new Tsit5()).MemoryBudget);
    }

    private static SensitivityChoice Choose(string backend, int states, int parameters, ActiveInputs active, OdeMethod method)
        => new AutoSensitivity(BackendCatalogue.Find(backend)) { Active = active }.Choose(Problem(states, parameters), Loss, method);

    private static OdeProblem Problem(int states, int parameters)
        => new(default(Sums), [.. Enumerable.Repeat(1.0, states)], [.. Enumerable.Range(1, parameters).Select(i => 0.1 / i)], (0, 1));

    /// <summary>u_i' = −(Σ p) u_i.</summary>
    private readonly struct Sums : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            T sum = p[0];
            for (int i = 1; i < p.Length; i++)
            {
                sum += p[i];
            }

            for (int i = 0; i < u.Length; i++)
            {
                du[i] = -sum * u[i];
            }
        }
    }
}
