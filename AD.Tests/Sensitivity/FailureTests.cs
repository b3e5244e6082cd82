using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A gradient is whole or it is an exception.</summary>
public class FailureTests
{
    public static TheoryData<SensitivityMethod> Methods =>
    [
        new InterpolatingAdjoint(new ForwardDualBackend()),
        new BacksolveAdjoint(new ForwardDualBackend()),
        new QuadratureAdjoint(new ForwardDualBackend()) { Checkpoints = 3 },
        new GaussAdjoint(new ForwardDualBackend()),
        new ForwardSensitivity(new ForwardDualBackend()),
        new DiscreteAdjoint(new ForwardDualBackend()) { Checkpoints = 3 },
        new DiscreteForward(new ForwardDualBackend()),
    ];

    public static TheoryData<string> Adjoints => [.. AdjointMethods.Names];

    private static OdeProblem LotkaVolterra => new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    private static Cost Loss => Cost.AtTimes(Systems.Tenths, Systems.Sum);

    [Theory]
    [MemberData(nameof(Methods))]
    public void AForwardPassThatBlowsUpIsAnError(SensitivityMethod method)
    {
        static void Square<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = p[0] * u[0] * u[0];
        OdeProblem problem = new(Square, [1], [1], (0, 2));
        SensitivityException error = Assert.Throws<SensitivityException>(() => method.Gradient(problem, Cost.AtTimes([0.5, 2.0], Systems.First), new Tsit5()));
        Assert.Equal("forward", error.Pass);
        Assert.Equal(Status.StepTooSmall, error.Outcome.Status);
        Assert.Equal(1.0, error.Outcome.Time, 1e-5);
        Assert.Contains("No gradient: in the forward pass", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Neither zeros nor half a sum are left where the gradient was to be written.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void NothingOfAGradientThatIsNotCompleteIsGivenOut(SensitivityMethod method)
    {
        double[] p = [1.5, 1, 1, 3], byParameters = new double[4], byState = new double[2];
        PreparedSensitivity stopped = method.Prepare(LotkaVolterra, Loss, new Tsit5(), new OdeOptions { MaxSteps = 5 });
        Assert.Throws<SensitivityException>(() => stopped.Gradient(p, byParameters, byState));
        Assert.All(byParameters.Concat(byState), entry => Assert.True(double.IsNaN(entry)));
    }

    /// <summary>A gradient that was found to be wrong was all there.</summary>
    [Fact]
    public void NothingOfAGradientThatIsRefusedIsGivenOut()
    {
        OdeProblem problem = new(StiffProblems.Robertson, [1, 0, 0], [0.04, 1e4, 3e7], (0, 1));
        double[] byParameters = new double[3], byState = new double[3];
        PreparedSensitivity prepared = new DiscreteAdjoint(new ForwardDualBackend()).Prepare(problem, Cost.Terminal(Systems.First), new Dopri5(), new OdeOptions { RelativeTolerance = 1e-3, AbsoluteTolerance = 1e-6 });
        SensitivityException refused = Assert.Throws<SensitivityException>(() => prepared.Gradient([0.04, 1e4, 3e7], [1, 0, 0], byParameters, byState));
        Assert.Equal(Status.Unconfirmed, refused.Outcome.Status);
        Assert.All(byParameters.Concat(byState), entry => Assert.True(double.IsNaN(entry)));
    }

    [Fact]
    public void ABackwardPassThatRunsOutOfStepsIsAnError()
    {
        InterpolatingAdjoint adjoint = new(new ForwardDualBackend()) { BackwardOptions = new OdeOptions { MaxSteps = 50 } };
        PreparedSensitivity prepared = adjoint.Prepare(LotkaVolterra, Loss, new Tsit5());
        SensitivityException error = Assert.Throws<SensitivityException>(() => prepared.Gradient([1.5, 1, 1, 3]));
        Assert.Equal("backward", error.Pass);
        Assert.Equal(Status.MaxSteps, error.Outcome.Status);
        Assert.InRange(error.Outcome.Time, 5.0, 9.9);
        Assert.InRange(error.Outcome.Step, -1.0, 0.0);
    }

    [Fact]
    public void ABackwardPassThatMeetsNaNIsAnError()
    {
        // The root of a negative number.
        static T Root<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => T.Sqrt(-u[0]);
        SensitivityException error = Assert.Throws<SensitivityException>(() => new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(LotkaVolterra, Cost.AtTimes([5.0], Root), new Tsit5()));
        Assert.Equal(Status.NotFinite, error.Outcome.Status);
        Assert.Equal(5.0, error.Outcome.Time);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AGradientThatIsNotFiniteIsAnErrorEvenAtTheStart(SensitivityMethod method)
    {
        static T Root<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => T.Sqrt(-u[0]);
        Assert.Throws<SensitivityException>(() => method.Gradient(LotkaVolterra, Cost.AtTimes([0.0], Root), new Tsit5()));
    }

    [Theory]
    [MemberData(nameof(Adjoints))]
    public void ACostThatIsNotFiniteIsFoundAtItsTime(string name)
    {
        static T Root<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + (t == T.CreateChecked(5) ? T.Sqrt(p[1] - T.One) * u[1] : T.Zero);
        PreparedSensitivity prepared = AdjointMethods.Create(name, new ForwardDualBackend(), ActiveInputs.Parameters).Prepare(LotkaVolterra, Cost.AtTimes([2.0, 5.0, 7.0], Root), new Tsit5());
        SensitivityException error = Assert.Throws<SensitivityException>(() => prepared.Gradient([1.5, 1, 1, 3]));
        Assert.Equal(("backward", Status.NotFinite, 5.0, 3), (error.Pass, error.Outcome.Status, error.Outcome.Time, error.Outcome.Component));
        Assert.Contains("the derivative of the cost by parameter 1 is Infinity at t = 5.", error.Message, StringComparison.Ordinal);
        Assert.All(prepared.Gradient([1.5, 1.1, 1, 3]).ParameterGradient, entry => Assert.True(double.IsFinite(entry)));
    }

    [Theory]
    [MemberData(nameof(Adjoints))]
    public void AfterACancelledBackwardPassThePreparationWorksAgain(string name)
    {
        using CancellationTokenSource source = new();
        bool armed = true;
        OdeOptions options = new()
        {
            Progress = new StoppingTests.Listener(progress =>
            {
                if (armed && progress.Fraction >= 0.7)
                {
                    armed = false;
                    source.Cancel();
                }
            }),
        };
        ActiveInputs active = ActiveInputs.All | ActiveInputs.Times;
        double[] p = [1.5, 1, 1, 3], gradient = new double[4], initial = new double[2];
        PreparedSensitivity plain = AdjointMethods.Create(name, new ForwardDualBackend(), active).Prepare(LotkaVolterra, Loss, new Tsit5());
        plain.Gradient(p, gradient, initial);
        PreparedSensitivity prepared = AdjointMethods.Create(name, new ForwardDualBackend(), active).Prepare(LotkaVolterra, Loss, new Tsit5(), options with { CancellationToken = source.Token });
        OperationCanceledException error = Assert.Throws<OperationCanceledException>(() => prepared.Gradient(p));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal((double.NaN, double.NaN), (prepared.StartTimeGradient, prepared.EndTimeGradient));
        Assert.Throws<OperationCanceledException>(() => prepared.Gradient(p));

        // The same preparation whose user throws once in the backward pass, and then no more.
        armed = true;
        PreparedSensitivity thrown = AdjointMethods.Create(name, new ForwardDualBackend(), active).Prepare(LotkaVolterra, Loss, new Tsit5(), new OdeOptions
        {
            Progress = new StoppingTests.Listener(progress =>
            {
                if (armed && progress.Fraction >= 0.7)
                {
                    armed = false;
                    throw new TimeoutException("mine");
                }
            }),
        });
        Assert.Throws<TimeoutException>(() => thrown.Gradient(p));
        Sensitivities again = thrown.Gradient(p);
        Assert.Equal(gradient, again.ParameterGradient);
        Assert.Equal(initial, again.InitialStateGradient);
        Assert.Equal(plain.StartTimeGradient, again.StartTimeGradient);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.7)]
    public void CancellationWorksInBothPasses(double fraction)
    {
        using CancellationTokenSource source = new();
        OdeOptions options = new()
        {
            CancellationToken = source.Token,
            Progress = new StoppingTests.Listener(progress =>
            {
                if (progress.Fraction >= fraction)
                {
                    source.Cancel();
                }
            }),
        };
        OperationCanceledException error = Assert.Throws<OperationCanceledException>(() => new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(LotkaVolterra, Loss, new Tsit5(), options));
        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public void ProgressRunsOverBothPasses()
    {
        List<OdeProgress> reports = [];
        new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(LotkaVolterra, Loss, new Tsit5(), new OdeOptions { Progress = new StoppingTests.Listener(reports.Add) });
        Assert.Equal(reports.Select(report => report.Fraction).Order(), reports.Select(report => report.Fraction));
        Assert.Equal(1.0, reports[^1].Fraction);
        Assert.Equal(0.0, reports[^1].Time);
        Assert.Contains(reports, report => report.Fraction == 0.5 && report.Time == 10.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnExceptionOfTheUserReachesTheUserAndTheNextCallWorks(SensitivityMethod method)
    {
        Moody moody = new();
        OdeProblem problem = new(moody, [1], [2], (0, 1));
        PreparedSensitivity prepared = method.Prepare(problem, Cost.AtTimes([1.0], Systems.First), new Tsit5());
        double[] before = prepared.Gradient([2.0]).ParameterGradient;
        moody.CallsUntilFailure = 25;
        Assert.Equal("mine", Assert.Throws<TimeoutException>(() => prepared.Gradient([2.0])).Message);
        moody.CallsUntilFailure = 50;
        Assert.Equal("mine", Assert.Throws<TimeoutException>(() => prepared.Gradient([2.0])).Message);
        moody.CallsUntilFailure = int.MaxValue;
        Assert.Equal(before, prepared.Gradient([2.0]).ParameterGradient);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void CostTimesOutsideTheSpanAreRefused(SensitivityMethod method)
    {
        Assert.Contains("times[1] is 10.5", Refused([0.0, 10.5]), StringComparison.Ordinal);
        Assert.Contains("times[0] is -1", Refused([-1.0]), StringComparison.Ordinal);
        Assert.Contains("times[1] is 3", Refused([4.0, 3.0]), StringComparison.Ordinal);
        Assert.Contains("times[0] is NaN", Refused([double.NaN]), StringComparison.Ordinal);

        string Refused(double[] times) => Assert.ThrowsAny<ArgumentException>(() => method.Gradient(LotkaVolterra, Cost.AtTimes(times, Systems.Sum), new Tsit5())).Message;
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void APlainDelegateIsRefusedByAnExactBackend(SensitivityMethod method)
    {
        OdeProblem plain = new((u, p, t, du) => du[0] = -p[0] * u[0], [1], [2], (0, 1));
        Assert.Contains("plain delegate", Assert.ThrowsAny<ArgumentException>(() => method.Gradient(plain, Cost.AtTimes([1.0], Systems.First), new Tsit5())).Message, StringComparison.Ordinal);
        OdeProblem generic = new(Systems.Decay, [1], [2], (0, 1));
        Assert.Contains("plain delegate", Assert.ThrowsAny<ArgumentException>(() => method.Gradient(generic, Cost.AtTimes([1.0], (u, p, t) => u[0]), new Tsit5())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FiniteDifferencesTakePlainDelegates()
    {
        OdeProblem plain = new((u, p, t, du) => du[0] = -p[0] * u[0], [1], [2], (0, 1));
        foreach (SensitivityMethod method in new SensitivityMethod[] { new InterpolatingAdjoint(new FiniteDifferenceBackend()), new ForwardSensitivity(new FiniteDifferenceBackend()) })
        {
            Assert.Equal(-Math.Exp(-2.0), method.Gradient(plain, Cost.AtTimes([1.0], (u, p, t) => u[0]), new Tsit5()).ParameterGradient[0], 1e-6);
        }
    }

    [Fact]
    public void BadOptionsAreRefusedInBothDirections()
    {
        Assert.ThrowsAny<ArgumentException>(() => new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(LotkaVolterra, Loss, new Tsit5(), new OdeOptions { RelativeTolerance = double.NaN }));
        Assert.ThrowsAny<ArgumentException>(() => new InterpolatingAdjoint(new ForwardDualBackend()) { BackwardOptions = new OdeOptions { RelativeTolerance = double.NaN } }.Gradient(LotkaVolterra, Loss, new Tsit5()));
    }

    [Fact]
    public void ForwardAndBackwardTolerancesStandApart()
    {
        double[] exact = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];
        OdeOptions loose = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 }, tight = new() { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-10 };
        Sensitivities one = new InterpolatingAdjoint(new ForwardDualBackend()) { BackwardOptions = loose }.Gradient(LotkaVolterra, Loss, new Tsit5(), tight);
        Sensitivities other = new InterpolatingAdjoint(new ForwardDualBackend()) { BackwardOptions = tight }.Gradient(LotkaVolterra, Loss, new Tsit5(), loose);
        Assert.True(one.Statistics.Steps > 3 * other.Statistics.Steps);
        Assert.True(other.Statistics.BackwardSteps > 3 * one.Statistics.BackwardSteps);
        Assert.InRange(Systems.RelativeError(one.ParameterGradient, exact), 1e-9, 1e-2);
    }

    /// <summary>u' = −p u that fails after a number of calls.</summary>
    private sealed class Moody : IOdeFunction
    {
        public int CallsUntilFailure { get; set; } = int.MaxValue;

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            if (--CallsUntilFailure == 0)
            {
                throw new TimeoutException("mine");
            }

            du[0] = -p[0] * u[0];
        }
    }
}
