using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

public class FirstOrderTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Slopes 3 and −0.5 at every point: the moments can be followed by hand.</summary>
    private static T Slope<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(3.0) * x[0] - T.CreateChecked(0.5) * x[1];

    /// <summary>½ x².</summary>
    private static T Half<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(0.5) * x[0] * x[0];

    /// <summary>½ Σ (x_i − p)²: the mean of the data is the minimum.</summary>
    private static T Spread<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T datum in p)
        {
            sum += (x[0] - datum) * (x[0] - datum);
        }

        return sum / T.CreateChecked(2.0 * p.Length);
    }

    private static double[] Iterate(Optimizer optimizer, ScalarFunction<double> f, double[] x0) => optimizer.Solve(new FiniteDifferenceBackend(), f, x0).X;

    private static OptimizationOptions Steps(int count) => new() { MaxIterations = count, GradientTolerance = 0.0, Trace = TraceDetail.Iterates };

    /// <summary>With a constant gradient g bias correction makes m̂ = g, v̂ = g²: every step is rate · sign g, but for ε.</summary>
    [Fact]
    public void AdamOnAConstantGradientStepsByTheRate()
    {
        Solution solution = new Adam { LearningRate = 0.25, Options = Steps(4) }.Solve(new ReverseTapeBackend(), Slope, [1.0, 1.0]);
        Assert.Equal(Status.MaxIterations, solution.Status);
        for (int t = 0; t <= 4; t++)
        {
            Close.To([1.0 - 0.25 * t, 1.0 + 0.25 * t], [.. solution.Trace[t].X!], 1e-7, $"x{t}");
        }
    }

    /// <summary>½ x² from 1 with rate ½, β₁ = β₂ = ½, ε = 0: g₁ = 1 gives x₁ = ½. Then m = ½ · ½ + ½ · ½ = ½, m̂ = ½ / ¾ = ⅔; v = ½ · ½ + ½ · ¼ = ⅜, v̂ = ½: x₂ = ½ − ½ · ⅔ · √2.</summary>
    [Fact]
    public void AdamsFirstStepsAreThoseByHand()
    {
        Solution solution = new Adam { LearningRate = 0.5, Beta1 = 0.5, Beta2 = 0.5, Epsilon = 0.0, Options = Steps(2) }.Solve(new ReverseTapeBackend(), Half, [1.0]);
        Close.To(0.5, solution.Trace[1].X![0], 1e-15);
        Close.To(0.5 - Math.Sqrt(2.0) / 3.0, solution.Trace[2].X![0], 1e-15);
        Assert.Equal((3L, 0L), (solution.Counts.GradientCalls, solution.Counts.FunctionCalls));
        Assert.Equal(0.5, solution.Trace[1].StepLength);
    }

    /// <summary>As above with λ = 0.2: x₁ = 1 − ½ (1 + 0.2) = 0.4, so g₂ = 0.4: m = ½ · ½ + ½ · 0.4 = 0.45, m̂ = 0.6; v = ¼ + ½ · 0.16 = 0.33, v̂ = 0.44: x₂ = 0.4 − ½ (0.6 / √0.44 + 0.08).</summary>
    [Fact]
    public void AdamWsFirstStepsAreThoseByHand()
    {
        Solution solution = new AdamW { LearningRate = 0.5, Beta1 = 0.5, Beta2 = 0.5, Epsilon = 0.0, WeightDecay = 0.2, Options = Steps(2) }.Solve(new ReverseTapeBackend(), Half, [1.0]);
        Close.To(0.4, solution.Trace[1].X![0], 1e-15);
        Close.To(0.4 - 0.5 * (0.6 / Math.Sqrt(0.44) + 0.08), solution.Trace[2].X![0], 1e-15);
    }

    /// <summary>½ x² from 1 with rate 0.1: plain 0.9, 0.81. Momentum ½: v₁ = 1, x₁ = 0.9; v₂ = 0.5 + 0.9 = 1.4, x₂ = 0.76. Nesterov: x₁ = 1 − 0.1 (1 + 0.5) = 0.85; v₂ = 0.5 + 0.85 = 1.35, x₂ = 0.85 − 0.1 (0.85 + 0.675) = 0.6975.</summary>
    [Theory]
    [InlineData(0.0, false, 0.9, 0.81)]
    [InlineData(0.5, false, 0.9, 0.76)]
    [InlineData(0.5, true, 0.85, 0.6975)]
    public void GradientDescentsFirstStepsAreThoseByHand(double momentum, bool nesterov, double first, double second)
    {
        Solution solution = new GradientDescent { LearningRate = 0.1, Momentum = momentum, Nesterov = nesterov, Options = Steps(2) }.Solve(new ReverseTapeBackend(), Half, [1.0]);
        Close.To(first, solution.Trace[1].X![0], 1e-15);
        Close.To(second, solution.Trace[2].X![0], 1e-15);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ABowlIsMinimizedWithEveryBackend(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OptimizationOptions options = new() { GradientTolerance = 1e-6, MaxIterations = 5000 };
        foreach (Optimizer optimizer in (Optimizer[])
        [
            new GradientDescent { LearningRate = 0.4, Options = options },
            new GradientDescent { LearningRate = 0.1, Momentum = 0.8, Nesterov = true, Options = options },
            new Adam { LearningRate = LearningRate.Exponential(0.1, 0.995), Options = options },
            new AdamW { LearningRate = LearningRate.Exponential(0.1, 0.995), WeightDecay = 0.0, Options = options },
            new SteepestDescent { Options = options },
        ])
        {
            Solution solution = optimizer.Solve(backend, Objectives.Bowl, [3.0, -2.0, 0.5], [1.0, 2.0, 4.0]);
            Assert.True(solution.Status == Status.Success, $"{optimizer.GetType().Name}: {solution}");
            Close.To([1.0, 1.0, 1.0], solution.X, 2e-6, optimizer.GetType().Name);
        }
    }

    [Fact]
    public void SchedulesAreTheirFormulas()
    {
        LearningRate steps = LearningRate.StepDecay(1.0, 0.5, 3), cosine = LearningRate.Cosine(2.0, 14, 4, 0.5);
        Assert.Equal([1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25], Enumerable.Range(0, 7).Select(steps.At));
        Assert.Equal([0.5, 1.0, 1.5, 2.0, 2.0], Enumerable.Range(0, 5).Select(cosine.At));
        Close.To(1.25, cosine.At(9), 1e-15);
        Assert.Equal([0.5, 0.5], (double[])[cosine.At(14), cosine.At(1000)]);
        Assert.Equal(2.0, LearningRate.Cosine(2.0, 10).At(0));
        Close.To(0.729, LearningRate.Exponential(1.0, 0.9).At(3), 1e-15);
        Assert.Equal(0.125, ((LearningRate)0.125).At(7));
        Assert.Equal(7.0, LearningRate.From(t => t).At(7));
        Solution solution = new GradientDescent { LearningRate = LearningRate.From(t => t == 0 ? 0.5 : 0.25), Options = Steps(2) }.Solve(new ReverseTapeBackend(), Half, [1.0]);
        Assert.Equal([1.0, 0.5, 0.375], solution.Trace.Select(i => i.X![0]));
    }

    /// <summary>½ (x − p)² with p the iteration's number and rate 1: every step goes to the datum of its batch.</summary>
    [Fact]
    public void EveryIterationSeesItsOwnBatch()
    {
        List<int> asked = [];
        GradientDescent method = new()
        {
            LearningRate = 1.0,
            Options = Steps(4),
            Batches = (t, p) =>
            {
                asked.Add(t);
                p[0] = 10.0 + t;
            },
        };
        Solution solution = method.Solve(new CompiledTapeBackend(), Spread, [1.0], [0.0]);
        Assert.Equal([0, 1, 2, 3, 4], asked);
        Assert.Equal([1.0, 10.0, 11.0, 12.0, 13.0], solution.Trace.Select(i => i.X![0]));
    }

    /// <summary>Batches of 5 out of the data 0 .. 99 in turn: Adam with a falling rate comes to the mean, 49.5, and does not take a batch that it meets for a minimum.</summary>
    [Fact]
    public void ASmallGradientOfABatchIsNoSuccess()
    {
        Adam method = new()
        {
            LearningRate = LearningRate.Cosine(1.0, 2000),
            Options = new() { MaxIterations = 2000, GradientTolerance = 1.0 },
            Batches = (t, p) =>
            {
                for (int i = 0; i < p.Length; i++)
                {
                    p[i] = (t + 20 * i) % 100;
                }
            },
        };
        Solution solution = method.Solve(new ReverseTapeBackend(), Spread, [0.0], new double[5]);
        Assert.Equal((Status.MaxIterations, 2000), (solution.Status, solution.Iterations));
        Close.To(49.5, solution.X[0], 0.02);
    }

    [Fact]
    public void ARateThatBlowsUpIsAStatus()
    {
        static T Quartic<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[0] * x[0];
        Solution solution = new GradientDescent { LearningRate = 10.0 }.Solve(new ForwardDualBackend(), Quartic, [3.0]);
        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Contains("learning rate was 10", solution.Reason, StringComparison.Ordinal);
        Assert.All(solution.X, x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void BadSettingsAreRefused()
    {
        static void Refused(Optimizer method, params string[] parts) => Refusal.Refused(() => Iterate(method, x => x[0], [1.0]), parts);
        Refused(new Adam { Beta1 = 1.0 }, "Beta1 is 1", "up to but not including 1");
        Refused(new Adam { Beta2 = double.NaN }, "Beta2 is NaN");
        Refused(new Adam { Epsilon = -1.0 }, "Epsilon is -1");
        Refused(new AdamW { WeightDecay = -0.5 }, "WeightDecay is -0.5");
        Refused(new GradientDescent { Momentum = 1.5 }, "Momentum is 1.5");
        Refused(new GradientDescent { LearningRate = LearningRate.From(t => -1.0) }, "learning rate of iteration 0 is -1", "not negative");
        Assert.Throws<ArgumentNullException>(() => Iterate(new Adam { LearningRate = null! }, x => x[0], [1.0]));
        Refusal.Refused(() => LearningRate.StepDecay(1.0, 2.0, 1), "factor is 2", "up to 1");
        Refusal.Refused(() => LearningRate.StepDecay(1.0, 0.5, 0), "every is 0", "at least 1");
        Refusal.Refused(() => LearningRate.Cosine(1.0, 5, 5), "warmUp is 5", "fewer", "5");
        Refusal.Refused(() => LearningRate.Exponential(double.NaN, 0.5), "rate is NaN");
    }
}
