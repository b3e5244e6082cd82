using AD.Solvers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W4: the gradient of the spiral loss by the adjoint at tolerance 1e-7, prepared, against a solver and derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class SpiralLossBenchmarks
{
    private const double Tolerance = 1e-7;
    private readonly double[] p = Mlp.Weights(SpiralLoss.Hidden);
    private readonly double[] gradient = new double[5 * SpiralLoss.Hidden + 2];
    private SpiralGradient byHand = null!;
    private PreparedSensitivity dopri5 = null!;
    private PreparedSensitivity tsit5 = null!;

    public static IEnumerable<string> Backends => Subjects.All.Select(subject => subject.Name);

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(LossComparisons.Spiral(), Backend);
        byHand = new(Tolerance);
        dopri5 = Prepare(new Dopri5());
        tsit5 = Prepare(new Tsit5());
    }

    [Benchmark(Baseline = true)]
    public void AdjointByHand() => byHand.Compute(gradient);

    [Benchmark]
    public double AdjointDopri5() => dopri5.Gradient(p, gradient, []);

    [Benchmark]
    public double AdjointTsit5() => tsit5.Gradient(p, gradient, []);

    private PreparedSensitivity Prepare(OdeMethod solver)
        => new InterpolatingAdjoint(Subjects.Find(Backend).Backend) { Active = ActiveInputs.Parameters }
            .Prepare(SpiralLoss.Problem, SpiralLoss.Cost, solver, new OdeOptions { RelativeTolerance = Tolerance, AbsoluteTolerance = Tolerance });
}
