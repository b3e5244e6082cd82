using AD.Solvers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AD.Benchmarks;

/// <summary>W3: the gradient of the Lotka-Volterra loss, prepared, against a solver and derivatives written by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class LotkaVolterraLossBenchmarks
{
    private readonly double[] p = LotkaVolterra.Parameters;
    private readonly double[] gradient = new double[4];
    private LotkaVolterraAdjointGradient adjointByHand = null!;
    private LotkaVolterraForwardGradient forwardByHand = null!;
    private PreparedSensitivity adjoint = null!;
    private PreparedSensitivity adjointTsit5 = null!;
    private PreparedSensitivity forward = null!;
    private PreparedSensitivity forwardTsit5 = null!;

    public static IEnumerable<string> Backends => Subjects.All.Select(subject => subject.Name);

    [Params(1e-6, 1e-10)]
    public double Tolerance { get; set; }

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(LossComparisons.LotkaVolterra(), Backend);
        Backend backend = Subjects.Find(Backend).Backend;
        adjointByHand = new(Tolerance);
        forwardByHand = new(Tolerance);
        adjoint = Prepare(new InterpolatingAdjoint(backend) { Active = ActiveInputs.Parameters }, new Dopri5());
        adjointTsit5 = Prepare(new InterpolatingAdjoint(backend) { Active = ActiveInputs.Parameters }, new Tsit5());
        forward = Prepare(new ForwardSensitivity(backend) { Active = ActiveInputs.Parameters }, new Dopri5());
        forwardTsit5 = Prepare(new ForwardSensitivity(backend) { Active = ActiveInputs.Parameters }, new Tsit5());
    }

    [BenchmarkCategory("Adjoint"), Benchmark(Baseline = true)]
    public void AdjointByHand() => adjointByHand.Compute(gradient);

    [BenchmarkCategory("Adjoint"), Benchmark]
    public double AdjointDopri5() => adjoint.Gradient(p, gradient, []);

    [BenchmarkCategory("Adjoint"), Benchmark]
    public double AdjointTsit5() => adjointTsit5.Gradient(p, gradient, []);

    [BenchmarkCategory("Forward"), Benchmark(Baseline = true)]
    public void ForwardByHand() => forwardByHand.Compute(gradient);

    [BenchmarkCategory("Forward"), Benchmark]
    public double ForwardDopri5() => forward.Gradient(p, gradient, []);

    [BenchmarkCategory("Forward"), Benchmark]
    public double ForwardTsit5() => forwardTsit5.Gradient(p, gradient, []);

    private PreparedSensitivity Prepare(SensitivityMethod method, OdeMethod solver)
        => method.Prepare(LotkaVolterraLoss.Problem, LotkaVolterraLoss.Cost, solver, new OdeOptions { RelativeTolerance = Tolerance, AbsoluteTolerance = Tolerance });
}
