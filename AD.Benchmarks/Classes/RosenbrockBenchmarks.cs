using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W5: value, gradient and Hessian-vector product of the Rosenbrock function, prepared, against those written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class RosenbrockBenchmarks
{
    private double[] x = [];
    private double[] tangent = [];
    private double[] gradient = [];
    private double[] product = [];
    private PreparedScalar prepared = null!;

    public static IEnumerable<string> Backends => Subjects.OfSecondOrder.Select(subject => subject.Name);

    [Params(10, 100, 1000, 10_000)]
    public int Length { get; set; }

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(ScalarComparisons.Rosenbrock(), Backend, Length);
        x = Rosenbrock.Point(Length);
        tangent = Rosenbrock.Tangent(Length);
        gradient = new double[Length];
        product = new double[Length];
        prepared = Subjects.Find(Backend).Backend.Prepare(new Rosenbrock(), Shape.Scalar(Length));
    }

    [BenchmarkCategory("Value"), Benchmark(Baseline = true)]
    public double ValueByHand() => RosenbrockByHand.Value(x);

    [BenchmarkCategory("Value"), Benchmark]
    public double Value() => prepared.Value(x);

    [BenchmarkCategory("Gradient"), Benchmark(Baseline = true)]
    public void GradientByHand() => RosenbrockByHand.Gradient(x, gradient);

    [BenchmarkCategory("Gradient"), Benchmark]
    public void Gradient() => prepared.Gradient(x, gradient);

    [BenchmarkCategory("Hessian-vector product"), Benchmark(Baseline = true)]
    public void HessianVectorProductByHand() => RosenbrockByHand.HessianVectorProduct(x, tangent, product);

    [BenchmarkCategory("Hessian-vector product"), Benchmark]
    public void HessianVectorProduct() => prepared.HessianVectorProduct(x, tangent, product);
}
