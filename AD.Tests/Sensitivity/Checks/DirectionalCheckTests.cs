using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity.Checks;

/// <summary>What three gradients miss alike, differences of the cost see.</summary>
public class DirectionalCheckTests
{
    private static readonly Backend Dual = new ForwardDualBackend();
    private static readonly OdeProblem LotkaVolterra = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 5));

    /// <summary>u₀' = p below 1 and 2p above, from 0.5 over a unit of time: u₀(1) = 1 + 2p (1 − 0.5 / p), so that its derivatives by p and by u₀(0) are both 2.</summary>
    [Theory]
    [InlineData("forward", 1e-6)]
    [InlineData("forward", 1e-8)]
    [InlineData("interpolating", 1e-6)]
    [InlineData("gauss", 1e-6)]
    [InlineData("discrete", 1e-6)]
    public void AJumpIsInTheErrorBar(string name, double tolerance)
    {
        OdeProblem problem = new(Jump, [0.5, 1], [1], (0, 1));
        SensitivityMethod method = name == "discrete" ? new DiscreteAdjoint(Dual) : AdjointMethods.Create(name, Dual, ActiveInputs.All);
        GradientEstimate estimate = method.GradientWithError(problem, Cost.Terminal(Systems.Sum), new Tsit5(), Tolerance(tolerance));
        Assert.False(estimate.Directional.Agrees);
        Assert.Contains("does NOT agree with differences of the cost", estimate.ToString(), StringComparison.Ordinal);
        Assert.InRange(estimate.ParameterErrors[0] / Math.Abs(estimate.ParameterGradient[0] - 2.0), 0.5, 3.0);
        Assert.InRange(estimate.InitialStateErrors[0] / Math.Abs(estimate.InitialStateGradient[0] - 2.0), 0.5, 3.0);
        Assert.True(estimate.NormError > 0.4, estimate.ToString());
    }

    [Fact]
    public void AWrongRuleIsInTheErrorBar()
    {
        OdeProblem problem = new(WrongSlope, [1], [0.7], (0, 2));
        GradientEstimate estimate = new ForwardSensitivity(Dual) { Active = ActiveInputs.Parameters }.GradientWithError(problem, Cost.Terminal(Systems.First), new Tsit5());
        double truth = -4.0 * 0.7 * Math.Exp(-2.0 * 0.7 * 0.7);
        Assert.False(estimate.Directional.Agrees);
        Assert.InRange(estimate.NormError / Math.Abs(estimate.ParameterGradient[0] - truth), 0.9, 1.1);
        Assert.Equal(estimate.NormError, estimate.ParameterErrors[0], 1e-3);
    }

    [Theory]
    [InlineData(ActiveInputs.All)]
    [InlineData(ActiveInputs.Parameters)]
    [InlineData(ActiveInputs.InitialState | ActiveInputs.EndTime)]
    public void RightGradientsAgree(ActiveInputs active)
    {
        foreach (double tolerance in new[] { 1e-3, 1e-6, 1e-10 })
        {
            GradientEstimate estimate = new ForwardSensitivity(Dual) { Active = active }.GradientWithError(LotkaVolterra, Cost.Integral(Systems.SquaredLength), new Tsit5(), Tolerance(tolerance));
            Assert.True(estimate.Directional.Agrees, estimate.ToString());
            Assert.Equal(estimate.Directional.Derivative, estimate.Directional.Difference, 1e3 * tolerance * Math.Abs(estimate.Directional.Derivative) + 1e-6);
            Assert.DoesNotContain("differences", estimate.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>A cost with waves that are shorter than the differences are wide: what they say fits anything, and so says nothing for a gradient that is wrong by a factor of two.</summary>
    [Theory]
    [InlineData(0.71)]
    [InlineData(0.708)]
    [InlineData(0.719)]
    public void DifferencesThatDoNotSettleAreNoAgreement(double p)
    {
        OdeProblem wrong = new(WrongSlope, [1], [p], (0, 2)), right = new(RightSlope, [1], [p], (0, 2));
        ForwardSensitivity method = new(Dual) { Active = ActiveInputs.Parameters };
        GradientEstimate estimate = method.GradientWithError(wrong, Cost.Terminal(new Wavy()), new Tsit5(), Tolerance(1e-3));
        Assert.True(estimate.Directional.Agrees != true, estimate.Directional.ToString());
        estimate = method.GradientWithError(right, Cost.Terminal(new Wavy()), new Tsit5(), Tolerance(1e-3));
        Assert.True(estimate.Directional.Agrees, estimate.Directional.ToString());
    }

    /// <summary>The finer gradient is at the edge of stability and refused: one at looser tolerances does not take its place.</summary>
    [Fact]
    public void AFinerGradientThatIsRefusedIsNotPassedOver()
    {
        OdeProblem problem = new(GradientErrorTests.VanDerPol, [2, 0], [5], (0, 20));
        DiscreteAdjoint method = new(Dual);
        Assert.True(double.IsFinite(method.Gradient(problem, Cost.Terminal(Systems.First), new Dopri5(), Tolerance(1e-3)).ParameterGradient[0]));
        SensitivityException refused = Assert.Throws<SensitivityException>(() => method.GradientWithError(problem, Cost.Terminal(Systems.First), new Dopri5(), Tolerance(1e-3)));
        Assert.Equal(Status.Unconfirmed, refused.Outcome.Status);
    }

    /// <summary>An error that a unit of time multiplies by e: what differences cannot follow they do not call wrong.</summary>
    [Theory]
    [InlineData(10.0)]
    [InlineData(20.0)]
    public void AChaoticSolutionIsNoFalseAlarm(double end)
    {
        OdeProblem problem = new(Lorenz, [1, 1, 1], [10, 28, 8.0 / 3.0], (0, end));
        GradientEstimate estimate = new ForwardSensitivity(Dual).GradientWithError(problem, Cost.Terminal(Systems.First), new Tsit5());
        Assert.True(estimate.Directional.Agrees != false, estimate.ToString());
    }

    [Fact]
    public void WhereNothingCanBeMovedNothingIsSaid()
    {
        GradientEstimate times = new ForwardSensitivity(Dual) { Active = ActiveInputs.Times }.GradientWithError(LotkaVolterra, Cost.Terminal(Systems.First), new Tsit5());
        Assert.Null(times.Directional.Agrees);
        Assert.True(double.IsNaN(times.Directional.Derivative));
        Assert.DoesNotContain("differences", times.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The differences get stuck where the equation has no solution in the usual sense; the estimate says so and stays.</summary>
    [Fact]
    public void DifferencesThatStopEarlyAreSaid()
    {
        OdeProblem problem = new(Chatter, [0.3], [1], (0, 1));
        GradientEstimate estimate = new ForwardSensitivity(Dual).GradientWithError(problem, Cost.Terminal(Systems.First), new Tsit5());
        Assert.Null(estimate.Directional.Agrees);
        Assert.Equal(Status.MaxSteps, estimate.Directional.Failure!.Value.Status);
        Assert.Contains("could not be compared with differences of the cost: The integration used up its steps", estimate.ToString(), StringComparison.Ordinal);
        Assert.True(double.IsFinite(estimate.NormError));
    }

    private static OdeOptions Tolerance(double tolerance) => new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };

    private static void Jump<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[0] < T.One ? p[0] : p[0] + p[0];
        du[1] = -u[1];
    }

    private static void Chatter<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = u[0] > T.Zero ? -p[0] : p[0];

    private static void Lorenz<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * (u[1] - u[0]);
        du[1] = u[0] * (p[1] - u[2]) - u[1];
        du[2] = u[0] * u[1] - p[2] * u[2];
    }

    private static void WrongSlope<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -Rule.Apply<WrongSquare, T>(p[0]) * u[0];

    private static void RightSlope<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -(p[0] * p[0]) * u[0];

    /// <summary>u + sin(300 u) / 100.</summary>
    private readonly struct Wavy : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] + T.CreateChecked(0.01) * T.Sin(T.CreateChecked(300.0) * u[0]);
    }

    private readonly struct WrongSquare : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x * x;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => x;
    }
}
