using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>Sensitivities whose equations, forward and backward, are integrated by a Rosenbrock method.</summary>
public class RosenbrockGradientTests
{
    // Source: extended precision by two independent methods.
    private static readonly double[] Expected = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];

    public static TheoryData<string> Methods => RosenbrockStoppingTests.Methods;

    [Theory]
    [MemberData(nameof(Methods))]
    public void ForwardAndAdjointGiveTheGradientAndCheckpointsChangeNoBit(string name)
    {
        OdeMethod method = RosenbrockConvergenceTests.Find(name);
        ForwardDualBackend backend = new();
        double[] forward = Gradient(new ForwardSensitivity(backend), method), stored = Gradient(new InterpolatingAdjoint(backend), method);
        double accuracy = method.Order == 2 ? 1e-2 : 1e-3;
        Assert.InRange(Systems.RelativeError(forward, Expected), 0.0, accuracy);
        Assert.InRange(Systems.RelativeError(stored, Expected), 0.0, accuracy);
        Assert.Equal(stored, Gradient(new InterpolatingAdjoint(backend) { Checkpoints = 1 }, method));
        Assert.Equal(stored, Gradient(new InterpolatingAdjoint(backend) { Checkpoints = 7 }, method));
    }

    private static double[] Gradient(SensitivityMethod sensitivity, OdeMethod method)
        => sensitivity.Gradient(
            new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], 0, 10), Cost.AtTimes(Systems.Tenths, Systems.Sum), method,
            new OdeOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 }).ParameterGradient;
}
