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

    /// <summary>The range is what was measured over all these cases, 0.9 to 3.3, with room for other machines' rounding.</summary>
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

    /// <summary>In these a difference with one other gradient is small by accident: 0.003 to 0.2 times the error.</summary>
    [Fact]
    public void OneDifferenceThatIsSmallByAccidentIsNotBelieved()
    {
        OdeProblem slow = new(VanDerPol, [2, 0], [100], (0, 50)), relaxing = new(StiffProthero, [1], [1000, 1], (0, 3)), fast = new(VanDerPol, [2, 0], [5], (0, 20));
        Cost at50 = Cost.AtTimes([10.0, 50], Systems.SquaredLength), at20 = Cost.AtTimes([5.0, 10, 18], Systems.SquaredLength), at3 = Cost.AtTimes([1.0, 2, 3], Systems.First);
        Sensitivities ofSlow = Truth(slow, at50, new Rodas5P(Dual), 1e-11), ofRelaxing = Truth(relaxing, at3, new Rodas5P(Dual), 1e-11), ofFast = Truth(fast, at20, new Dop853(), 1e-13);
        Expect(slow, at50, new Kvaerno5(Dual), new QuadratureAdjoint(Dual), 1e-6, ofSlow);
        Expect(slow, at50, new KenCarp4(Dual), new GaussAdjoint(Dual), 1e-4 / Math.Sqrt(10.0), ofSlow);
        Expect(slow, at50, new Rodas3(Dual), new GaussAdjoint(Dual), 1e-3, ofSlow);
        Expect(relaxing, at3, new Kvaerno5(Dual), new DiscreteAdjoint(Dual), 1e-4, ofRelaxing);
        Expect(fast, at20, new Dop853(), new GaussAdjoint(Dual), 1e-8 / Math.Sqrt(10.0), ofFast);
    }

    /// <summary>Estimates of random problems, and of every single component.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void RandomProblems(int seed)
    {
        Random random = new(seed);
        int components = 0, tooSmall = 0;
        for (int i = 0; i < 12; i++)
        {
            OdeProblem problem = new(Systems.LotkaVolterra, [Near(1.0), Near(1.0)], [Near(1.5), Near(1.0), Near(1.0), Near(3.0)], (0, Near(8.0)));
            Cost cost = i % 2 == 0 ? Cost.Terminal(Systems.First) + Cost.Integral(Systems.SquaredLength) : Cost.AtTimes([0.3 * problem.End, 0.7 * problem.End], Systems.Sum);
            Sensitivities truth = Truth(problem, cost, new Dop853(), 1e-13);
            SensitivityMethod[] methods = [new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual), new GaussAdjoint(Dual), new DiscreteAdjoint(Dual)];
            GradientEstimate estimate = methods[i % 4].GradientWithError(problem, cost, i % 3 == 0 ? new Bs3() : new Tsit5(), Tolerance(Math.Pow(10.0, -3.0 - 4.0 * random.NextDouble())));
            double effectivity = estimate.NormError / Distance(estimate.Gradient, truth);
            Assert.True(effectivity is > 0.3 and < 30.0, $"{i}: {effectivity}");
            double[] errors = [.. estimate.ParameterErrors, .. estimate.InitialStateErrors];
            double[] actual = [.. estimate.ParameterGradient.Concat(estimate.InitialStateGradient).Zip(truth.ParameterGradient.Concat(truth.InitialStateGradient), (x, y) => Math.Abs(x - y))];
            components += errors.Length;
            tooSmall += errors.Zip(actual).Count(pair => pair.First < 0.3 * pair.Second);
            Assert.All(errors.Zip(actual), pair => Assert.True(pair.First > 0.1 * pair.Second, $"{i}: {pair.First} for {pair.Second}"));
        }

        Assert.True(tooSmall <= components / 50, $"{tooSmall} of {components}");

        double Near(double value) => value * (0.8 + 0.4 * random.NextDouble());
    }

    /// <summary>u' = p t u: u(t₁) = u₀ e^{p (t₁² − t₀²) / 2}, dG/dt₀ = −p t₀ G, dG/dt₁ = p t₁ G.</summary>
    [Theory]
    [InlineData("forward")]
    [InlineData("interpolating")]
    [InlineData("gauss")]
    [InlineData("quadrature")]
    [InlineData("backsolve")]
    [InlineData("discrete")]
    public void DerivativesByTheEndsHaveErrorsToo(string name)
    {
        OdeProblem problem = new(Growth, [1.3], [0.4], (0.5, 2.0));
        Cost cost = Cost.Terminal(Systems.First);
        double g = 1.3 * Math.Exp(0.5 * 0.4 * (4.0 - 0.25)), byStart = -0.4 * 0.5 * g, byEnd = 0.4 * 2.0 * g;
        foreach (double tolerance in new[] { 1e-4, 1e-6, 1e-8 })
        {
            GradientEstimate alone = Create(ActiveInputs.Times).GradientWithError(problem, cost, new Dopri5(), Tolerance(tolerance));
            Assert.Empty(alone.ParameterErrors);
            Assert.Empty(alone.InitialStateErrors);
            Assert.InRange(alone.StartTimeError / Math.Abs(alone.StartTimeGradient - byStart), 0.3, 10.0);
            Assert.InRange(alone.EndTimeError / Math.Abs(alone.EndTimeGradient - byEnd), 0.3, 10.0);
            Assert.InRange(alone.NormError / Math.Sqrt(Math.Pow(alone.StartTimeGradient - byStart, 2) + Math.Pow(alone.EndTimeGradient - byEnd, 2)), 0.3, 10.0);
            Assert.Equal(alone.NormError / Math.Sqrt(alone.StartTimeGradient * alone.StartTimeGradient + alone.EndTimeGradient * alone.EndTimeGradient), alone.RelativeError, 1e-12);
        }

        GradientEstimate one = Create(ActiveInputs.Parameters | ActiveInputs.EndTime).GradientWithError(problem, cost, new Dopri5(), Tolerance(1e-6));
        Assert.InRange(one.EndTimeError / Math.Abs(one.EndTimeGradient - byEnd), 0.3, 10.0);
        Assert.InRange(one.NormError, one.EndTimeError, 2.0 * (one.EndTimeError + one.ParameterErrors[0]));
        Assert.True(double.IsNaN(one.StartTimeError) && double.IsNaN(one.StartTimeGradient));

        // A cost at a time does not move with t₁: the derivative is 0, and nothing is uncertain about it.
        GradientEstimate none = Create(ActiveInputs.EndTime).GradientWithError(problem, Cost.AtTimes([1.0], Systems.First), new Dopri5());
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (none.EndTimeGradient, none.EndTimeError, none.NormError, none.RelativeError));

        SensitivityMethod Create(ActiveInputs active) => name == "discrete" ? new DiscreteAdjoint(Dual) { Active = active } : AdjointMethods.Create(name, Dual, active);
    }

    /// <summary>A budget that holds the steps of this tolerance and not those of a smaller one: the looser gradients serve.</summary>
    [Fact]
    public void WhatDoesNotFitIsComparedWithLooserGradients()
    {
        (OdeProblem problem, Cost cost) = Problem("lotka-volterra");
        Sensitivities truth = Truth(problem, cost, new Dop853(), 1e-13);
        long least = Assert.Throws<SensitivityException>(() => new InterpolatingAdjoint(Dual) { MemoryBudget = 1 }.Gradient(problem, cost, new Tsit5(), Tolerance(1e-8))).RequiredBytes;
        GradientEstimate estimate = new InterpolatingAdjoint(Dual) { MemoryBudget = least }.GradientWithError(problem, cost, new Tsit5(), Tolerance(1e-8));
        Assert.True(estimate.Refined.Statistics.Steps < estimate.Gradient.Statistics.Steps);
        Assert.InRange(estimate.NormError / Distance(estimate.Gradient, truth), 0.3, 10.0);
    }

    internal static void VanDerPol<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[1];
        du[1] = p[0] * (T.One - u[0] * u[0]) * u[1] - u[0];
    }

    private static void StiffProthero<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = -p[0] * (u[0] - T.Cos(p[1] * t)) - p[1] * T.Sin(t);

    private static void Growth<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * t * u[0];

    private static Sensitivities Truth(OdeProblem problem, Cost cost, OdeMethod method, double tolerance) => new ForwardSensitivity(Dual).Gradient(problem, cost, method, Tolerance(tolerance));

    private static void Expect(OdeProblem problem, Cost cost, OdeMethod method, SensitivityMethod sensitivity, double tolerance, Sensitivities truth)
    {
        GradientEstimate estimate = sensitivity.GradientWithError(problem, cost, method, Tolerance(tolerance));
        double effectivity = estimate.NormError / Distance(estimate.Gradient, truth);
        Assert.True(effectivity is > 0.2 and < 30.0, $"{method.Name}, {sensitivity.GetType().Name}, {tolerance}: {effectivity}");
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
