using AD.Backends;
using BenchmarkDotNet.Attributes;

namespace AD.Benchmarks;

/// <summary>The tape at its barest: the gradient of a long product; the time divided by the length is the time of one node, recording and sweep.</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private readonly double[] x = Chain.Point;
    private readonly double[] gradient = new double[Chain.Point.Length];
    private ChainByHand byHand = null!;
    private PreparedScalar tape = null!;

    [Params(100, 10_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(ScalarComparisons.Chain(), Subjects.ReverseTape.Name);
        byHand = new(Length);
        tape = new ReverseTapeBackend().Prepare(new Chain(Length), Shape.Scalar(x.Length));
    }

    [Benchmark(Baseline = true)]
    public void GradientByHand() => byHand.Gradient(x, gradient);

    [Benchmark]
    public double GradientReverseTape() => tape.ValueAndGradient(x, gradient);
}
