using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

/// <summary>Runs that are interrupted, saved and resumed.</summary>
public class SavingTests
{
    private static readonly Dictionary<string, Func<OptimizationOptions, Optimizer>> Methods = new()
    {
        ["GradientDescent"] = options => new GradientDescent { Options = options, LearningRate = LearningRate.Exponential(1e-4, 0.999), Momentum = 0.9 },
        ["Adam"] = options => new Adam { Options = options, LearningRate = LearningRate.Cosine(0.1, 60, 5) },
        ["AdamW"] = options => new AdamW { Options = options },
        ["SteepestDescent"] = options => new SteepestDescent { Options = options },
        ["Bfgs"] = options => new Bfgs { Options = options },
        ["Lbfgs"] = options => new Lbfgs { Options = options, Memory = 4 },
        ["ProjectedLbfgs"] = options => new ProjectedLbfgs { Options = options, Memory = 4, Upper = [0.9, 3.0, 0.9, 3.0, 0.9, 3.0] },
        ["NewtonTrustRegion"] = options => new NewtonTrustRegion { Options = options },
    };

    public static TheoryData<string> All => [.. Methods.Keys];

    private static Solution Solve(string method, OptimizationOptions options) => Methods[method](options).Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, Objectives.RosenbrockStart(6));

    private static OptimizerState SavedAfter(string method, int iterations)
    {
        OptimizerState? saved = null;
        Solve(method, new() { MaxIterations = iterations, Save = state => saved = state });
        return saved!;
    }

    /// <summary>60 steps at once, and 7, 20 and 33 of them with the state as text in between: bit for bit the same iterates, values, steps and counts.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void AResumedRunIsTheUninterruptedOne(string method)
    {
        OptimizationOptions all = new() { MaxIterations = 60, Trace = TraceDetail.Iterates, GradientTolerance = 1e-6 };
        Solution whole = Solve(method, all);
        OptimizerState state = SavedAfter(method, 7);
        Assert.Equal(7, state.Iteration);
        List<Iteration> resumed = [];
        Solution? last = null;
        foreach (int until in (int[])[27, 60])
        {
            OptimizerState read = OptimizerState.FromJson(state.ToJson());
            last = Methods[method](all with { MaxIterations = until, Save = after => state = after }).Resume(new ReverseTapeBackend(), Objectives.Rosenbrock, read);
            resumed.AddRange(resumed.Count == 0 ? last.Trace : last.Trace.Skip(1));
        }

        Assert.Equal(whole.X, last!.X);
        Assert.Equal((whole.Status, whole.Iterations, whole.Value, whole.Counts), (last.Status, last.Iterations, last.Value, last.Counts));
        Assert.Equal(whole.Trace.Skip(7).Select(Bits), resumed.Select(Bits));

        static string Bits(Iteration i) => string.Join(" ", ((double[])[.. i.X!, i.Value, i.ResidualNorm, i.StepNorm, i.StepLength, i.Radius]).Select(BitConverter.DoubleToInt64Bits)) + i.Number;
    }

    /// <summary>States on the way do not disturb the run, and come as often as asked, and at its end.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void SavingOnTheWayChangesNothing(string method)
    {
        List<OptimizerState> states = [];
        Solution plain = Solve(method, new() { MaxIterations = 25 }), saved = Solve(method, new() { MaxIterations = 25, SaveEvery = 10, Save = states.Add });
        Assert.Equal(plain.X, saved.X);
        Assert.Equal(plain.Counts, saved.Counts);
        Assert.Equal([10, 20, 25], states.Select(state => state.Iteration));
        Assert.Equal(saved.X, states[^1].X);
        Assert.All(states, state => Assert.Equal((method, OptimizerState.CurrentVersion, 6), (state.Method, state.Version, state.Gradient.Length)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void TheTextGivesEveryNumberBack(string method)
    {
        OptimizerState state = SavedAfter(method, 9), read = OptimizerState.FromJson(state.ToJson());
        Assert.Equal(state.ToJson(), read.ToJson());
        Assert.Equal(state.X, read.X);
        Assert.Equal(state.Gradient, read.Gradient);
        Assert.Equal((state.Value, state.Counts, state.StepNorm, state.StepLength, state.Radius), (read.Value, read.Counts, read.StepNorm, read.StepLength, read.Radius));
        Assert.Equal(state.Memory.Keys, read.Memory.Keys);
        Assert.All(state.Memory.Keys, key => Assert.Equal(state.Memory[key], read.Memory[key]));
    }

    /// <summary>Batches go on from the iteration that was reached; p is given again.</summary>
    [Fact]
    public void BatchesGoOnWhereTheyWere()
    {
        static T Flat<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => Objectives.Bowl(x[..3], x[3..]);
        static Adam Method(int iterations, Action<OptimizerState>? save = null) => new()
        {
            LearningRate = 0.1,
            Batches = (t, p) => p[t % 3] = 1.0 + t,
            Options = new() { MaxIterations = iterations, Save = save },
        };
        OptimizerState? half = null;
        Solution whole = Method(20).Solve(new ReverseTapeBackend(), Objectives.Bowl, [3.0, 2.0, 1.0], [1.0, 2.0, 4.0]);
        Method(9, state => half = state).Solve(new ReverseTapeBackend(), Objectives.Bowl, [3.0, 2.0, 1.0], [1.0, 2.0, 4.0]);
        PreparedScalar prepared = new ReverseTapeBackend().Prepare(Flat, Shape.Scalar(3, 3));
        Assert.Equal(whole.X, Method(20).Resume(prepared, half!, [10.0, 8.0, 9.0]).X);
        Assert.Equal(whole.X, Method(20).Resume(new ReverseTapeBackend(), Objectives.Bowl, half!, [10.0, 8.0, 9.0]).X);
    }

    [Fact]
    public void MisuseIsRefused()
    {
        OptimizerState lbfgs = SavedAfter("Lbfgs", 5), adam = SavedAfter("Adam", 5);
        Backend backend = new ReverseTapeBackend();
        Refusal.Refused(() => new Adam().Resume(backend, Objectives.Rosenbrock, lbfgs), "saved by Lbfgs", "given to Adam", "Resume it with Lbfgs");
        Refusal.Refused(() => new Lbfgs { Memory = 7 }.Resume(backend, Objectives.Rosenbrock, lbfgs), "'curvatures'", "Lbfgs", "has length 4", "expected length", "with these settings");
        Refusal.Refused(() => new Lbfgs { Memory = 4 }.Resume(backend, Objectives.Rosenbrock, lbfgs with { Version = 9 }), "version 9", "reads version 1", "start anew from its X");
        Refusal.Refused(() => OptimizerState.FromJson((lbfgs with { Version = 0 }).ToJson()), "version 0");
        Refusal.Refused(() => OptimizerState.FromJson("{ \"X\": [1] }"), "not the state of an optimiser", "Version");
        Refusal.Refused(() => OptimizerState.FromJson("null"), "JSON null");
        Refusal.Refused(() => OptimizerState.FromJson("what"), "not the state of an optimiser");
        Refusal.Refused(() => new Adam().Resume(backend, Objectives.Rosenbrock, adam with { Memory = new Dictionary<string, double[]>() }), "no 'mean'", "nothing");
        Refusal.Refused(() => new Adam().Resume(backend, Objectives.Rosenbrock, adam with { Gradient = [1.0] }), "6 unknowns", "gradient of length 1");
        Refusal.Refused(() => new Adam().Resume(backend, Objectives.Rosenbrock, adam with { X = null! }), "null");
        Dictionary<string, double[]> broken = new(lbfgs.Memory) { ["pairs"] = [2.5] };
        Refusal.Refused(() => new Lbfgs { Memory = 4 }.Resume(backend, Objectives.Rosenbrock, lbfgs with { Memory = broken }), "'pairs'", "2.5", "whole number from 0 to 4");
        PreparedScalar prepared = backend.Prepare(Objectives.Rosenbrock, Shape.Scalar(2));
        Refusal.Refused(() => new Adam().Resume(prepared, adam), "length 6", "expected length is 2");
        Assert.Throws<ArgumentNullException>(() => new Adam().Resume(backend, Objectives.Rosenbrock, null!));
    }
}
