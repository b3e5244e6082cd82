using System.Numerics;
using AD.Backends;
using AD.Solvers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AD.Tests.Optimization;

public class BoundsTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private static Solution Bowl(ProjectedLbfgs method, double[] x0, double[] curvatures) => method.Solve(new ReverseTapeBackend(), Objectives.Bowl, x0, curvatures);

    /// <summary>½ Σ p_i (x_i − 1)² falls towards 1 in every unknown: each ends at 1, or at the bound nearest to it.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryUnknownOfABowlEndsAtItsNearestPoint(string name)
    {
        ProjectedLbfgs method = new()
        {
            Lower = [double.NegativeInfinity, 2.0, -5.0, -1.0, 0.25],
            Upper = [double.PositiveInfinity, 7.0, 0.5, 3.0, 0.25],
            Options = new() { GradientTolerance = 1e-6 },
        };
        Solution solution = method.Solve(BackendCatalogue.Find(name), Objectives.Bowl, [5.0, 5.0, -5.0, 9.0, 1.0], [1.0, 10.0, 3.0, 20.0, 2.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([1.0, 2.0, 0.5, 1.0, 0.25], solution.X, 1e-5);
        Assert.Equal([BoundState.Free, BoundState.AtLower, BoundState.AtUpper, BoundState.Free, BoundState.AtLower], solution.BoundStates!);
    }

    /// <summary>Rosenbrock's function with x₀ ≤ ½: on the bound x₁ = x₀² = ¼ and f = (1 − ½)² = ¼.</summary>
    [Fact]
    public void RosenbrocksMinimumOnABoundIsTheOneByHand()
    {
        Solution solution = new ProjectedLbfgs { Upper = [0.5, double.PositiveInfinity] }.Solve(new CompiledTapeBackend(), Objectives.Rosenbrock, [-1.2, 1.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([0.5, 0.25], solution.X, 1e-9);
        Close.To(0.25, solution.Value, 1e-14);
        Assert.Equal([BoundState.AtUpper, BoundState.Free], solution.BoundStates!);
    }

    /// <summary>x log x with x ≥ 0: not a number on the other side, where nobody evaluates it.</summary>
    [Fact]
    public void NothingIsEvaluatedOutsideTheBounds()
    {
        List<double> seen = [];
        double F(ReadOnlySpan<double> x)
        {
            seen.AddRange(x.ToArray());
            return (x[0] - 3.0) * (x[0] - 3.0) + x[1];
        }

        OptimizationOptions options = new() { GradientTolerance = 1e-5 };
        Solution solution = new ProjectedLbfgs { Lower = [1.0, 1.0], Upper = [2.0, 8.0], Options = options }.Solve(new Analytic(F, [-1.0, 1.0]), [9.0, -4.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal([2.0, 1.0], solution.X);
        Assert.All(seen, entry => Assert.InRange(entry, 1.0, 8.0));
    }

    /// <summary>Random convex quadratics in random boxes: the conditions of Karush, Kuhn and Tucker hold, and the states say which.</summary>
    [Fact]
    public void TheConditionsOfAMinimumHold()
    {
        Config config = Config.QuickThrowOnFailure.WithReplay(5, 11).WithMaxTest(100).WithQuietOnSuccess(true);
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(-20, 20), 24)), (Action<int[]>)(draw =>
        {
            const int n = 8;
            double[] lower = [.. draw[..n].Select(i => i / 10.0 - 0.5)], upper = [.. lower.Select((l, i) => l + Math.Abs(draw[n + i]) / 10.0)], linear = [.. draw[(2 * n)..].Select(i => i / 4.0)];
            Solution solution = new ProjectedLbfgs { Lower = lower, Upper = upper }.Solve(new ReverseTapeBackend(), new Coupled(), new double[n], linear);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            double[] g = new ReverseTapeBackend().Gradient(new AtLinear(linear), solution.X);
            for (int i = 0; i < n; i++)
            {
                double x = solution.X[i];
                Assert.InRange(x, lower[i], upper[i]);
                bool holds = x == lower[i] && g[i] >= -1e-8 || x == upper[i] && g[i] <= 1e-8 || Math.Abs(g[i]) <= 1e-8
                    || (g[i] > 0.0 && x - lower[i] <= 1e-8) || (g[i] < 0.0 && upper[i] - x <= 1e-8);
                Assert.True(holds, $"{i}: {lower[i]} ≤ {x} ≤ {upper[i]}, gradient {g[i]}");
                Assert.True(solution.BoundStates![i] != BoundState.AtLower || x == lower[i]);
                Assert.True(solution.BoundStates![i] != BoundState.AtUpper || x == upper[i]);
            }
        })).Check(config);
    }

    [Fact]
    public void CrossedBoundsAndOtherMisuseAreRefused()
    {
        static void Refused(ProjectedLbfgs method, params string[] parts) => Refusal.Refused(() => Bowl(method, [0.0, 0.0], [1.0, 1.0]), parts);
        Refused(new() { Lower = [0.0, 2.0], Upper = [1.0, 1.5] }, "bounds of unknown 1 are 2 and 1.5", "at most the upper one");
        Refused(new() { Lower = [double.NaN, 0.0] }, "bounds of unknown 0 are NaN");
        Refused(new() { Lower = [double.PositiveInfinity, 0.0] }, "bounds of unknown 0");
        Refused(new() { Lower = [0.0] }, "Lower has length 1", "expected length is 2", "one bound for each unknown");
        Refused(new() { Upper = [0.0, 1.0, 2.0] }, "Upper has length 3");
        Refused(new() { Memory = 0 }, "Memory is 0");
        Assert.Null(new Lbfgs().Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, [1.0, 1.0]).BoundStates);
    }

    /// <summary>½ Σ (i + 1) x_i² + ½ (Σ x_i)² + p · x.</summary>
    private readonly struct Coupled : IScalarFunction2
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero, total = T.Zero, half = T.CreateChecked(0.5);
            for (int i = 0; i < x.Length; i++)
            {
                sum += half * T.CreateChecked(i + 1.0) * x[i] * x[i] + p[i] * x[i];
                total += x[i];
            }

            return sum + half * total * total;
        }
    }

    private readonly struct AtLinear(double[] p) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] constants = [.. p.Select(T.CreateChecked)];
            return new Coupled().Evaluate(x, constants.AsSpan());
        }
    }
}
