using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W1: the Lotka-Volterra right-hand side and its derivatives, prepared, against derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class LotkaVolterraBenchmarks
{
    private readonly double[] x = LotkaVolterra.Point;
    private readonly double[] cotangent = LotkaVolterra.Cotangent;
    private readonly double[] tangent = LotkaVolterra.Tangent;
    private readonly double[] y = new double[2];
    private readonly double[] jacobian = new double[12];
    private readonly double[] gradient = new double[6];
    private readonly double[] product = new double[2];
    private PreparedVector prepared = null!;
    private PreparedVector ofDelegate = null!;

    public static IEnumerable<string> Backends => Subjects.All.Select(subject => subject.Name);

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(LotkaVolterraComparisons.All(), Backend);
        Backend backend = Subjects.Find(Backend).Backend;
        prepared = backend.Prepare(new LotkaVolterra(), Shape.Vector(6, 2));
        ofDelegate = backend.Prepare(LotkaVolterra.Map, Shape.Vector(6, 2));
    }

    [BenchmarkCategory("Value"), Benchmark(Baseline = true)]
    public void ValueByHand() => LotkaVolterraByHand.Value(x, y);

    [BenchmarkCategory("Value"), Benchmark]
    public void Value() => prepared.Value(x, y);

    [BenchmarkCategory("Jacobian"), Benchmark(Baseline = true)]
    public void JacobianByHand() => LotkaVolterraByHand.Jacobian(x, jacobian);

    [BenchmarkCategory("Jacobian"), Benchmark]
    public void Jacobian() => prepared.Jacobian(x, jacobian.AsSpan());

    [BenchmarkCategory("Jacobian"), Benchmark]
    public void JacobianOfDelegate() => ofDelegate.Jacobian(x, jacobian.AsSpan());

    [BenchmarkCategory("Pullback"), Benchmark(Baseline = true)]
    public void PullbackByHand() => LotkaVolterraByHand.Pullback(x, cotangent, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void Pullback() => prepared.Pullback(x, cotangent, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void PullbackOfDelegate() => ofDelegate.Pullback(x, cotangent, gradient);

    [BenchmarkCategory("Pushforward"), Benchmark(Baseline = true)]
    public void PushforwardByHand() => LotkaVolterraByHand.Pushforward(x, tangent, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void Pushforward() => prepared.Pushforward(x, tangent, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardOfDelegate() => ofDelegate.Pushforward(x, tangent, product);
}
