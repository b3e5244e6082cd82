using AD.Backends;
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
    private PreparedSensitivity adjointDual = null!;
    private PreparedSensitivity adjointTape = null!;
    private PreparedSensitivity adjointDualTsit5 = null!;
    private PreparedSensitivity forwardDual = null!;
    private PreparedSensitivity forwardDualTsit5 = null!;

    [Params(1e-6, 1e-10)]
    public double Tolerance { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Checks.Run(LossComparisons.LotkaVolterra());
        Backend dual = new ForwardDualBackend(), tape = new ReverseTapeBackend();
        adjointByHand = new(Tolerance);
        forwardByHand = new(Tolerance);
        adjointDual = Prepare(new InterpolatingAdjoint(dual) { Active = ActiveInputs.Parameters }, new Dopri5());
        adjointTape = Prepare(new InterpolatingAdjoint(tape) { Active = ActiveInputs.Parameters }, new Dopri5());
        adjointDualTsit5 = Prepare(new InterpolatingAdjoint(dual) { Active = ActiveInputs.Parameters }, new Tsit5());
        forwardDual = Prepare(new ForwardSensitivity(dual) { Active = ActiveInputs.Parameters }, new Dopri5());
        forwardDualTsit5 = Prepare(new ForwardSensitivity(dual) { Active = ActiveInputs.Parameters }, new Tsit5());
    }

    [BenchmarkCategory("Adjoint"), Benchmark(Baseline = true)]
    public void AdjointByHand() => adjointByHand.Compute(gradient);

    [BenchmarkCategory("Adjoint"), Benchmark]
    public double AdjointForwardDualDopri5() => adjointDual.Gradient(p, gradient, []);

    [BenchmarkCategory("Adjoint"), Benchmark]
    public double AdjointForwardDualTsit5() => adjointDualTsit5.Gradient(p, gradient, []);

    [BenchmarkCategory("Adjoint"), Benchmark]
    public double AdjointReverseTapeDopri5() => adjointTape.Gradient(p, gradient, []);

    [BenchmarkCategory("Forward"), Benchmark(Baseline = true)]
    public void ForwardByHand() => forwardByHand.Compute(gradient);

    [BenchmarkCategory("Forward"), Benchmark]
    public double ForwardForwardDualDopri5() => forwardDual.Gradient(p, gradient, []);

    [BenchmarkCategory("Forward"), Benchmark]
    public double ForwardForwardDualTsit5() => forwardDualTsit5.Gradient(p, gradient, []);

    private PreparedSensitivity Prepare(SensitivityMethod method, OdeMethod solver)
        => method.Prepare(LotkaVolterraLoss.Problem, LotkaVolterraLoss.Cost, solver, new OdeOptions { RelativeTolerance = Tolerance, AbsoluteTolerance = Tolerance });
}
