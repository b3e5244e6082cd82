using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>What a plan says beforehand is what is counted afterwards, for every adjoint, method, cost and budget.</summary>
public class PlanTests
{
    private static readonly Backend Dual = new ForwardDualBackend();

    /// <summary>Before a gradient nothing is kept: a plan leaves nothing behind, whether it fits or not.</summary>
    [Theory]
    [InlineData("interpolating")]
    [InlineData("gauss")]
    [InlineData("quadrature")]
    [InlineData("discrete")]
    public void BeforeTheFirstGradientNothingIsKept(string name)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        Cost cost = Cost.Terminal(Systems.First);
        PreparedSensitivity tight = Create(name, 100).Prepare(problem, cost, new Tsit5());
        Assert.Equal((0, 0, 0L), (tight.LastPlan.Steps, tight.LastPlan.KeptSteps, tight.LastPlan.StoredBytes));
        SensitivityException refused = Assert.Throws<SensitivityException>(() => tight.Plan(problem.Parameters));
        Assert.Equal((Status.MemoryExceeded, -1), (refused.Outcome.Status, refused.Outcome.Component));
        Assert.Equal(0, tight.LastPlan.Steps);
        AdjointMethod few = name switch
        {
            "interpolating" => new InterpolatingAdjoint(Dual) { Checkpoints = 5 },
            "gauss" => new GaussAdjoint(Dual) { Checkpoints = 5 },
            "quadrature" => new QuadratureAdjoint(Dual) { Checkpoints = 5 },
            _ => new DiscreteAdjoint(Dual) { Checkpoints = 5 },
        };
        foreach (PreparedSensitivity prepared in new[] { few.Prepare(problem, cost, new Tsit5()), Create(name, refused.RequiredBytes).Prepare(problem, cost, new Tsit5()) })
        {
            Assert.Equal((0, 0), (prepared.LastPlan.Steps, prepared.LastPlan.StoredBytes));
            SensitivityPlan plan = prepared.Plan(problem.Parameters);
            Assert.Equal((0, 0), (prepared.LastPlan.Steps, prepared.LastPlan.StoredBytes));
            Assert.Equal("Nothing is kept of the forward pass.", prepared.LastPlan.ToString());
            prepared.Gradient(problem.Parameters);
            Assert.Equal(plan with { ReplayedSteps = 0, IsLeast = false }, prepared.LastPlan with { ReplayedSteps = 0 });
        }
    }

    [Theory]
    [InlineData("interpolating")]
    [InlineData("gauss")]
    [InlineData("quadrature")]
    [InlineData("discrete")]
    public void ThePlanIsWhatIsCounted(string name)
    {
        Random random = new(7);
        OdeMethod[] methods = [new Tsit5(), new Vern7(), new Bs3(), new Rodas5P(Dual), new KenCarp4(Dual), new TrBdf2(Dual), new Kvaerno5(Dual)];
        foreach (OdeMethod method in methods)
        {
            OdeProblem problem = new(Checks.GradientErrorTests.VanDerPol, [2, 0], [5], (0, 8.0 + 4.0 * random.NextDouble()));
            double tolerance = Math.Pow(10.0, -3.0 - 3.0 * random.NextDouble());
            OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
            double[] dense = [.. Enumerable.Range(0, 151).Select(i => problem.End * i / 150.0)];
            foreach (Cost cost in new[] { Cost.Terminal(Systems.First), Cost.AtTimes(dense, Systems.Sum), Cost.Integral(Systems.SquaredLength) + Cost.Terminal(Systems.Sum) })
            {
                Sensitivities whole = Create(name, null).Gradient(problem, cost, method, options);
                for (int i = 0; i < 2; i++)
                {
                    long budget = 1 + (long)(1.2 * whole.Statistics.StoredBytes * Math.Pow(random.NextDouble(), 2.0));
                    PreparedSensitivity prepared = Create(name, budget).Prepare(problem, cost, method, options);
                    SensitivityPlan plan;
                    try
                    {
                        plan = prepared.Plan(problem.Parameters);
                    }
                    catch (SensitivityException refused)
                    {
                        prepared = Create(name, refused.RequiredBytes).Prepare(problem, cost, method, options);
                        plan = prepared.Plan(problem.Parameters);
                    }

                    Sensitivities g = prepared.Gradient(problem.Parameters);
                    Assert.Equal(whole.ParameterGradient, g.ParameterGradient);
                    Assert.Equal(plan with { ReplayedSteps = 0, IsLeast = false }, prepared.LastPlan with { ReplayedSteps = 0 });
                    Assert.Equal((plan.Steps, plan.StoredBytes), (g.Statistics.Steps, g.Statistics.StoredBytes));

                    // The text says of a number that may be exceeded that it may.
                    Assert.Equal(name is "gauss" or "quadrature" && plan.KeptSteps < plan.Steps, plan.ToString().Contains("at least", StringComparison.Ordinal));
                    Assert.DoesNotContain("at least", prepared.LastPlan.ToString(), StringComparison.Ordinal);

                    // Backward steps that are longer than two intervals read some of them again; the discrete adjoint has none of its own.
                    Assert.Equal(prepared.LastPlan.ReplayedSteps, g.Statistics.ReplayedSteps);
                    Assert.InRange(g.Statistics.ReplayedSteps, plan.ReplayedSteps, name == "discrete" || plan.Spacing >= 16 ? plan.ReplayedSteps : 4 * plan.ReplayedSteps);
                }
            }
        }
    }

    private static AdjointMethod Create(string name, long? budget) => name switch
    {
        "interpolating" => new InterpolatingAdjoint(Dual) { MemoryBudget = budget },
        "gauss" => new GaussAdjoint(Dual) { MemoryBudget = budget },
        "quadrature" => new QuadratureAdjoint(Dual) { MemoryBudget = budget },
        _ => new DiscreteAdjoint(Dual) { MemoryBudget = budget },
    };
}
