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
    private PreparedVector prepared = null!;

    public static IEnumerable<string> Backends => Subjects.All.Select(subject => subject.Name);

    [Params(50, 500, 5000)]
    public int Hidden { get; set; }

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(MlpComparisons.All(), Backend, Hidden);
        x = Mlp.Point(Hidden);
        tangent = Mlp.Tangent(Hidden);
        gradient = new double[x.Length];
        prepared = Subjects.Find(Backend).Backend.Prepare(new Mlp(Hidden), Shape.Vector(x.Length, 2));
    }

    [BenchmarkCategory("Value"), Benchmark(Baseline = true)]
    public void ValueByHand() => MlpByHand.Value(Hidden, x, y);

    [BenchmarkCategory("Value"), Benchmark]
    public void Value() => prepared.Value(x, y);

    [BenchmarkCategory("Pullback"), Benchmark(Baseline = true)]
    public void PullbackByHand() => MlpByHand.Pullback(Hidden, x, cotangent, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void Pullback() => prepared.Pullback(x, cotangent, gradient);

    [BenchmarkCategory("Pushforward"), Benchmark(Baseline = true)]
    public void PushforwardByHand() => MlpByHand.Pushforward(Hidden, x, tangent, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void Pushforward() => prepared.Pushforward(x, tangent, product);
}
