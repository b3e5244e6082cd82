using System.Globalization;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Spans of few units in the last place of their times: right, or refused.</summary>
public class FarTimesTests
{
    private static readonly Backend Dual = new ForwardDualBackend();

    public static TheoryData<string> Adjoints => ["interpolating", "quadrature", "gauss", "backsolve"];

    /// <summary>u' = −p u, u₀ = 1: dG/dp = −T e^{−p T} with T = t₁ − t₀.</summary>
    private static OdeProblem Decay(double start, double end) => new(Systems.Decay, [1], [1.0 / Math.Abs(end - start)], (start, end));

    private static double Exact(OdeProblem problem) => -(problem.End - problem.Start) * Math.Exp(-Math.Sign(problem.End - problem.Start));

    [Theory]
    [MemberData(nameof(Adjoints))]
    public void ASpanOfAFewUnitsIsRefused(string name)
    {
        foreach ((double start, double end, string units) in new[] { (1e16, 1e16 + 2.0, "1 units"), (1e15 + 1.0, 1e15, "8 units"), (-1e16, -1e16 + 200.0, "100 units") })
        {
            string message = Assert.Throws<ArgumentException>(() => AdjointMethods.Create(name, Dual).Gradient(Decay(start, end), Cost.Terminal(Systems.First), new Tsit5())).Message;
            Assert.Contains($"The span from {start.ToString("R", CultureInfo.InvariantCulture)} to {end.ToString("R", CultureInfo.InvariantCulture)} is {units}", message, StringComparison.Ordinal);
            Assert.Contains("at least 1E+04 are expected at a relative tolerance of 1E-06", message, StringComparison.Ordinal);
            Assert.Contains("Shift the origin of time", message, StringComparison.Ordinal);
        }
    }

    /// <summary>Methods that go from step to step do not read between times.</summary>
    [Fact]
    public void TangentsAndDiscreteGradientsAreRight()
    {
        foreach (OdeProblem problem in new[] { Decay(1e16, 1e16 + 2.0), Decay(1e16 + 2.0, 1e16), Decay(1e15, 1e15 + 1.0) })
        {
            foreach (SensitivityMethod method in new SensitivityMethod[] { new ForwardSensitivity(Dual), new DiscreteForward(Dual), new DiscreteAdjoint(Dual) })
            {
                Close.Relative(Exact(problem), method.Gradient(problem, Cost.Terminal(Systems.First), new Tsit5()).ParameterGradient[0], 1e-5, method.GetType().Name);
            }
        }
    }

    /// <summary>What is let through is as accurate as its times are: 10 / N for N units.</summary>
    [Theory]
    [MemberData(nameof(Adjoints))]
    public void ManyUnitsAreResolved(string name)
    {
        foreach ((double tolerance, double units) in new[] { (1e-3, 1024.0), (1e-6, 10240.0), (1e-8, 1048576.0) })
        {
            OdeProblem problem = Decay(4503599627370496.0, 4503599627370496.0 + units);
            OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
            SensitivityMethod method = AdjointMethods.Create(name, Dual);
            try
            {
                Close.Relative(Exact(problem), method.Gradient(problem, Cost.Terminal(Systems.First), new Tsit5(), options).ParameterGradient[0], 10.0 * tolerance + 10.0 / units, $"{name}, {units}");
            }
            catch (SensitivityException refused) when (tolerance <= 1e-8)
            {
                // At 1e-8 and beyond, steps that resolve λ can be shorter than times.
                Assert.Contains(refused.Outcome.Status, new[] { Status.StepTooSmall, Status.Drifted });
            }
        }
    }

    /// <summary>The smaller tolerances that an error bar needs are not held against the span.</summary>
    [Fact]
    public void AnErrorBarIsNotRefusedWhereTheGradientIsNot()
    {
        OdeProblem problem = Decay(4503599627370496.0, 4503599627370496.0 + 10240.0);
        GradientEstimate estimate = new GaussAdjoint(Dual).GradientWithError(problem, Cost.Terminal(Systems.First), new Tsit5());
        Assert.InRange(estimate.ParameterErrors[0] / Math.Abs(estimate.ParameterGradient[0] - Exact(problem)), 0.1, 100.0);
    }
}
