using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

public class PreparedSensitivityTests
{
    public static TheoryData<SensitivityMethod> Methods =>
    [
        new InterpolatingAdjoint(new ForwardDualBackend()),
        new InterpolatingAdjoint(new ForwardDualBackend()) { Checkpoints = 5 },
        new InterpolatingAdjoint(new ReverseTapeBackend()),
        new BacksolveAdjoint(new ForwardDualBackend()),
        new QuadratureAdjoint(new ForwardDualBackend()),
        new QuadratureAdjoint(new ReverseTapeBackend()) { Checkpoints = 5 },
        new GaussAdjoint(new ForwardDualBackend()),
        new GaussAdjoint(new ReverseTapeBackend()) { Checkpoints = 5 },
        new ForwardSensitivity(new ForwardDualBackend()),
        new ForwardSensitivity(new ReverseTapeBackend()),
    ];

    private static OdeProblem Problem => new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    private static Cost Loss => Cost.AtTimes(Systems.Tenths, Systems.Sum) + Cost.Integral(Systems.First);

    [Theory]
    [MemberData(nameof(Methods))]
    public void AWarmGradientAllocatesNothing(SensitivityMethod method)
    {
        PreparedSensitivity prepared = method.Prepare(Problem, Loss, new Tsit5());
        double[] p = [1.5, 1, 1, 3], u0 = [1, 1], parameterGradient = new double[4], initialStateGradient = new double[2];
        Allocation.IsZero("gradient", () => prepared.Gradient(p, parameterGradient, initialStateGradient), 1);
        Allocation.IsZero("gradient from another start", () => prepared.Gradient(p, u0, parameterGradient, initialStateGradient), 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void GradientsThatShareMemoryAreRefused(SensitivityMethod method)
    {
        PreparedSensitivity prepared = method.Prepare(Problem, Loss, new Tsit5());
        double[] both = new double[6];
        Assert.Contains("different memory", Assert.Throws<ArgumentException>(() => prepared.Gradient([1.5, 1, 1, 3], both.AsSpan(0, 4), both.AsSpan(3, 2))).Message, StringComparison.Ordinal);
        Assert.True(prepared.Gradient([1.5, 1, 1, 3], both.AsSpan(0, 4), both.AsSpan(4, 2)) > 0.0);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AGradientDoesNotRememberTheOneBefore(SensitivityMethod method)
    {
        PreparedSensitivity prepared = method.Prepare(Problem, Loss, new Tsit5());
        Sensitivities first = prepared.Gradient([1.5, 1, 1, 3]), other = prepared.Gradient([1.4, 1.1, 0.9, 2.9]), again = prepared.Gradient([1.5, 1, 1, 3]);
        Assert.NotEqual(first.ParameterGradient, other.ParameterGradient);
        Assert.Equal(first.ParameterGradient, again.ParameterGradient);
        Assert.Equal(first.InitialStateGradient, again.InitialStateGradient);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal(first.ParameterGradient, method.Gradient(Problem, Loss, new Tsit5()).ParameterGradient);
        Assert.Equal(other.ParameterGradient, method.Gradient(Problem.WithParameters([1.4, 1.1, 0.9, 2.9]), Loss, new Tsit5()).ParameterGradient);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnotherInitialStateIsThatOfAnotherProblem(SensitivityMethod method)
    {
        Sensitivities g = method.Prepare(Problem, Loss, new Tsit5()).Gradient([1.5, 1, 1, 3], [1.2, 0.8]);
        OdeProblem other = new(Systems.LotkaVolterra, [1.2, 0.8], [1.5, 1, 1, 3], (0, 10));
        Assert.Equal(method.Gradient(other, Loss, new Tsit5()).ParameterGradient, g.ParameterGradient);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheCallsAreCounted(SensitivityMethod method)
    {
        SensitivityStatistics statistics = method.Gradient(Problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), new Tsit5()).Statistics;

        // Six evaluations a step, two at the start, and one in a hundred steps that looks for stiffness.
        Assert.Equal(6 * (statistics.Steps + statistics.Rejected) + 2 + statistics.Steps / 100, statistics.RhsCalls - (statistics.ReplayedSteps > 0 ? Replays(statistics) : 0));
        if (method is ForwardSensitivity)
        {
            Assert.Equal(statistics.RhsCalls, statistics.JvpCalls);
            Assert.Equal(0, statistics.VjpCalls);
            return;
        }

        // Each of the hundred pieces between jumps evaluates its first derivative; one evaluation finds the first step. Quadratures and comparisons come on top.
        long further = statistics.VjpCalls - (6 * (statistics.BackwardSteps + statistics.BackwardRejected) + 101 + statistics.BackwardSteps / 100);
        switch (method)
        {
            case InterpolatingAdjoint:
                Assert.Equal(0, further);
                break;
            case GaussAdjoint:
                Assert.Equal(0, further % 3);
                Assert.InRange(further, 3 * statistics.BackwardSteps, 3 * (statistics.BackwardSteps + statistics.Steps / 2));
                break;
            case QuadratureAdjoint:
                Assert.Equal(0, further % 15);
                Assert.InRange(further, 15 * 100, 15 * 200);
                break;
            default:
                Assert.InRange(further, 2 * 100, 2 * 132);
                break;
        }

        // Six evaluations a replayed step, and one at the checkpoint that its interval begins with.
        static long Replays(SensitivityStatistics s) => s.RhsCalls - 6 * (s.Steps + s.Rejected) - 2 - s.Steps / 100 is long extra && (extra - 6 * s.ReplayedSteps) is > 0 and <= 40 ? extra : -1;
    }

    /// <summary>The interpolant of a state of one number is written in vectors of four or more, also on a machine whose <see cref="Vector{T}"/> holds two.</summary>
    [Fact]
    public void TheStoredTrajectoryHasRoomBehindItsLastRow()
    {
        OdeProblem one = new(Systems.Decay, [1], [0.5], (0, 1));
        long doubles = new InterpolatingAdjoint(new ForwardDualBackend()).Gradient(one, Cost.AtTimes([1.0], Systems.First), new Tsit5()).Statistics.StoredBytes / sizeof(double);

        // Blocks of 1024 numbers, with room for a whole vector beyond each, and to begin at a 64-byte boundary.
        Assert.Equal(0, doubles % (1024 + Math.Max(Vector<double>.Count, 4) + 8));
    }

    [Fact]
    public void LengthsAndNumbersAreChecked()
    {
        PreparedSensitivity prepared = new InterpolatingAdjoint(new ForwardDualBackend()) { Active = ActiveInputs.Parameters }.Prepare(Problem, Loss, new Tsit5());
        Refused("p has length 3; the expected length is 4", () => prepared.Gradient([1, 2, 3]));
        Refused("p[1] is NaN", () => prepared.Gradient([1, double.NaN, 3, 4]));
        Refused("u0 has length 3", () => prepared.Gradient([1.5, 1, 1, 3], [1, 2, 3]));
        Refused("initialStateGradient has length 2; the expected length is 0", () => prepared.Gradient([1.5, 1, 1, 3], new double[4], new double[2]));
        double[] both = [1.5, 1, 1, 3];
        Refused("overlaps p", () => prepared.Gradient(both, both, []));
        Assert.Equal(4, prepared.Gradient(both).ParameterGradient.Length);
    }

    private static void Refused(string words, Action action)
        => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
