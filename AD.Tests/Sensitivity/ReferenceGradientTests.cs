using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using TinyBackends;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Every method with every backend of the catalogue and every integrator, against reference values.</summary>
public class ReferenceGradientTests
{
    // Source: extended precision by two independent methods.
    private const double LotkaVolterraLoss = 450.7640640395388;
    private static readonly double[] LotkaVolterraGradient = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];
    private static readonly double[] LotkaVolterraInitialStateGradient = [-39.12754122266809, -8.787780218992643];
    private const double SpiralLoss = 82.6336108737049;
    private const double SpiralGradientNorm = 161.574883326540;
    private static readonly double[] SpiralGradientStart = [9.6734052963587, 5.7894643556452, 2.0510430693153, 3.4117976629861, -9.9889761758242];

    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-10 };

    public static TheoryData<string, string> Combinations
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string backend in BackendCatalogue.Names)
            {
                data.Add(backend, "Tsit5");
                data.Add(backend, "Dopri5");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void LotkaVolterraByTheAdjoint(string backend, string method)
        => CheckLotkaVolterra(new InterpolatingAdjoint(BackendCatalogue.Find(backend)), method, 1e-7);

    [Theory]
    [MemberData(nameof(Combinations))]
    public void LotkaVolterraByForwardSensitivities(string backend, string method)
        => CheckLotkaVolterra(new ForwardSensitivity(BackendCatalogue.Find(backend)), method, 2e-8);

    [Theory]
    [MemberData(nameof(Combinations))]
    public void SpiralByTheAdjoint(string backend, string method)
    {
        double[] weights = [.. Enumerable.Range(0, 252).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))];
        double[] times = [.. Enumerable.Range(0, 30).Select(i => 1.5 * i / 29)];
        OdeProblem problem = new(Systems.Spiral, [2, 0], weights, (0, 1.5));
        Sensitivities g = new InterpolatingAdjoint(BackendCatalogue.Find(backend)).Gradient(problem, Cost.AtTimes(times, Systems.SquaredLength), Method(method), Tight);
        Assert.Equal(SpiralLoss, g.Value, SpiralLoss * 1e-9);
        Assert.Equal(SpiralGradientNorm, Math.Sqrt(g.ParameterGradient.Sum(entry => entry * entry)), SpiralGradientNorm * 1e-9);
        Assert.InRange(Systems.RelativeError(g.ParameterGradient.AsSpan(0, 5), SpiralGradientStart), 0.0, 1e-8);
    }

    [Fact]
    public void BackendsFromElsewhereWorkInEveryMethod()
    {
        foreach (Backend backend in new Backend[] { new TinyForwardBackend(), new TinyReverseBackend(), new TinyJacobianBackend() })
        {
            CheckLotkaVolterra(new InterpolatingAdjoint(backend), "Tsit5", 1e-7);
            CheckLotkaVolterra(new InterpolatingAdjoint(backend) { Checkpoints = 7 }, "Tsit5", 1e-7);
            CheckLotkaVolterra(new ForwardSensitivity(backend), "Tsit5", 2e-8);
        }
    }

    [Theory]
    [InlineData("Tsit5")]
    [InlineData("Dopri5")]
    public void SpiralByForwardSensitivities(string method)
    {
        double[] weights = [.. Enumerable.Range(0, 252).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))];
        double[] times = [.. Enumerable.Range(0, 30).Select(i => 1.5 * i / 29)];
        OdeProblem problem = new(Systems.Spiral, [2, 0], weights, (0, 1.5));
        Cost cost = Cost.AtTimes(times, Systems.SquaredLength);
        Sensitivities forward = new ForwardSensitivity(new ForwardDualBackend()).Gradient(problem, cost, Method(method), Tight);
        Sensitivities adjoint = new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(problem, cost, Method(method), Tight);
        Assert.InRange(Systems.RelativeError(forward.ParameterGradient.AsSpan(0, 5), SpiralGradientStart), 0.0, 5e-9);
        Assert.InRange(Systems.Error(forward.ParameterGradient, adjoint.ParameterGradient), 0.0, 1e-7);
        Assert.InRange(Systems.Error(forward.InitialStateGradient, adjoint.InitialStateGradient), 0.0, 1e-7);
    }

    private static void CheckLotkaVolterra(SensitivityMethod sensitivity, string method, double tolerance)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        Sensitivities g = sensitivity.Gradient(problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), Method(method), Tight);
        tolerance = sensitivity.Backend.Traits.IsExact ? tolerance : 1e-6;
        Assert.Equal(Status.Success, g.Status);
        Assert.Equal(LotkaVolterraLoss, g.Value, LotkaVolterraLoss * 1e-10);
        Assert.InRange(Systems.RelativeError(g.ParameterGradient, LotkaVolterraGradient), 0.0, tolerance);
        Assert.InRange(Systems.RelativeError(g.InitialStateGradient, LotkaVolterraInitialStateGradient), 0.0, tolerance);
    }

    private static OdeMethod Method(string name) => name == "Tsit5" ? new Tsit5() : new Dopri5();
}
