using System.Globalization;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A gradient within a budget is the gradient, bit for bit, or refused; and the plan says what will happen.</summary>
public class MemoryBudgetTests
{
    private static readonly Backend Dual = new ForwardDualBackend();
    private static readonly double[] P = [1.5, 1, 1, 3];

    private static Cost Loss => Cost.AtTimes(Systems.Tenths, Systems.Sum) + Cost.Integral(Systems.First);

    /// <summary>Random problems, methods, tolerances, directions and budgets from too small to more than enough.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryBudgetGivesTheSameBits(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 6; i++)
        {
            double tolerance = Math.Pow(10.0, -3.0 - 7.0 * random.NextDouble()), length = 1.0 + 19.0 * random.NextDouble();
            OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
            OdeMethod method = random.Next(2) == 0 ? new Tsit5() : new Dopri5();
            OdeProblem problem = random.Next(3) switch
            {
                0 => new(Systems.LotkaVolterra, [1, 1], P, (0, length)),
                1 => new(Systems.Oscillator, [1, 0.5], [2], (length, 0)),
                _ => new(Systems.Decay, [1], [0.3], (0, length)),
            };
            double[] times = [.. Enumerable.Range(0, 9).Select(j => problem.Start + (problem.End - problem.Start) * j / 8.0)];
            Cost cost = Cost.AtTimes(times, Systems.First) + Cost.Integral(Systems.First);
            Sensitivities whole = new InterpolatingAdjoint(Dual).Gradient(problem, cost, method, options);
            for (int j = 0; j < 6; j++)
            {
                long budget = 1 + (long)(2.0 * whole.Statistics.StoredBytes * Math.Pow(random.NextDouble(), 3.0));
                Check(problem, cost, method, options, budget, whole);
            }
        }
    }

    /// <summary>Steppers with a memory of their own, interpolants of any degree, stages that are not in order, and readers that come back.</summary>
    [Theory]
    [InlineData("Vern7")]
    [InlineData("Dop853")]
    [InlineData("Bs3")]
    [InlineData("Rosenbrock23")]
    [InlineData("Rodas5P")]
    [InlineData("TrBdf2")]
    [InlineData("KenCarp4")]
    [InlineData("Kvaerno5")]
    public void EveryIntegratorAndAdjointToo(string integrator)
    {
        OdeMethod method = integrator switch
        {
            "Vern7" => new Vern7(),
            "Dop853" => new Dop853(),
            "Bs3" => new Bs3(),
            "Rosenbrock23" => new Rosenbrock23(Dual),
            "Rodas5P" => new Rodas5P(Dual),
            "TrBdf2" => new TrBdf2(Dual),
            "KenCarp4" => new KenCarp4(Dual),
            _ => new Kvaerno5(Dual),
        };
        OdeProblem problem = new(Checks.GradientErrorTests.VanDerPol, [2, 0], [5], (0, 12));
        OdeOptions options = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 };
        Func<long?, AdjointMethod>[] adjoints =
        [
            budget => new InterpolatingAdjoint(Dual) { MemoryBudget = budget },
            budget => new GaussAdjoint(Dual) { MemoryBudget = budget },
            budget => new QuadratureAdjoint(Dual) { MemoryBudget = budget },
            budget => new DiscreteAdjoint(Dual) { MemoryBudget = budget },
        ];
        foreach (Func<long?, AdjointMethod> adjoint in adjoints)
        {
            // With a budget blocks are smaller, and what is taken is nearer to what is needed.
            Sensitivities whole = adjoint(null).Gradient(problem, Loss, method, options);
            long bytes = adjoint(whole.Statistics.StoredBytes).Plan(problem, Loss, method, options).StoredBytes;
            foreach (double part in new[] { 0.9, 0.8, 0.7 })
            {
                PreparedSensitivity prepared = adjoint((long)(part * bytes)).Prepare(problem, Loss, method, options);
                SensitivityPlan plan = prepared.Plan(problem.Parameters);
                Sensitivities g = prepared.Gradient(problem.Parameters);
                Assert.Equal(whole.Value, g.Value);
                Assert.Equal(whole.ParameterGradient, g.ParameterGradient);
                Assert.Equal(whole.InitialStateGradient, g.InitialStateGradient);
                Assert.True(plan.ReplayedSteps > 0 && g.Statistics.ReplayedSteps >= plan.ReplayedSteps, plan.ToString());
                Assert.Equal((plan.KeptSteps, plan.StoredBytes), (prepared.LastPlan.KeptSteps, g.Statistics.StoredBytes));
                if (adjoint(null) is DiscreteAdjoint)
                {
                    Assert.Equal(plan.ReplayedSteps, g.Statistics.ReplayedSteps);
                }
            }
        }
    }

    /// <summary>The integral of the cost is integrated along and chooses steps too: its parameters are those of the plan.</summary>
    [Fact]
    public void APlanIsOfTheParametersThatItIsAskedFor()
    {
        OdeProblem problem = new(Systems.Oscillator, [1, 0.5], [2], (0, 10));
        PreparedSensitivity prepared = new DiscreteAdjoint(Dual).Prepare(problem, Cost.Integral(new Fast()), new Tsit5());
        foreach (double p in new[] { 2.0, 0.5 })
        {
            SensitivityPlan plan = prepared.Plan([p]);
            prepared.Gradient([p]);
            Assert.Equal(prepared.LastPlan, plan);
        }
    }

    [Fact]
    public void ABacksolveAdjointKeepsFewerStates()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], P, (0, 2));
        Cost cost = Cost.AtTimes([1.0, 2.0], Systems.Sum);
        Sensitivities whole = new BacksolveAdjoint(Dual).Gradient(problem, cost, new Tsit5());
        BacksolveAdjoint half = new(Dual) { MemoryBudget = whole.Statistics.StoredBytes / 2 };
        Sensitivities g = half.Gradient(problem, cost, new Tsit5());
        Assert.Equal(whole.ParameterGradient, g.ParameterGradient);
        Assert.InRange(g.Statistics.StoredBytes, 1, whole.Statistics.StoredBytes / 2);
        Assert.StartsWith("Of the forward pass ", half.Plan(problem, cost, new Tsit5()).ToString(), StringComparison.Ordinal);
        SensitivityException refused = Assert.Throws<SensitivityException>(() => new BacksolveAdjoint(Dual) { MemoryBudget = 50 }.Gradient(problem, cost, new Tsit5()));
        Assert.Equal(Status.MemoryExceeded, refused.Outcome.Status);
        Assert.Equal(whole.ParameterGradient, new BacksolveAdjoint(Dual) { MemoryBudget = refused.RequiredBytes }.Gradient(problem, cost, new Tsit5()).ParameterGradient);
    }

    [Fact]
    public void TheMemoryReallyTakenIsWithinTheBudget()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], P, (0, 1000));
        Cost cost = Cost.AtTimes([1000.0], Systems.Sum);
        long whole = new InterpolatingAdjoint(Dual).Plan(problem, cost, new Tsit5()).StoredBytes;
        foreach (double part in new[] { 0.3, 0.5, 0.9, 1.1 })
        {
            long budget = (long)(part * whole);
            PreparedSensitivity unlimited = new InterpolatingAdjoint(Dual).Prepare(new OdeProblem(Systems.LotkaVolterra, [1, 1], P, (0, 0.1)), Cost.AtTimes([0.1], Systems.Sum), new Tsit5());
            unlimited.Gradient(P);

            // The least of several: what the run time allocates beside, when it compiles or looks up, is not the gradient's.
            long taken = long.MaxValue, stored = 0;
            for (int attempt = 0; attempt < 5; attempt++)
            {
                PreparedSensitivity prepared = new InterpolatingAdjoint(Dual) { MemoryBudget = budget }.Prepare(problem, cost, new Tsit5());
                prepared.Plan(P);
                long before = GC.GetAllocatedBytesForCurrentThread();
                stored = prepared.Gradient(P).Statistics.StoredBytes;
                taken = Math.Min(taken, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            // Headers of blocks, and what a first gradient takes besides.
            Assert.InRange(taken, 0, 1.02 * budget + 8000);
            Assert.InRange(stored, part < 1.0 ? 0.9 * budget : 0, budget);
        }
    }

    [Fact]
    public void ALittleLessThanEverythingReplaysALittle()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], P, (0, 1000));
        Cost cost = Cost.AtTimes([1000.0], Systems.Sum);
        long whole = new InterpolatingAdjoint(Dual).Plan(problem, cost, new Tsit5()).StoredBytes;
        double previous = 1.1;
        foreach (double part in new[] { 0.25, 0.4, 0.6, 0.8, 0.95 })
        {
            SensitivityPlan plan = new InterpolatingAdjoint(Dual) { MemoryBudget = (long)(part * whole) }.Plan(problem, cost, new Tsit5());

            // 16 of 96 bytes a step are for its record; what is left of the rest is replayed.
            Assert.Equal(1.0 - (part - 1.0 / 6.0) * 6.0 / 5.0, plan.RecomputationFactor, 0.1);
            Assert.True(plan.RecomputationFactor < previous);
            previous = plan.RecomputationFactor;
        }
    }

    [Fact]
    public void ABudgetThatIsTooSmallNamesTheLeast()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], P, (0, 100));
        InterpolatingAdjoint adjoint = new(Dual) { MemoryBudget = 5000 };
        SensitivityException refused = Assert.Throws<SensitivityException>(() => adjoint.Gradient(problem, Loss, new Tsit5()));
        Assert.Equal(Status.MemoryExceeded, refused.Outcome.Status);
        Assert.InRange(refused.Outcome.Time, 0.0, 100.0);
        Assert.Contains("MemoryBudget is 5000 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"at least {refused.RequiredBytes.ToString(CultureInfo.InvariantCulture)}", refused.Message, StringComparison.Ordinal);
        SensitivityException planned = Assert.Throws<SensitivityException>(() => adjoint.Plan(problem, Loss, new Tsit5()));
        Assert.Equal(refused.RequiredBytes, planned.RequiredBytes);
        double[] whole = new InterpolatingAdjoint(Dual).Gradient(problem, Loss, new Tsit5()).ParameterGradient;
        Sensitivities least = new InterpolatingAdjoint(Dual) { MemoryBudget = refused.RequiredBytes }.Gradient(problem, Loss, new Tsit5());
        Assert.Equal(whole, least.ParameterGradient);
        Assert.Throws<SensitivityException>(() => new InterpolatingAdjoint(Dual) { MemoryBudget = refused.RequiredBytes - 1 }.Gradient(problem, Loss, new Tsit5()));
    }

    [Fact]
    public void APreparedGradientOutlivesARefusal()
    {
        PreparedSensitivity prepared = new InterpolatingAdjoint(Dual) { MemoryBudget = 20_000 }.Prepare(new OdeProblem(Systems.LotkaVolterra, [1, 1], P, (0, 100)), Loss, new Tsit5());
        double[] slow = [0.15, 0.1, 0.1, 0.3], first = prepared.Gradient(slow).ParameterGradient;
        Assert.Throws<SensitivityException>(() => prepared.Gradient([15, 10, 10, 30]));
        Assert.Equal(first, prepared.Gradient(slow).ParameterGradient);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(20_000)]
    [InlineData(1_000_000)]
    public void AWarmGradientAllocatesNothing(long budget)
    {
        PreparedSensitivity prepared = new InterpolatingAdjoint(Dual) { MemoryBudget = budget }.Prepare(new OdeProblem(Systems.LotkaVolterra, [1, 1], P, (0, 20)), Loss, new Tsit5());
        double[] other = [1.2, 1, 1, 3], parameterGradient = new double[4], initialStateGradient = new double[2];
        prepared.Gradient(other);
        Allocation.IsZero(
            "gradients with different numbers of steps",
            () =>
            {
                prepared.Gradient(P, parameterGradient, initialStateGradient);
                prepared.Gradient(other, parameterGradient, initialStateGradient);
            },
            1);
    }

    [Fact]
    public void BadBudgetsAreRefused()
    {
        ArgumentOutOfRangeException zero = Assert.Throws<ArgumentOutOfRangeException>(() => new InterpolatingAdjoint(Dual) { MemoryBudget = 0 });
        Assert.Contains("A positive number of bytes is expected; leave MemoryBudget null", zero.Message, StringComparison.Ordinal);
        ArgumentException both = Assert.Throws<ArgumentException>(
            () => new InterpolatingAdjoint(Dual) { MemoryBudget = 1000, Checkpoints = 4 }.Plan(new OdeProblem(Systems.Decay, [1], [1], (0, 1)), Cost.AtTimes([1.0], Systems.First), new Tsit5()));
        Assert.Contains("MemoryBudget is 1000 and Checkpoints is 4; one of them is expected", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APlanSaysItInASentence()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], P, (0, 100));
        Assert.Equal("Nothing is kept of the forward pass.", new ForwardSensitivity(Dual).Plan(problem, Loss, new Tsit5()).ToString());
        Assert.Matches("^All [0-9]+ steps are kept in [0-9.]+ kB; nothing is replayed.$", new InterpolatingAdjoint(Dual).Plan(problem, Loss, new Tsit5()).ToString());
        Assert.Matches(
            "^[0-9]+ of [0-9]+ steps are kept, and [0-9]+ checkpoints [0-9]+ steps apart, in [0-9.]+ kB of 30 kB; [0-9]+ steps are replayed, 0[.][0-9]+ of a forward pass.$",
            new InterpolatingAdjoint(Dual) { MemoryBudget = 30_000 }.Plan(problem, Loss, new Tsit5()).ToString());
    }

    private static void Check(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options, long budget, Sensitivities whole)
    {
        InterpolatingAdjoint adjoint = new(Dual) { MemoryBudget = budget };
        PreparedSensitivity prepared = adjoint.Prepare(problem, cost, method, options);
        SensitivityPlan plan;
        try
        {
            plan = prepared.Plan(problem.Parameters);
        }
        catch (SensitivityException refused)
        {
            Assert.Equal(Status.MemoryExceeded, refused.Outcome.Status);
            Assert.True(refused.RequiredBytes > budget);
            Assert.Throws<SensitivityException>(() => prepared.Gradient(problem.Parameters));
            Check(problem, cost, method, options, refused.RequiredBytes, whole);
            return;
        }

        Sensitivities g = prepared.Gradient(problem.Parameters);
        Assert.Equal(whole.Value, g.Value);
        Assert.Equal(whole.ParameterGradient, g.ParameterGradient);
        Assert.Equal(whole.InitialStateGradient, g.InitialStateGradient);
        Assert.Equal(plan.StoredBytes, g.Statistics.StoredBytes);
        Assert.InRange(plan.StoredBytes, 1, budget);
        Assert.Equal(plan.Steps, g.Statistics.Steps);
        Assert.Equal((plan.Steps, plan.KeptSteps, plan.Checkpoints, plan.Spacing, plan.StoredBytes), (prepared.LastPlan.Steps, prepared.LastPlan.KeptSteps, prepared.LastPlan.Checkpoints, prepared.LastPlan.Spacing, prepared.LastPlan.StoredBytes));
        Assert.Equal(g.Statistics.ReplayedSteps, prepared.LastPlan.ReplayedSteps);
        Assert.True(g.Statistics.ReplayedSteps >= plan.ReplayedSteps);
        if (plan.Spacing >= 8)
        {
            Assert.Equal(plan.ReplayedSteps, g.Statistics.ReplayedSteps);
        }
    }

    /// <summary>sin(30 p t) u / p, which is no number for p = 0.</summary>
    private readonly struct Fast : ICostFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : System.Numerics.IFloatingPointIeee754<T> => T.Sin(T.CreateChecked(30) * p[0] * t) * u[0] / p[0];
    }
}
