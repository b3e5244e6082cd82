using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

/// <summary>Objectives that cannot be minimised, each with its status: stalled is never success.</summary>
public class DegenerateTests
{
    private static readonly Dictionary<string, Func<OptimizationOptions, Optimizer>> Methods = new()
    {
        ["GradientDescent"] = options => new GradientDescent { Options = options },
        ["Adam"] = options => new Adam { Options = options },
        ["SteepestDescent"] = options => new SteepestDescent { Options = options },
        ["Bfgs"] = options => new Bfgs { Options = options },
        ["Lbfgs"] = options => new Lbfgs { Options = options },
        ["Lbfgs, StrongWolfe"] = options => new Lbfgs { Options = options, Search = new StrongWolfe() },
        ["ProjectedLbfgs"] = options => new ProjectedLbfgs { Options = options },
        ["NewtonTrustRegion"] = options => new NewtonTrustRegion { Options = options },
    };

    public static TheoryData<string> All => [.. Methods.Keys];

    public static TheoryData<string> Descending => [.. Methods.Keys.Where(name => name is not "GradientDescent" and not "Adam")];

    public static TheoryData<string> FirstDerivatives => [.. Methods.Keys.Where(name => name is not "GradientDescent" and not "Adam" and not "NewtonTrustRegion")];

    private static Optimizer Find(string name, OptimizationOptions? options = null) => Methods[name](options ?? new());

    /// <summary>Everywhere is a minimum of a constant.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void AFlatObjectiveIsAtItsMinimum(string name)
    {
        static T Flat<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(3.5) + T.Zero * x[0];
        Solution solution = Find(name).Solve(new ReverseTapeBackend(), Flat, [1.0, 2.0]);
        Assert.Equal((Status.Success, 0, 3.5), (solution.Status, solution.Iterations, solution.Value));
        Assert.Equal([1.0, 2.0], solution.X);
    }

    [Theory]
    [MemberData(nameof(Descending))]
    public void AnObjectiveWithoutBoundIsToldFromASolution(string name)
    {
        static T Plane<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] - T.CreateChecked(2.0) * x[1];
        static T Cubic<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[0] + x[1] * x[1];
        Solution plane = Find(name).Solve(new ReverseTapeBackend(), Plane, [1.0, 1.0]), cubic = Find(name).Solve(new ReverseTapeBackend(), Cubic, [-1.0, 1.0]);
        Assert.True(plane.Status == Status.Unbounded, plane.ToString());
        Assert.True(cubic.Status == Status.Unbounded, cubic.ToString());
        Assert.Contains("below LowestValue", plane.Reason, StringComparison.Ordinal);
    }

    /// <summary>Gradient descent on −x² doubles x again and again.</summary>
    [Fact]
    public void AFirstOrderMethodMeetsTheLowestValueToo()
    {
        static T Hill<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => -x[0] * x[0];
        Assert.Equal(Status.Unbounded, new GradientDescent { LearningRate = 0.5 }.Solve(new ReverseTapeBackend(), Hill, [1.0]).Status);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AStartWhereTheObjectiveIsNotANumberIsAStatus(string name)
    {
        static T Logarithm<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(x[0]) + x[1] * x[1];
        Solution solution = Find(name).Solve(new ReverseTapeBackend(), Logarithm, [-1.0, 2.0]);
        Assert.Equal((Status.NotFinite, 0), (solution.Status, solution.Iterations));
        Assert.Contains("f is NaN at the iterate after 0 steps", solution.Reason, StringComparison.Ordinal);
        Assert.Equal([-1.0, 2.0], solution.X);
    }

    /// <summary>√x at 0: the value is finite, the slope is not.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void AStartWhereTheGradientIsNotFiniteIsAStatus(string name)
    {
        static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] + T.Sqrt(x[1]);
        Solution solution = Find(name).Solve(new ReverseTapeBackend(), Root, [1.0, 0.0]);
        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Contains("The gradient[1] is", solution.Reason, StringComparison.Ordinal);
    }

    /// <summary>x − log x is not a number left of 0, where steps from 10⁻³ lead; its minimum is at 1.</summary>
    [Theory]
    [MemberData(nameof(Descending))]
    public void TrialsThatAreNotFiniteShrinkTheStep(string name)
    {
        static T Barrier<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] - T.Log(x[0]) + x[1] - T.Log(x[1]);
        Solution solution = Find(name).Solve(new ReverseTapeBackend(), Barrier, [30.0, 1e-3]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([1.0, 1.0], solution.X, 1e-7);
    }

    /// <summary>The gradient's sign is wrong: no step lowers f, and that is said.</summary>
    [Theory]
    [MemberData(nameof(FirstDerivatives))]
    public void AGradientThatLiesFailsTheSearch(string name)
    {
        Solution solution = Find(name).Solve(new Analytic(x => x[0] * x[0], x => [-2.0 * x[0]], 1), [3.0]);
        Assert.Equal((Status.LineSearchFailed, 0), (solution.Status, solution.Iterations));
        Assert.Contains("the gradient is not that of f", solution.Reason, StringComparison.Ordinal);
        Assert.Equal([3.0], solution.X);
    }

    /// <summary>|x| + |x|/3 about 0 has no gradient there: the iterates come to rest with a slope of 1, which is no success.</summary>
    [Theory]
    [MemberData(nameof(Descending))]
    public void AKinkIsNoSuccess(string name)
    {
        static T Kink<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0] - T.CreateChecked(0.3)) + T.CreateChecked(2.0) * T.Abs(x[1] + x[0]);
        Solution solution = Find(name, new() { MaxIterations = 2000 }).Solve(new ForwardDualBackend(), Kink, [2.0, 1.0]);
        Assert.True(solution.Status is Status.Stalled or Status.LineSearchFailed or Status.MaxIterations, solution.ToString());
        Assert.True(solution.ResidualNorm > 0.1);
    }

    /// <summary>A tolerance of 0 cannot be met but by a gradient of exactly 0: the methods stop at rounding level, and say that they stalled.</summary>
    [Theory]
    [MemberData(nameof(Descending))]
    public void ATolerancebelowRoundingEnds(string name)
    {
        static T Cosh<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cosh(x[0] - T.CreateChecked(0.1)) + T.Cosh(x[1] + x[0] - T.CreateChecked(0.7));
        Solution solution = Find(name, new() { GradientTolerance = 0.0 }).Solve(new ReverseTapeBackend(), Cosh, [1.0, -1.0]);
        Assert.True(solution.Status is Status.Stalled or Status.LineSearchFailed || (solution.Status == Status.Success && solution.ResidualNorm == 0.0), solution.ToString());
        Close.To([0.1, 0.6], solution.X, 1e-6);
    }

    [Fact]
    public void OptionsAreChecked()
    {
        static void Refused(OptimizationOptions options, params string[] parts) => Refusal.Refused(() => new Lbfgs { Options = options }.Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, [1.0, 1.0]), parts);
        Refused(new() { GradientTolerance = -1.0 }, "GradientTolerance is -1", "not negative");
        Refused(new() { LowestValue = double.NaN }, "LowestValue is NaN", "negative infinity for no limit");
        Refused(new() { SaveEvery = -1 }, "SaveEvery is -1");
        Refused(new() { MaxIterations = -1 }, "MaxIterations is -1");
        Refusal.Refused(() => new Lbfgs().Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, [double.NaN]), "x0[0] is NaN");
        Refusal.Refused(() => new Lbfgs().Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, []), "start is empty");
    }

    [Fact]
    public void CancellationAndProgressAreKept()
    {
        using CancellationTokenSource source = new();
        List<int> seen = [];
        OptimizationOptions options = new() { CancellationToken = source.Token, Progress = new Told(step => { seen.Add(step.Number); if (step.Number == 3) { source.Cancel(); } }) };
        Solution solution = new Lbfgs { Options = options }.Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, [-1.2, 1.0]);
        Assert.Equal((Status.Cancelled, 3), (solution.Status, solution.Iterations));
        Assert.Equal([0, 1, 2, 3], seen);
    }

    private sealed class Told(Action<Iteration> tell) : IProgress<Iteration>
    {
        public void Report(Iteration value) => tell(value);
    }
}
