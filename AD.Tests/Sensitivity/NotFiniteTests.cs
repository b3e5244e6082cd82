using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>What is NaN or infinite is named, with the time at which it is.</summary>
public class NotFiniteTests
{
    private static readonly ForwardDualBackend Dual = new();

    public static TheoryData<string> Methods =>
        ["interpolating", "interpolating, checkpoints", "backsolve", "quadrature", "gauss", "forward", "discrete forward", "discrete", "discrete, checkpoints", "auto"];

    private static OdeProblem LotkaVolterra => new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    [Theory]
    [MemberData(nameof(Methods))]
    public void ACostAtATime(string name)
    {
        static T NaNAtFour<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => t == T.CreateChecked(4) ? T.Log(-u[0]) : u[0];
        static T Infinite<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] / (p[1] - T.One);
        foreach (OdeMethod integration in new OdeMethod[] { new Tsit5(), new Rodas5P(Dual) })
        {
            PreparedSensitivity prepared = Create(name).Prepare(LotkaVolterra, Cost.AtTimes([1.0, 4.0, 6.5], NaNAtFour), integration);
            Named(() => prepared.Gradient([1.5, 1, 1, 3]), 4.0, -1, "the cost is NaN at t = 4.");
            Named(() => Create(name).Gradient(LotkaVolterra, Cost.Terminal(Infinite), integration), 10.0, -1, "the cost is Infinity at t = 10.");
            Named(() => Create(name).Gradient(LotkaVolterra, Cost.AtTimes([0.0], Infinite), integration), 0.0, -1, "the cost is Infinity at t = 0.");
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void ADerivativeOfACostAtATime(string name)
    {
        // u₁ stays 1, where the root of u₁ − 1 has the value 0 and an infinite slope.
        static void Resting<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = -p[0] * u[0];
            du[1] = T.Zero;
        }

        static T Root<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => t == T.CreateChecked(0.5) ? u[0] + T.Sqrt(u[1] - T.One) : u[0];
        static T RootOfParameter<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + T.Sqrt(p[0] - T.One);
        OdeProblem problem = new(Resting, [2, 1], [1], (0, 1));
        Named(() => Create(name).Gradient(problem, Cost.AtTimes([0.25, 0.5, 1.0], Root), new Tsit5()), 0.5, 1, "the derivative of the cost by component 1 of the state is Infinity at t = 0.5.");
        Named(() => Create(name).Gradient(problem, Cost.AtTimes([0.75], RootOfParameter), new Tsit5()), 0.75, 2, "the derivative of the cost by parameter 0 is Infinity at t = 0.75.");

        // Nobody asks for it here.
        Sensitivities without = Create(name, ActiveInputs.InitialState).Gradient(problem, Cost.AtTimes([0.75], RootOfParameter), new Tsit5());
        Assert.Equal(Math.Exp(-0.75), without.InitialStateGradient[0], 1e-4);
    }

    [Theory]
    [InlineData("forward")]
    [InlineData("discrete forward")]
    [InlineData("discrete")]
    public void TheIntegralOfACost(string name)
    {
        static T Bad<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => T.Log(-u[0]);
        Named(() => Create(name).Gradient(LotkaVolterra, Cost.Integral(Bad), new Tsit5()), 0.0, name == "forward" ? 14 : 2, "That is the integral of the cost.");
    }

    [Fact]
    public void ATangentOfAStep()
    {
        // u₂' = √u₃ at u₃ = 0, where the state passes and its derivative cannot.
        static void Root<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = -u[0];
            du[1] = T.Sqrt(u[2]);
            du[2] = T.Zero;
        }

        OdeProblem problem = new(Root, [2, 1, 0], [1], (1, 2));
        SensitivityException discrete = Named(() => new DiscreteForward(Dual).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5()), 1.0, 1, "That is a derivative of this component.");
        Assert.InRange(discrete.Outcome.Step, 1e-6, 1.0);
        SensitivityException forward = Assert.Throws<SensitivityException>(() => new ForwardSensitivity(Dual).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5()));
        Assert.Equal((Status.NotFinite, 1.0), (forward.Outcome.Status, forward.Outcome.Time));
        Assert.Contains("That is a derivative of component 1 of the state.", forward.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("discrete")]
    [InlineData("discrete, checkpoints")]
    [InlineData("gauss")]
    [InlineData("quadrature")]
    public void AParametersGradientOfAStep(string name)
    {
        // ∂f/∂p is infinite for t < 1/2 at p = 1, behind the half of the backward pass.
        static void Early<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
            => du[0] = -u[0] + (t < T.CreateChecked(0.5) ? T.Sqrt(p[0] - T.One) : T.Zero);
        OdeProblem problem = new(Early, [2], [1], (0, 1));
        SensitivityException error = Assert.Throws<SensitivityException>(
            () => Create(name, ActiveInputs.Parameters).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5(), new OdeOptions { MaxStep = 0.125 }));
        Assert.Equal((Status.NotFinite, "backward", 1), (error.Outcome.Status, error.Pass, error.Outcome.Component));
        Assert.InRange(error.Outcome.Time, 0.35, 0.99);
        Assert.InRange(error.Outcome.Step, -0.5, -1e-6);
    }

    [Fact]
    public void WhatTheStartMakesOfAFiniteGradient()
    {
        // u₀ = √p at p = 0.
        OdeProblem problem = new OdeProblem(Systems.Decay, [0], [0], (1, 2)).WithInitialState(new RootOfParameter());
        Named(() => new DiscreteAdjoint(Dual).Gradient(problem, Cost.Terminal(Systems.First), new Tsit5()), 1.0, -1, "the derivative by parameter 0 is Infinity");
    }

    private readonly struct RootOfParameter : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Sqrt(x[0]);
    }

    private static SensitivityMethod Create(string name, ActiveInputs active = ActiveInputs.All) => name switch
    {
        "discrete forward" => new DiscreteForward(Dual) { Active = active },
        "discrete" => new DiscreteAdjoint(Dual) { Active = active },
        "discrete, checkpoints" => new DiscreteAdjoint(Dual) { Active = active, Checkpoints = 3 },
        "auto" => new AutoSensitivity(Dual) { Active = active },
        _ => AdjointMethods.Create(name, Dual, active),
    };

    private static SensitivityException Named(Action gradient, double t, int component, string words)
    {
        SensitivityException error = Assert.Throws<SensitivityException>(gradient);
        Assert.Equal((Status.NotFinite, t, component), (error.Outcome.Status, error.Outcome.Time, error.Outcome.Component));
        Assert.StartsWith("No gradient: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        return error;
    }
}
