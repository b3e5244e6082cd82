using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The order of gradients by implicit methods with fixed steps, on a smooth problem that depends on time, with an integral and costs at times.</summary>
public sealed class StiffOrderTests
{
    private static readonly Backend Compiled = new CompiledTapeBackend();

    private static readonly OdeProblem Problem = new(StiffModels.Driven, [1.0, 0.5], [0.8, 1.7], 0, 2);

    private static readonly Cost Costs = Cost.Integral(StiffModels.Running) + Cost.AtTimes([1.0, 2.0], StiffModels.Product);

    private static readonly Lazy<double[]> Exact = new(() => Gradient(new ForwardSensitivity(Compiled), new Dop853(), new OdeOptions { RelativeTolerance = 1e-13, AbsoluteTolerance = 1e-13 }));

    public static TheoryData<string, double, double> Methods => new()
    {
        { nameof(Rodas5P), 5.0, 5.0 },
        { nameof(Rodas4), 4.0, 3.0 },
        { nameof(Rosenbrock23), 2.0, 2.0 },
        { nameof(KenCarp4), 4.0, 3.0 },
        { nameof(Kvaerno5), 4.0, 3.0 },
        { nameof(TrBdf2), 2.0, 2.0 },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Gradients_have_the_order_of_the_method_and_of_its_interpolant(string name, double forward, double adjoint)
    {
        HasOrder(new ForwardSensitivity(Compiled), name, forward);
        HasOrder(new InterpolatingAdjoint(Compiled), name, adjoint);
    }

    private static void HasOrder(SensitivityMethod sensitivity, string name, double order)
    {
        double coarse = Error(sensitivity, name, 0.1), fine = Error(sensitivity, name, 0.025), measured = Math.Log2(coarse / fine) / 2.0;
        Assert.True(measured >= order - 0.2, $"{sensitivity.GetType().Name} by {name}: order {measured:F2} from errors {coarse:E2} and {fine:E2}");
    }

    private static double Error(SensitivityMethod sensitivity, string name, double step)
    {
        // Every step is accepted, and the stages are solved to 1e-13.
        OdeOptions options = new() { InitialStep = step, MaxStep = step, RelativeTolerance = 1e3, AbsoluteTolerance = 1e3 };
        return Systems.Error(Gradient(sensitivity, Method(name), options), Exact.Value);
    }

    private static double[] Gradient(SensitivityMethod sensitivity, OdeMethod method, OdeOptions options)
    {
        Sensitivities gradient = sensitivity.Gradient(Problem, Costs, method, options);
        return [.. gradient.ParameterGradient, .. gradient.InitialStateGradient];
    }

    private static OdeMethod Method(string name) => name switch
    {
        nameof(Rodas5P) => new Rodas5P(Compiled),
        nameof(Rodas4) => new Rodas4(Compiled),
        nameof(Rosenbrock23) => new Rosenbrock23(Compiled),
        nameof(KenCarp4) => new KenCarp4(Compiled) { NewtonTolerance = 1e-16 },
        nameof(Kvaerno5) => new Kvaerno5(Compiled) { NewtonTolerance = 1e-16 },
        nameof(TrBdf2) => new TrBdf2(Compiled) { NewtonTolerance = 1e-16 },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
