using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Warm gradients by implicit methods allocate nothing, with factors and with products.</summary>
public sealed class StiffAllocationTests
{
    public static TheoryData<string> Backends => ["forward-dual", "reverse-tape", "compiled-tape"];

    [Theory]
    [MemberData(nameof(Backends))]
    public void A_warm_gradient_allocates_nothing(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OdeProblem problem = new(StiffModels.Driven, [1.0, 0.5], [0.8, 1.7], 0, 2);
        Cost cost = Cost.Integral(StiffModels.Running) + Cost.AtTimes([1.0, 2.0], StiffModels.Product);
        OdeOptions options = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 };
        double[] p = problem.Parameters.ToArray(), ofParameters = new double[2], ofState = new double[2];
        OdeMethod[] methods = [new Rodas5P(backend), new KenCarp4(backend), new TrBdf2(backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) }];
        foreach (OdeMethod method in methods)
        {
            foreach (SensitivityMethod sensitivity in (SensitivityMethod[])[new ForwardSensitivity(backend), new InterpolatingAdjoint(backend) { Checkpoints = 3 }])
            {
                PreparedSensitivity prepared = sensitivity.Prepare(problem, cost, method, options);
                Allocation.IsZero($"{sensitivity.GetType().Name} by {method.Name}", () => prepared.Gradient(p, ofParameters, ofState), repeat: 1);
            }
        }
    }
}
