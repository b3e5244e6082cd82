using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

public class AndersonFixedPointTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    /// <summary>x ← A x + b, A = (1/2 1/4; 1/4 3/4) with eigenvalues (5 ± √5)/8, b = (1, 2): x = (12, 20).</summary>
    private static void Linear<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 0.5 * x[0] + 0.25 * x[1] + 1.0;
        y[1] = 0.25 * x[0] + 0.75 * x[1] + 2.0;
    }

    /// <summary>No contraction: the slope is −3 at the fixed point 1.</summary>
    private static void Steep<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = 4.0 - 3.0 * x[0];

    private static void Heron<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = 1.0 + p[0] / (1.0 + x[0]);

    /// <summary>A grid of n points, x_i ← cos of the mean of its neighbours plus i/n: a contraction whose residual falls slowly.</summary>
    private static void Chain<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            T left = i > 0 ? x[i - 1] : T.Zero, right = i < x.Length - 1 ? x[i + 1] : T.Zero;
            y[i] = 0.98 * T.Sin(0.5 * (left + right) + (double)i / x.Length) + 0.01;
        }
    }

    [Fact]
    public void DepthZeroIsThePlainIteration()
    {
        RootOptions options = new() { Trace = TraceDetail.Iterates, MaxIterations = 3 };
        Solution solution = new AndersonFixedPoint { Depth = 0, Options = options }.Solve(Backend, Univariate.Cosine, [1.0]);
        double second = Math.Cos(1.0), third = Math.Cos(second), fourth = Math.Cos(third);
        Close.To([1.0, second, third, fourth], [.. solution.Trace.Select(iterate => iterate.X![0])], 1e-15);
        Assert.Equal((Status.MaxIterations, 4), (solution.Status, solution.Counts.FunctionCalls));
        Solution damped = new AndersonFixedPoint { Depth = 0, Damping = 0.5, Options = options with { MaxIterations = 1 } }.Solve(Backend, Univariate.Cosine, [1.0]);
        Close.To(0.5 * (1.0 + second), damped.X[0], 1e-15);
    }

    /// <summary>In one unknown depth 1 is the secant method for g(x) − x.</summary>
    [Fact]
    public void ForOneUnknownDepthOneIsTheSecantMethod()
    {
        Solution solution = new AndersonFixedPoint { Depth = 1, Options = new() { Trace = TraceDetail.Iterates } }.Solve(Backend, Univariate.Cosine, [1.0]);
        double x0 = 1.0, x1 = Math.Cos(1.0), r0 = Math.Cos(x0) - x0, r1 = Math.Cos(x1) - x1, x2 = x1 - r1 * (x1 - x0) / (r1 - r0);
        Close.To(x2, solution.Trace[2].X![0], 1e-14);
        Assert.Equal(Status.Success, solution.Status);
    }

    /// <summary>For linear g in two unknowns two differences span everything: the third combination is exact.</summary>
    [Fact]
    public void ALinearFixedPointOfTwoUnknownsIsExactAfterThreeSteps()
    {
        Solution solution = new AndersonFixedPoint { Depth = 2 }.Solve(Backend, Linear, [0.0, 0.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(3, solution.Iterations);
        Close.To([12.0, 20.0], solution.X, 1e-12);
        Solution plain = new AndersonFixedPoint { Depth = 0, Options = new() { MaxIterations = 1000 } }.Solve(Backend, Linear, [0.0, 0.0]);
        Assert.InRange(plain.Iterations, 150, 400);
        Close.To([12.0, 20.0], plain.X, 1e-8);
    }

    [Fact]
    public void AccelerationConvergesWhereThePlainIterationDoesNotOrSlowly()
    {
        Solution steep = new AndersonFixedPoint().Solve(Backend, Steep, [5.0]);
        Assert.Equal(Status.Success, steep.Status);
        Close.To(1.0, steep.X[0], 1e-12);
        Solution diverging = new AndersonFixedPoint { Depth = 0, Options = new() { MaxIterations = 2000 } }.Solve(Backend, Steep, [5.0]);
        Assert.Equal(Status.NotFinite, diverging.Status);
        Assert.Contains("component[0] is", diverging.Reason, StringComparison.Ordinal);

        Solution fast = new AndersonFixedPoint().Solve(Backend, Chain, new double[40]), slow = new AndersonFixedPoint { Depth = 0, Options = new() { MaxIterations = 5000 } }.Solve(Backend, Chain, new double[40]);
        Assert.Equal((Status.Success, Status.Success), (fast.Status, slow.Status));
        Assert.True(2 * fast.Iterations < slow.Iterations, $"{fast.Iterations} and {slow.Iterations}");
        Close.To(slow.X, fast.X, 1e-7);
    }

    [Fact]
    public void EveryFormOfAFunctionIsTaken()
    {
        // x = 1 + p / (1 + x) is x² = 1 + p.
        AndersonFixedPoint solver = new() { Options = new() { ResidualTolerance = 1e-13 } };
        Close.To(Math.Sqrt(3.0), solver.Solve(Backend, Heron, [1.0], [2.0], 1).X[0], 1e-12);
        PreparedVector prepared = Backend.Prepare(Univariate.Cosine, Shape.Vector(1, 1));
        Close.To(0.7390851332151607, solver.Solve(prepared, [1.0]).X[0], 1e-12);
    }

    [Fact]
    public void WhatCannotBeDoneIsSaid()
    {
        Refusal.Refused(() => new AndersonFixedPoint { Depth = -1 }.Solve(Backend, Steep, [5.0]), "epth is -1", "not negative");
        Refusal.Refused(() => new AndersonFixedPoint { Damping = 0.0 }.Solve(Backend, Steep, [5.0]), "Damping is 0", "positive");
        Refusal.Refused(() => new AndersonFixedPoint().Solve(Backend, Linear, [0.0, 0.0, 1.0], 2), "2 outputs for 3 unknowns", "as many outputs as unknowns");
        Solution nan = new AndersonFixedPoint().Solve(Backend, Systems.Logarithm, [-1.0, 2.0]);
        Assert.Equal(Status.NotFinite, nan.Status);
        Assert.Contains("component[1] is NaN", nan.Reason, StringComparison.Ordinal);

        // Rounding leaves g(x) − x at the spacing of numbers or at 0: stopped short of an impossible tolerance is no success.
        Solution exact = new AndersonFixedPoint { Options = new() { ResidualTolerance = 0.0, MaxIterations = 100 } }.Solve(Backend, Chain, new double[40]);
        Assert.True(exact.Status != Status.Success || exact.ResidualNorm == 0.0);
    }
}
