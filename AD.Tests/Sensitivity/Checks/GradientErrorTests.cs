using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity.Checks;

/// <summary>Estimated errors against true ones.</summary>
public class GradientErrorTests
{
    private static readonly Backend Dual = new ForwardDualBackend();

    public static TheoryData<string> Problems => ["lotka-volterra", "oscillator", "van der pol", "integral"];

    /// <summary>The range is what was measured over all these cases, 0.69 to 3.2, with room for other machines' rounding.</summary>
    [Theory]
    [MemberData(nameof(Problems))]
    public void TheEstimateIsTheError(string name)
    {
        (OdeProblem problem, Cost cost) = Problem(name);
        Sensitivities truth = new ForwardSensitivity(Dual).Gradient(problem, cost, new Dop853(), Tolerance(1e-13));
        foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new Dopri5() })
        {
            foreach (SensitivityMethod sensitivity in new SensitivityMethod[] { new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual), new DiscreteAdjoint(Dual) })
            {
                foreach (double tolerance in new[] { 1e-4, 1e-6, 1e-8 })
                {
                    GradientEstimate estimate = sensitivity.GradientWithError(problem, cost, method, Tolerance(tolerance));
                    double effectivity = estimate.NormError / Distance(estimate.Gradient, truth);
                    Assert.True(effectivity is > 0.3 and < 5.0, $"{name}, {method.Name}, {sensitivity.GetType().Name}, {tolerance}: {effectivity}");
                    Assert.True(Distance(estimate.Refined, truth) < Distance(estimate.Gradient, truth));
                }
            }
        }
    }

    [Fact]
    public void AStiffOneToo()
    {
        OdeProblem problem = new(VanDerPol, [2, 0], [100], (0, 50));
        Cost cost = Cost.AtTimes([10.0, 50], Systems.SquaredLength);
        Sensitivities truth = new ForwardSensitivity(Dual).Gradient(problem, cost, new Rodas5P(Dual), Tolerance(1e-11));
        foreach (SensitivityMethod sensitivity in new SensitivityMethod[] { new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual) })
        {
            GradientEstimate estimate = sensitivity.GradientWithError(problem, cost, new Rodas5P(Dual), Tolerance(1e-5));
            Assert.InRange(estimate.NormError / Distance(estimate.Gradient, truth), 0.1, 10.0);
        }
    }

    [Fact]
    public void TheGradientIsTheOneWithoutErrors()
    {
        (OdeProblem problem, Cost cost) = Problem("lotka-volterra");
        Sensitivities plain = new InterpolatingAdjoint(Dual).Gradient(problem, cost, new Tsit5());
        GradientEstimate estimate = new InterpolatingAdjoint(Dual).GradientWithError(problem, cost, new Tsit5());
        Assert.Equal(plain.Value, estimate.Value);
        Assert.Equal(plain.ParameterGradient, estimate.ParameterGradient);
        Assert.Equal(plain.InitialStateGradient, estimate.InitialStateGradient);
        Assert.Equal(4, estimate.ParameterErrors.Length);
        Assert.Equal(2, estimate.InitialStateErrors.Length);
        Assert.All(estimate.ParameterErrors.Concat(estimate.InitialStateErrors), error => Assert.InRange(error, 1e-16, estimate.NormError));
        Assert.Matches("^G = 450[.][0-9]+ ± [0-9.E-]+, gradient of length [0-9.]+ ± [0-9.E-]+ [(]relative [0-9.E-]+[)][.]$", estimate.ToString());
    }

    /// <summary>Where MaxStep decides on the steps, two tolerances give the same steps, and no difference to judge by.</summary>
    [Fact]
    public void StepsThatNoToleranceChoosesAreHalved()
    {
        OdeProblem problem = new(Systems.Oscillator, [1, 0.5], [2], (0, 5));
        Cost cost = Cost.AtTimes([5.0], Systems.First);
        OdeOptions options = Tolerance(1e-2) with { InitialStep = 0.1, MaxStep = 0.1 };
        Sensitivities truth = new ForwardSensitivity(Dual).Gradient(problem, cost, new Dop853(), Tolerance(1e-13));
        GradientEstimate byLength = new ForwardSensitivity(Dual).GradientWithError(problem, cost, new Tsit5(), options);
        Assert.InRange(byLength.NormError / Distance(byLength.Gradient, truth), 0.3, 5.0);

        // One step over the whole span, whatever the tolerance.
        OdeProblem one = new(Systems.Decay, [1], [0.001], (0, 1));
        GradientEstimate single = new InterpolatingAdjoint(Dual).GradientWithError(one, Cost.AtTimes([1.0], Systems.First), new Tsit5(), Tolerance(1e-3) with { InitialStep = 1.0 });
        Assert.Equal(1, single.Gradient.Statistics.Steps);
        Assert.True(single.Refined.Statistics.Steps > 1);
    }

    [Fact]
    public void ToleranceOfItsOwnIsRefinedToo()
    {
        (OdeProblem problem, Cost cost) = Problem("lotka-volterra");
        Sensitivities truth = new ForwardSensitivity(Dual).Gradient(problem, cost, new Dop853(), Tolerance(1e-13));
        InterpolatingAdjoint looseBackward = new(Dual) { BackwardOptions = Tolerance(1e-4) };
        GradientEstimate estimate = looseBackward.GradientWithError(problem, cost, new Tsit5(), Tolerance(1e-10));
        Assert.InRange(estimate.NormError / Distance(estimate.Gradient, truth), 0.3, 5.0);
        QuadratureAdjoint looseQuadrature = new(Dual) { QuadratureRelativeTolerance = 1e-3, QuadratureAbsoluteTolerance = 1e-3 };
        Assert.Equal(looseQuadrature.Gradient(problem, cost, new Tsit5(), Tolerance(1e-8)).ParameterGradient, looseQuadrature.GradientWithError(problem, cost, new Tsit5(), Tolerance(1e-8)).ParameterGradient);
    }

    /// <summary>A tolerance that cannot be a tenth is compared with ten times as much.</summary>
    [Fact]
    public void AtTheSmallestToleranceTheLooserOneServes()
    {
        (OdeProblem problem, Cost cost) = Problem("oscillator");
        GradientEstimate estimate = new ForwardSensitivity(Dual).GradientWithError(problem, cost, new Tsit5(), Tolerance(5e-14));
        Assert.True(estimate.Refined.Statistics.Steps < estimate.Gradient.Statistics.Steps);
        Assert.True(estimate.NormError > 0.0);
    }

    [Fact]
    public void AnApproximateBackendAddsItsError()
    {
        (OdeProblem problem, Cost cost) = Problem("lotka-volterra");
        Backend differences = new FiniteDifferenceBackend();
        GradientEstimate estimate = new ForwardSensitivity(differences).GradientWithError(problem, cost, new Tsit5(), Tolerance(1e-10));
        Assert.True(estimate.RelativeError >= differences.Traits.FirstOrderError);
    }

    internal static void VanDerPol<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[1];
        du[1] = p[0] * (T.One - u[0] * u[0]) * u[1] - u[0];
    }

    private static OdeOptions Tolerance(double tolerance) => new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };

    private static (OdeProblem Problem, Cost Cost) Problem(string name) => name switch
    {
        "lotka-volterra" => (new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), Cost.AtTimes(Systems.Tenths, Systems.Sum)),
        "oscillator" => (new(Systems.Oscillator, [1, 0.5], [2], (0, 20)), Cost.AtTimes([5.0, 10, 20], Systems.First)),
        "van der pol" => (new(VanDerPol, [2, 0], [5], (0, 20)), Cost.AtTimes([5.0, 10, 18], Systems.SquaredLength)),
        _ => (new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)), Cost.Integral(Systems.SquaredLength)),
    };

    private static double Distance(Sensitivities a, Sensitivities b)
    {
        double sum = 0.0;
        foreach ((double x, double y) in a.ParameterGradient.Concat(a.InitialStateGradient).Zip(b.ParameterGradient.Concat(b.InitialStateGradient)))
        {
            sum += (x - y) * (x - y);
        }

        return Math.Sqrt(sum);
    }
}
