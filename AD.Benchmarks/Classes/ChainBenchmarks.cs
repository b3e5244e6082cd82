using AD.Backends;
using BenchmarkDotNet.Attributes;

namespace AD.Benchmarks;

/// <summary>The tape at its barest: the gradient of a product of many numbers; the time divided by the length is the time of one node, recording and sweep.</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private double[] x = [];
    private double[] gradient = [];
    private PreparedScalar tape = null!;

    [Params(100, 10_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(ScalarComparisons.Chain());
        x = Chain.Point(Length);
        gradient = new double[Length];
        tape = new ReverseTapeBackend().Prepare(new Chain(), Shape.Scalar(Length));
    }

    [Benchmark(Baseline = true)]
    public void GradientByHand() => ChainByHand.Gradient(x, gradient);

    [Benchmark]
    public double GradientReverseTape() => tape.ValueAndGradient(x, gradient);
}
