using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A prepared gradient is used by one at a time: a second use before the first has ended is refused, and the first is right all the same.</summary>
public class OneUseTests
{
    private static readonly ForwardDualBackend Dual = new();
    private static readonly double[] P = [1.5, 1, 1, 3];

    public static TheoryData<SensitivityMethod> Methods =>
    [
        new InterpolatingAdjoint(Dual) { Checkpoints = 3 },
        new BacksolveAdjoint(Dual),
        new QuadratureAdjoint(Dual),
        new GaussAdjoint(Dual),
        new ForwardSensitivity(Dual),
        new DiscreteForward(Dual),
        new DiscreteAdjoint(Dual) { Checkpoints = 3 },
        new AutoSensitivity(Dual),
    ];

    private static OdeProblem Problem => new(Systems.LotkaVolterra, [1, 1], P, (0, 4));

    private static Cost Loss => Cost.AtTimes([1.0, 2.0, 4.0], Systems.Sum) + Cost.Integral(Systems.First);

    [Theory]
    [MemberData(nameof(Methods))]
    public void FromInsideItsProgress(SensitivityMethod method)
    {
        PreparedSensitivity? prepared = null;
        int refusals = 0;
        prepared = method.Prepare(Problem, Loss, new Tsit5(), new OdeOptions { Progress = new StoppingTests.Listener(_ => refusals += RefuseAll(prepared!)) });
        Sensitivities fresh = method.Gradient(Problem, Loss, new Tsit5());
        for (int time = 0; time < 2; time++)
        {
            refusals = 0;
            Same(fresh, prepared.Gradient(P));
            Assert.InRange(refusals, 10, 1000);
        }

        Assert.NotNull(prepared.LastPlan);
        Assert.NotNull(prepared.Plan(P));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void FromInsideItsRightHandSide(SensitivityMethod method)
    {
        Calling f = new();
        OdeProblem problem = new(f, [1], [2], (0, 1));
        PreparedSensitivity prepared = method.Prepare(problem, Cost.AtTimes([0.5, 1.0], Systems.First), new Tsit5());
        double[] fresh = prepared.Gradient([2.0]).ParameterGradient;
        int refusals = 0;
        f.Inside = () =>
        {
            f.Inside = null;
            refusals += RefuseAll(prepared, [1.0]);
        };
        Assert.Equal(fresh, prepared.Gradient([2.0]).ParameterGradient);
        Assert.Equal(4, refusals);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task FromAnotherThread(SensitivityMethod method)
    {
        using ManualResetEventSlim isInside = new(), mayGoOn = new();
        PreparedSensitivity prepared = method.Prepare(Problem, Loss, new Tsit5(), new OdeOptions
        {
            Progress = new StoppingTests.Listener(_ =>
            {
                isInside.Set();
                mayGoOn.Wait(TimeSpan.FromSeconds(30));
            }),
        });
        Task<Sensitivities> first = Task.Run(() => prepared.Gradient(P), TestContext.Current.CancellationToken);
        try
        {
            Assert.True(isInside.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            Assert.Equal(4, RefuseAll(prepared));
        }
        finally
        {
            mayGoOn.Set();
        }

        Same(method.Gradient(Problem, Loss, new Tsit5()), await first);
        Same(method.Gradient(Problem, Loss, new Tsit5()), prepared.Gradient(P));
    }

    private static int RefuseAll(PreparedSensitivity prepared, double[]? p = null)
    {
        p ??= [1.2, 1, 1, 3];
        foreach (Action use in new Action[] { () => prepared.Gradient(p), () => prepared.Gradient(p, new double[p.Length], new double[p.Length == 1 ? 1 : 2]), () => prepared.Plan(p), () => _ = prepared.LastPlan })
        {
            InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(use);
            Assert.Contains("used again before its last use had ended", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("prepare one for each thread", refusal.Message, StringComparison.Ordinal);
        }

        return 4;
    }

    private static void Same(Sensitivities expected, Sensitivities actual)
    {
        Assert.Equal(expected.Value, actual.Value);
        Assert.Equal(expected.ParameterGradient, actual.ParameterGradient);
        Assert.Equal(expected.InitialStateGradient, actual.InitialStateGradient);
    }

    /// <summary>u' = −p u that calls back.</summary>
    private sealed class Calling : IOdeFunction
    {
        public Action? Inside { get; set; }

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            Inside?.Invoke();
            du[0] = -p[0] * u[0];
        }
    }
}
