using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using TinyBackends;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The derivatives of the steps as taken, against dual numbers through an independent solver.</summary>
public class DiscreteGradientTests
{
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-5 };

    private static readonly OdeMethod[] Methods = [new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853()];

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (OdeMethod method in Methods)
            {
                foreach (string problem in DiscreteProblems.Names.Where(name => name != "stiff"))
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
        OdeMethod method = Find(methodName);
        DiscreteOracle oracle = new(problem, cost, method, Options, DiscreteOracle.StepOf(method));
        foreach (Backend backend in new Backend[] { new ForwardDualBackend(), new CompiledTapeBackend() })
        {
            oracle.Check(new DiscreteAdjoint(backend).Gradient(problem, cost.Cost, method, Options), 1e-11);
            oracle.Check(new DiscreteForward(backend).Gradient(problem, cost.Cost, method, Options), 1e-11);
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendGivesTheSame(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach (string problemName in new[] { "lotka-volterra", "forced, backward" })
        {
            (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find(problemName);
            DiscreteOracle oracle = new(problem, cost, new Tsit5(), Options, DiscreteOracle.StepOf(new Tsit5()));
            double tolerance = backend.Traits.IsExact ? 1e-11 : 1e-6;
            oracle.Check(new DiscreteAdjoint(backend).Gradient(problem, cost.Cost, new Tsit5(), Options), tolerance);
            oracle.Check(new DiscreteForward(backend).Gradient(problem, cost.Cost, new Tsit5(), Options), tolerance);
        }
    }

    [Fact]
    public void BackendsFromElsewhereToo()
    {
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("lotka-volterra");
        DiscreteOracle oracle = new(problem, cost, new Dopri5(), Options, DiscreteOracle.StepOf(new Dopri5()));
        foreach (Backend backend in new Backend[] { new TinyForwardBackend(), new TinyReverseBackend(), new TinyJacobianBackend() })
        {
            oracle.Check(new DiscreteAdjoint(backend).Gradient(problem, cost.Cost, new Dopri5(), Options), 1e-11);
            oracle.Check(new DiscreteForward(backend).Gradient(problem, cost.Cost, new Dopri5(), Options), 1e-11);
        }
    }

    [Theory]
    [InlineData("Dopri5")]
    [InlineData("Vern7")]
    public void DifferencesOverTheSameStepsAgree(string methodName)
    {
        (OdeProblem problem, OracleCost cost) = DiscreteProblems.Find("lotka-volterra");
        OdeMethod method = Find(methodName);
        DiscreteOracle map = new(problem, cost, method, Options, DiscreteOracle.StepOf(method));
        Sensitivities g = new DiscreteAdjoint(new ReverseTapeBackend()).Gradient(problem, cost.Cost, method, Options);
        double[] x = map.Point(), gradient = [.. g.ParameterGradient, .. g.InitialStateGradient];
        for (int i = 0; i < x.Length; i++)
        {
            double step = 1e-5 * x[i];
            double[] right = [.. x], left = [.. x];
            right[i] += step;
            left[i] -= step;
            Assert.Equal((map.Value(right, follow: false) - map.Value(left, follow: false)) / (2.0 * step), gradient[i], 3e-9 * Math.Sqrt(gradient.Sum(entry => entry * entry)));
        }
    }

    [Theory]
    [InlineData(1e-6, 3.57e-4)]
    [InlineData(1e-10, 2.15e-8)]
    public void TheErrorIsThatOfTheSolution(double tolerance, double error)
    {
        // The errors are those of a hand-written discrete adjoint of Dormand and Prince's method that shortens its steps for the hundred times.
        double[] exact = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
        foreach (SensitivityMethod method in new SensitivityMethod[] { new DiscreteAdjoint(new ForwardDualBackend()), new DiscreteForward(new ForwardDualBackend()) })
        {
            Sensitivities g = method.Gradient(problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), new Dopri5(), options);
            Assert.InRange(Systems.RelativeError(g.ParameterGradient, exact), 0.0, 3.0 * error);
            foreach (OdeMethod other in Methods.Skip(1))
            {
                g = method.Gradient(problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), other, options);
                Assert.InRange(Systems.RelativeError(g.ParameterGradient, exact), 0.0, 1000.0 * tolerance);
            }
        }
    }

    private static OdeMethod Find(string name) => Methods.Single(method => method.Name == name);
}
