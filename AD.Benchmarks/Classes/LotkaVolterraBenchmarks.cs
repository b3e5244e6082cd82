using AD.Backends;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W1: the Lotka-Volterra right-hand side and its derivatives, prepared, against derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LotkaVolterraBenchmarks
{
    private readonly double[] x = LotkaVolterra.Point;
    private readonly double[] cotangent = LotkaVolterra.Cotangent;
    private readonly double[] tangent = LotkaVolterra.Tangent;
    private readonly double[] y = new double[2];
    private readonly double[] result = new double[12];
    private readonly double[] gradient = new double[6];
    private readonly double[] product = new double[2];
    private PreparedVector forward = null!;
    private PreparedVector forwardDelegate = null!;
    private PreparedVector tape = null!;
    private PreparedVector tapeDelegate = null!;

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(LotkaVolterraComparisons.All());
        Backend dual = new ForwardDualBackend(), reverse = new ReverseTapeBackend();
        VectorShape shape = Shape.Vector(6, 2);
        forward = dual.Prepare(new LotkaVolterra(), shape);
        forwardDelegate = dual.Prepare(LotkaVolterra.Map, shape);
        tape = reverse.Prepare(new LotkaVolterra(), shape);
        tapeDelegate = reverse.Prepare(LotkaVolterra.Map, shape);
    }

    [BenchmarkCategory("Value"), Benchmark(Baseline = true)]
    public void ValueByHand() => LotkaVolterraByHand.Value(x, y);

    [BenchmarkCategory("Value"), Benchmark]
    public void ValuePrepared() => forward.Value(x, y);

    [BenchmarkCategory("Jacobian"), Benchmark(Baseline = true)]
    public void JacobianByHand() => LotkaVolterraByHand.Jacobian(x, result);

    [BenchmarkCategory("Jacobian"), Benchmark]
    public void JacobianForwardDual() => forward.Jacobian(x, y, result);

    [BenchmarkCategory("Jacobian"), Benchmark]
    public void JacobianForwardDualDelegate() => forwardDelegate.Jacobian(x, y, result);

    [BenchmarkCategory("Jacobian"), Benchmark]
    public void JacobianReverseTape() => tape.Jacobian(x, y, result);

    [BenchmarkCategory("Pullback"), Benchmark(Baseline = true)]
    public void PullbackByHand() => LotkaVolterraByHand.Pullback(x, cotangent, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void PullbackForwardDual() => forward.Pullback(x, cotangent, y, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void PullbackReverseTape() => tape.Pullback(x, cotangent, y, gradient);

    [BenchmarkCategory("Pullback"), Benchmark]
    public void PullbackReverseTapeDelegate() => tapeDelegate.Pullback(x, cotangent, y, gradient);

    [BenchmarkCategory("Pushforward"), Benchmark(Baseline = true)]
    public void PushforwardByHand() => LotkaVolterraByHand.Pushforward(x, tangent, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardForwardDual() => forward.Pushforward(x, tangent, y, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardForwardDualDelegate() => forwardDelegate.Pushforward(x, tangent, y, product);

    [BenchmarkCategory("Pushforward"), Benchmark]
    public void PushforwardReverseTape() => tape.Pushforward(x, tangent, y, product);
}
