using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The derivatives of implicit steps as taken, against dual numbers through an independent solver.</summary>
public class StiffDiscreteGradientTests
{
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-5 };

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (OdeMethod method in Methods(new ForwardDualBackend()))
            {
                foreach (string problem in new[] { "lotka-volterra", "forced, backward", "start depends on p", "stiff" })
                {
                    data.Add(method.Name, problem);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void BothWaysAreDualNumbersThroughTheSolver(string methodName, string name)
    {
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find(name);
        Backend backend = new ForwardDualBackend();
        OdeMethod method = Methods(backend).Single(method => method.Name == methodName);
        DiscreteOracle oracle = new(problem, cost, method, Options, DiscreteOracle.StepOf(method));
        oracle.Check(new DiscreteAdjoint(backend).Gradient(problem, cost.Cost, method, Options), 1e-11);
        oracle.Check(new DiscreteForward(backend).Gradient(problem, cost.Cost, method, Options), 1e-11);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendGivesTheSame(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("stiff");
        foreach (OdeMethod method in new OdeMethod[] { new Rodas4(backend), new TrBdf2(backend) { NewtonTolerance = 1e-12 } })
        {
            DiscreteOracle oracle = new(problem, cost, method, Options, DiscreteOracle.StepOf(method));
            double tolerance = backend.Traits is { IsExact: true, SecondOrder: true } ? 1e-11 : 1e-6;
            oracle.Check(new DiscreteAdjoint(backend).Gradient(problem, cost.Cost, method, Options), tolerance);
            oracle.Check(new DiscreteForward(backend).Gradient(problem, cost.Cost, method, Options), tolerance);
        }
    }

    /// <summary>Stages are solved to rounding, as those of the independent solver are.</summary>
    private static OdeMethod[] Methods(Backend backend) =>
    [
        new TrBdf2(backend) { NewtonTolerance = 1e-12 }, new KenCarp4(backend) { NewtonTolerance = 1e-12 }, new Kvaerno5(backend) { NewtonTolerance = 1e-12 },
        new Rosenbrock23(backend), new Rodas3(backend), new Rodas4(backend), new Rodas5P(backend),
    ];
}
