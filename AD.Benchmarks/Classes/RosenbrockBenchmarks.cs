using AD.Backends;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W5: gradient and Hessian-vector product of the Rosenbrock function, prepared, against derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class RosenbrockBenchmarks
{
    private double[] x = [];
    private double[] tangent = [];
    private double[] gradient = [];
    private double[] product = [];
    private PreparedScalar tape = null!;
    private PreparedScalar forwardOverReverse = null!;

    [Params(10, 100, 1000, 10_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(ScalarComparisons.Rosenbrock());
        Backend reverse = new ReverseTapeBackend(), second = new HigherOrderBackend(outer: new ForwardDualBackend(), inner: reverse);
        x = Rosenbrock.Point(Length);
        tangent = Rosenbrock.Tangent(Length);
        gradient = new double[Length];
        product = new double[Length];
        tape = reverse.Prepare(new Rosenbrock(), Shape.Scalar(Length));
        forwardOverReverse = second.Prepare(new Rosenbrock(), Shape.Scalar(Length));
    }

    [BenchmarkCategory("Gradient"), Benchmark(Baseline = true)]
    public void GradientByHand() => RosenbrockByHand.Gradient(x, gradient);

    [BenchmarkCategory("Gradient"), Benchmark]
    public double GradientReverseTape() => tape.ValueAndGradient(x, gradient);

    [BenchmarkCategory("Hessian-vector product"), Benchmark(Baseline = true)]
    public void HessianVectorProductByHand() => RosenbrockByHand.HessianVectorProduct(x, tangent, product);

    [BenchmarkCategory("Hessian-vector product"), Benchmark]
    public double HessianVectorProductForwardOverReverse() => forwardOverReverse.GradientAndHessianVectorProduct(x, tangent, gradient, product);
}
