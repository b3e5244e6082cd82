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
    [InlineData(2, 8, typeof(ForwardSensitivity))]
    [InlineData(2, 9, typeof(GaussAdjoint))]
    [InlineData(8, 2, typeof(ForwardSensitivity))]
    [InlineData(8, 3, typeof(GaussAdjoint))]
    public void ImplicitMethodsByCounts(int states, int parameters, Type expected)
        => Assert.IsType(expected, Choose("reverse-tape", states, parameters, ActiveInputs.Parameters, new Rodas5P(new ReverseTapeBackend())).Method);

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
