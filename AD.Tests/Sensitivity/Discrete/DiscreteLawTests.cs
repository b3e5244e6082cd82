using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Laws;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>What holds for discrete gradients of any problem.</summary>
public class DiscreteLawTests
{
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 };

    public static TheoryData<string> MethodNames => [.. Methods(new ForwardDualBackend()).Select(method => method.Name)];

    [Fact]
    public void AdjointAndTangentsAgreeOnRandomProblems()
    {
        Backend[] backends = [new ForwardDualBackend(), new ReverseTapeBackend()];
        Law.HoldsForSeeds(
            seed =>
            {
                Random random = new(seed);
                int n = 1 + random.Next(5), k = 1 + random.Next(6);
                Backend backend = backends[random.Next(2)];
                OdeMethod[] methods = [.. Methods(backend), new Tsit5(), new Dop853(), new Bs3()];
                OdeMethod method = methods[random.Next(methods.Length)];
                RandomSystem system = new(seed, n, k);
                double[] u0 = system.Numbers(n, 1), p = system.Numbers(k, 2);
                double start = random.NextDouble(), end = start + (random.Next(2) == 0 ? -1.0 : 1.0);
                OdeProblem problem = new(system, u0, p, start, end);
                double[] times = [.. Enumerable.Range(0, 4).Select(_ => start + (end - start) * random.NextDouble()).OrderBy(t => Math.Abs(t - start)), end];
                Cost cost = Cost.AtTimes(times, new WeightedSquares()) + Cost.Integral(new FadingCosine());
                ActiveInputs active = (ActiveInputs)(1 + random.Next(15));
                Sensitivities adjoint = new DiscreteAdjoint(backend) { Active = active }.Gradient(problem, cost, method, Options);
                Sensitivities forward = new DiscreteForward(backend) { Active = active }.Gradient(problem, cost, method, Options);
                double[] expected = All(forward), actual = All(adjoint);
                Assert.Equal(forward.Value, adjoint.Value, 1e-12 * Math.Max(1.0, Math.Abs(forward.Value)));
                Assert.InRange(Systems.Error(actual, expected), 0.0, 1e-11 * Math.Max(1e-3, Math.Sqrt(expected.Sum(x => x * x))));
            },
            count: 60);
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void CheckpointsAndBudgetsGiveTheSameBits(string name)
    {
        Backend backend = new ForwardDualBackend();
        OdeMethod method = Methods(backend).Single(method => method.Name == name);
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("forced, backward");
        DiscreteAdjoint whole = new(backend) { Active = ActiveInputs.All | ActiveInputs.Times };
        Sensitivities stored = whole.Gradient(problem, cost.Cost, method, Options);
        Assert.Equal(0, stored.Statistics.ReplayedSteps);
        long bytes = stored.Statistics.StoredBytes;
        long least = Assert.Throws<SensitivityException>(() => new DiscreteAdjoint(backend) { Active = whole.Active, MemoryBudget = 1 }.Gradient(problem, cost.Cost, method, Options)).RequiredBytes;
        foreach (DiscreteAdjoint other in new[] { 1, 3, 10_000 }.Select(k => new DiscreteAdjoint(backend) { Active = whole.Active, Checkpoints = k })
            .Concat(new[] { least, bytes / 2, 2 * bytes }.Select(budget => new DiscreteAdjoint(backend) { Active = whole.Active, MemoryBudget = budget })))
        {
            Sensitivities g = other.Gradient(problem, cost.Cost, method, Options);
            Assert.Equal(stored.Value, g.Value);
            Assert.Equal(All(stored), All(g));
            Assert.True(other.MemoryBudget != least || g.Statistics.ReplayedSteps > 0);
            Assert.Equal(other.Plan(problem, cost.Cost, method, Options) is var plan && plan.KeptSteps < plan.Steps, g.Statistics.ReplayedSteps > 0);
            Assert.True(other.Checkpoints != 1 || g.Statistics.ReplayedSteps == 0);
            Assert.True(other.MemoryBudget is null || g.Statistics.StoredBytes <= other.MemoryBudget);
            Assert.Equal(g.Statistics.ReplayedSteps, other.Plan(problem, cost.Cost, method, Options).ReplayedSteps);
        }
    }

    [Fact]
    public void AGradientIsStoppedInTheMiddleOfTheBackwardPass()
    {
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("lotka-volterra");
        List<double> fractions = [];
        using CancellationTokenSource source = new();
        OdeOptions options = Options with
        {
            CancellationToken = source.Token,
            Progress = new StoppingTests.Listener(progress =>
            {
                fractions.Add(progress.Fraction);
                if (progress.Fraction >= 0.7)
                {
                    source.Cancel();
                }
            }),
        };
        OperationCanceledException error = Assert.Throws<OperationCanceledException>(() => new DiscreteAdjoint(new ForwardDualBackend()).Gradient(problem, cost.Cost, new Dopri5(), options));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(fractions.Order(), fractions);
        Assert.InRange(fractions[^1], 0.7, 0.8);
    }

    [Fact]
    public void ACotangentThatIsNotFiniteIsAnErrorWithItsPlace()
    {
        static void Rooted<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => (du[0], du[1]) = (-p[0] * u[0], T.Sqrt(u[1]));
        OdeProblem problem = new(Rooted, [1.0, 0.0], [1.0], (0, 1));
        SensitivityException error = Assert.Throws<SensitivityException>(() => new DiscreteAdjoint(new ForwardDualBackend()).Gradient(problem, Cost.Terminal(Systems.Sum), new Tsit5()));
        Assert.Equal(Status.NotFinite, error.Outcome.Status);
        Assert.Equal("backward", error.Pass);
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void AWarmGradientAllocatesNothing(string name)
    {
        Backend backend = new ForwardDualBackend();
        OdeMethod method = Methods(backend).Single(method => method.Name == name);
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("forced, backward");
        foreach (SensitivityMethod sensitivity in new SensitivityMethod[] { new DiscreteAdjoint(backend), new DiscreteAdjoint(backend) { Checkpoints = 4 }, new DiscreteForward(backend) })
        {
            PreparedSensitivity prepared = sensitivity.Prepare(problem, cost.Cost, method, Options);
            double[] p = problem.Parameters.ToArray(), parameterGradient = new double[p.Length], initialStateGradient = new double[problem.StateLength];
            Allocation.IsZero(method.Name, () => prepared.Gradient(p, parameterGradient, initialStateGradient), 1);
        }
    }

    [Fact]
    public void EveryStageOfAnAcceptedStepIsPulledOnce()
    {
        (OdeProblem problem, _) = DiscreteProblems.Find("end alone");
        SensitivityStatistics s = new DiscreteAdjoint(new ForwardDualBackend()).Gradient(problem, Cost.Terminal(new WeightedSquares()), new Tsit5(), Options).Statistics;
        Assert.Equal(6 * s.Steps, s.VjpCalls);
        Assert.Equal(s.Steps, s.BackwardSteps);
        Assert.Equal(6 * (s.Steps + s.Rejected) + 2 + s.Steps / 8, s.RhsCalls);      // one step in eight is looked at for the edge of stability

        // A cost inside every step asks for the seventh stage too.
        SensitivityStatistics inside = new DiscreteAdjoint(new ForwardDualBackend()).Gradient(problem, Cost.AtTimes([.. Enumerable.Range(1, 499).Select(i => i / 100.0)], new WeightedSquares()), new Tsit5(), Options).Statistics;
        Assert.Equal(7 * s.Steps, inside.VjpCalls);
        SensitivityStatistics forward = new DiscreteForward(new ForwardDualBackend()).Gradient(problem, Cost.Terminal(new WeightedSquares()), new Tsit5(), Options).Statistics;
        Assert.Equal(6 * s.Steps + 1, forward.JvpCalls);
    }

    [Fact]
    public void AMethodWithoutADerivativeOfItsStepsIsRefused()
    {
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("end alone");
        Backend backend = new ForwardDualBackend();
        foreach (SensitivityMethod method in new SensitivityMethod[] { new DiscreteAdjoint(backend), new DiscreteForward(backend) })
        {
            string message = Assert.Throws<ArgumentException>(() => method.Prepare(problem, cost.Cost, new Rok4a(backend))).Message;
            Assert.Contains("The steps of Rok4a", message, StringComparison.Ordinal);
            Assert.Contains("ESDIRK", message, StringComparison.Ordinal);
            Assert.Contains("InterpolatingAdjoint", message, StringComparison.Ordinal);
        }
    }

    private static OdeMethod[] Methods(Backend backend) =>
        [new Dopri5(), new Vern7(), new TrBdf2(backend), new KenCarp4(backend), new Kvaerno5(backend), new Rosenbrock23(backend), new Rodas3(backend), new Rodas5P(backend)];

    private static double[] All(Sensitivities g)
        => [.. g.ParameterGradient, .. g.InitialStateGradient, .. new[] { g.StartTimeGradient, g.EndTimeGradient }.Where(x => !double.IsNaN(x))];

    /// <summary>u_i' = tanh(Σ A_ij u_j + Σ B_ij p_j) − c_i u_i + sin(i + t) u_0 p_0.</summary>
    private sealed class RandomSystem(int seed, int n, int k) : IOdeFunction
    {
        private readonly double[] a = new RandomNumbers(seed, 3).Take(n * (n + k + 1));

        public double[] Numbers(int count, int stream) => new RandomNumbers(seed, stream).Take(count);

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < n; i++)
            {
                T sum = T.Zero;
                for (int j = 0; j < n; j++)
                {
                    sum += T.CreateChecked(a[i * (n + k + 1) + j]) * u[j];
                }

                for (int j = 0; j < k; j++)
                {
                    sum += T.CreateChecked(a[i * (n + k + 1) + n + j]) * p[j];
                }

                du[i] = T.Tanh(sum) - T.CreateChecked(2.0 + 2.0 * a[i * (n + k + 1) + n + k]) * u[i] + T.Sin(T.CreateChecked(i) + t) * u[0] * p[0];
            }
        }
    }

    /// <summary>Numbers in (−1, 1).</summary>
    private readonly struct RandomNumbers(int seed, int stream)
    {
        public double[] Take(int count)
        {
            Random random = new(unchecked(seed * 31 + stream));
            return [.. Enumerable.Range(0, count).Select(_ => 2.0 * random.NextDouble() - 1.0)];
        }
    }
}
