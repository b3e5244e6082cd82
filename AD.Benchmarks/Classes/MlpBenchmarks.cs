using AD.Backends;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W2: a network with one hidden layer and its derivatives, prepared, against derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class MlpBenchmarks
{
    private readonly double[] cotangent = Mlp.Cotangent;
    private readonly double[] y = new double[2];
    private readonly double[] product = new double[2];
    private double[] x = [];
    private double[] tangent = [];
    private double[] gradient = [];
    private PreparedVector forward = null!;
    private PreparedVector tape = null!;

    [Params(50, 500)]
    public int Hidden { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(MlpComparisons.All());
        x = Mlp.Point(Hidden);
        tangent = Mlp.Tangent(Hidden);
        gradient = new double[x.Length];
        forward = new ForwardDualBackend().Prepare(new Mlp(Hidden), Shape.Vector(x.Length, 2));
        tape = new ReverseTapeBackend().Prepare(new Mlp(Hidden), Shape.Vector(x.Length, 2));
    }

    [BenchmarkCategory("Value"), Benchmark(Baseline = true)]
    public void ValueByHand() => MlpByHand.Value(Hidden, x, y);

    [BenchmarkCategory("Value"), Benchmark]
    public void ValuePrepared() => forward.Value(x, y);

    [BenchmarkCategory("Pullback"), Benchmark(Baseline = true)]
    public void PullbackByHand() => MlpByHand.Pullback(Hidden, x, cotangent, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void PullbackReverseTape() => tape.Pullback(x, cotangent, y, gradient);

    [BenchmarkCategory("Pushforward"), Benchmark(Baseline = true)]
    public void PushforwardByHand() => MlpByHand.Pushforward(Hidden, x, tangent, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardForwardDual() => forward.Pushforward(x, tangent, y, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardReverseTape() => tape.Pushforward(x, tangent, y, product);
}
