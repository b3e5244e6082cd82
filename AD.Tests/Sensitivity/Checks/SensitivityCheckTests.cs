using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity.Checks;

public class SensitivityCheckTests
{
    private static readonly Backend Dual = new ForwardDualBackend();
    private static readonly Backend Tape = new ReverseTapeBackend();

    [Fact]
    public void RightGradientsAgree()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        SensitivityReport report = SensitivityCheck.Compare(
            problem, Cost.AtTimes(Systems.Tenths, Systems.Sum) + Cost.Integral(Systems.First), new Tsit5(), null, new ForwardSensitivity(Dual), new InterpolatingAdjoint(Tape), new DiscreteAdjoint(Tape));
        Assert.True(report.Agrees, report.ToString());
        Assert.StartsWith("The gradients agree; the worst of 7 components:", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["a direction in all components", "p[0]", "p[1]", "p[2]", "p[3]", "u0[0]", "u0[1]"],
            report.Comparisons.Select(one => one.Component).Order(StringComparer.Ordinal));
        Assert.All(report.Comparisons, one => Assert.Equal(["ForwardSensitivity", "InterpolatingAdjoint", "DiscreteAdjoint", "central differences"], one.Sources));
    }

    [Fact]
    public void AStiffMethodAndAnInitialStateThatDependsToo()
    {
        OdeProblem problem = new OdeProblem(GradientErrorTests.VanDerPol, [2, 0], [5], (0, 3)).WithInitialState(Start);
        SensitivityReport report = SensitivityCheck.Compare(problem, Cost.AtTimes([3.0], Systems.SquaredLength), new Rodas5P(Dual), null, new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual));
        Assert.True(report.Agrees, report.ToString());
    }

    /// <summary>Both methods take the same wrong slope from a rule: only the differences show it.</summary>
    [Fact]
    public void AWrongDerivativeIsFoundAndNamed()
    {
        OdeProblem problem = new(WithWrongSlope, [1, 1], [0.5, 0.7, 0.3], (0, 2));
        SensitivityReport report = SensitivityCheck.Compare(problem, Cost.AtTimes([2.0], Systems.First), new Tsit5(), null, new ForwardSensitivity(Dual), new InterpolatingAdjoint(Tape));
        Assert.False(report.Agrees);
        Assert.Contains("DISAGREE", report.ToString(), StringComparison.Ordinal);
        Assert.Equal("central differences", report.Worst.Between.Second);
        SensitivityComparison second = report.Comparisons.Single(one => one.Component == "p[1]");
        Assert.True(second.Ratio > 20.0, second.ToString());
        Assert.True(second.Difference > 0.01, second.ToString());
        Assert.InRange(report.Comparisons.Single(one => one.Component == "p[2]").Ratio, 0.0, 20.0);
    }

    /// <summary>In a long gradient every component takes part in the direction at least.</summary>
    [Fact]
    public void AWrongDerivativeAmongHundredsIsFound()
    {
        double[] p = [.. Enumerable.Range(0, 200).Select(i => 0.005 * (1 + i % 3))];
        SensitivityReport right = SensitivityCheck.Compare(new OdeProblem(new Many(false), [1], p, (0, 1)), Cost.AtTimes([1.0], Systems.First), new Tsit5(), null, new InterpolatingAdjoint(Tape));
        SensitivityReport wrong = SensitivityCheck.Compare(new OdeProblem(new Many(true), [1], p, (0, 1)), Cost.AtTimes([1.0], Systems.First), new Tsit5(), null, new InterpolatingAdjoint(Tape));
        Assert.True(right.Agrees, right.ToString());
        Assert.False(wrong.Agrees, wrong.ToString());
        Assert.Equal(49, wrong.Comparisons.Count);
        Assert.Equal("a direction in all components", wrong.Worst.Component);
    }

    /// <summary>Differences are taken at tighter tolerances, which take more steps than the gradient was allowed.</summary>
    [Fact]
    public void TheStepsOfTheGradientDoNotBoundThoseOfTheDifferences()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        SensitivityReport report = SensitivityCheck.Compare(problem, Cost.Terminal(Systems.Sum), new Tsit5(), new OdeOptions { MaxSteps = 200 }, new DiscreteAdjoint(Dual));
        Assert.True(report is { Agrees: true, IsComplete: true }, report.ToString());
        Assert.All(report.Comparisons, one => Assert.Equal(("DiscreteAdjoint", "central differences"), one.Between));
    }

    /// <summary>u' = −p above 0 and p below: the solution stays at 0 from t = 0.3 on, so that all derivatives are 0, and no solve at a tight tolerance gets along there.</summary>
    [Fact]
    public void WhatWasNotComparedDoesNotAgree()
    {
        OdeProblem problem = new(Chatter, [0.3], [1], (0, 1));
        SensitivityReport report = SensitivityCheck.Compare(
            problem, Cost.Terminal(Systems.First), new Tsit5(), null, new ForwardSensitivity(Dual), new DiscreteAdjoint(Dual));
        Assert.False(report.Agrees);
        Assert.False(report.IsComplete);
        Assert.StartsWith("The gradients were NOT all compared", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("No central differences: The integration used up its steps", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(Status.MaxSteps, report.Worst.Failure!.Value.Status);

        SensitivityReport alone = SensitivityCheck.Compare(problem, Cost.Terminal(Systems.First), new Tsit5(), null, new DiscreteAdjoint(Dual));
        Assert.False(alone.Agrees);
        Assert.Contains("nothing could be compared", alone.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProgressIsThatOfTheWholeWork()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 2));
        Collector compared = new(), estimated = new();
        SensitivityCheck.Compare(
            problem, Cost.Terminal(Systems.First), new Tsit5(), new OdeOptions { Progress = compared }, new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual) { BackwardOptions = new OdeOptions { Progress = compared } });
        new InterpolatingAdjoint(Dual).GradientWithError(problem, Cost.Terminal(Systems.First), new Tsit5(), new OdeOptions { Progress = estimated });
        foreach (List<double> fractions in new[] { compared.Fractions, estimated.Fractions })
        {
            Assert.All(fractions.Zip(fractions.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
            Assert.InRange(fractions[0], 0.0, 0.1);
            Assert.Equal(1.0, fractions[^1], 1e-12);
            Assert.True(fractions.Distinct().Count() > 20);
        }
    }

    [Fact]
    public void BadInputIsRefused()
    {
        OdeProblem problem = new(Systems.Decay, [1], [1], (0, 1));
        Cost cost = Cost.AtTimes([1.0], Systems.First);
        Assert.Contains("No method is given", Assert.Throws<ArgumentException>(() => SensitivityCheck.Compare(problem, cost, new Tsit5(), null)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "methods[1] of 2 is null; a method is expected in every place",
            Assert.Throws<ArgumentException>(() => SensitivityCheck.Compare(problem, cost, new Tsit5(), null, new ForwardSensitivity(Dual), null!)).Message,
            StringComparison.Ordinal);
        Assert.Equal("cost", Assert.Throws<ArgumentNullException>(() => SensitivityCheck.Compare(problem, null!, new Tsit5(), null, new ForwardSensitivity(Dual))).ParamName);
        Assert.Equal("integration", Assert.Throws<ArgumentNullException>(() => SensitivityCheck.Compare(problem, cost, null!, null, new ForwardSensitivity(Dual))).ParamName);
        Assert.Contains(
            "Active is EndTime; Parameters, InitialState or both are expected",
            Assert.Throws<ArgumentException>(() => SensitivityCheck.Compare(problem, cost, new Tsit5(), null, new ForwardSensitivity(Dual) { Active = ActiveInputs.EndTime })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Active is Parameters and the problem has 0 parameters: nothing is active that could be compared. InitialState is expected",
            Assert.Throws<ArgumentException>(() => SensitivityCheck.Compare(new OdeProblem(Resting, [1], [], (0, 1)), cost, new Tsit5(), null, new ForwardSensitivity(Dual) { Active = ActiveInputs.Parameters })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "ForwardSensitivity has Active = All and InterpolatingAdjoint has Active = Parameters; the same is expected",
            Assert.Throws<ArgumentException>(() => SensitivityCheck.Compare(problem, cost, new Tsit5(), null, new ForwardSensitivity(Dual), new InterpolatingAdjoint(Dual) { Active = ActiveInputs.Parameters })).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Also where differences get stuck, whose solves are then fewer.</summary>
    [Fact]
    public void ProgressEndsAtOneAlways()
    {
        Collector progress = new();
        SensitivityReport report = SensitivityCheck.Compare(new OdeProblem(Chatter, [0.3], [1], (0, 1)), Cost.Terminal(Systems.First), new Tsit5(), new OdeOptions { Progress = progress }, new ForwardSensitivity(Dual));
        Assert.False(report.IsComplete);
        Assert.Equal(1.0, progress.Fractions[^1]);
    }

    private static void Resting<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -u[0];

    private static void Chatter<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = u[0] > T.Zero ? -p[0] : p[0];

    private static void WithWrongSlope<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[1] - Rule.Apply<WrongSquare, T>(p[1]) * u[0];
        du[1] = -p[2] * u[0];
    }

    private static T[] Start<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [T.One + T.One, p[0] / T.CreateChecked(10)];

    private sealed class Collector : IProgress<OdeProgress>
    {
        public List<double> Fractions { get; } = [];

        public void Report(OdeProgress value) => Fractions.Add(value.Fraction);
    }

    /// <summary>u' = −(Σ p_i) u, one of the parameters through a rule with a wrong slope, or not.</summary>
    private readonly struct Many(bool wrong) : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T sum = wrong ? Rule.Apply<WrongIdentity, T>(p[150]) : p[150];
            for (int i = 0; i < p.Length; i++)
            {
                sum += i == 150 ? T.Zero : p[i];
            }

            du[0] = -sum * u[0];
        }
    }

    private readonly struct WrongSquare : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x * x;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => x;
    }

    private readonly struct WrongIdentity : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.CreateChecked(3);
    }
}
