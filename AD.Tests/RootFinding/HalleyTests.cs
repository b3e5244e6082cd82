using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

public class HalleyTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly UnivariateRootOptions Traced = new() { Trace = TraceDetail.Iterates };

    /// <summary>For x² − 2 the step is x ← x (x² + 6) / (3 x² + 2): 1, 7/5, 1393/985.</summary>
    [Fact]
    public void TheIteratesForTheRootOfTwoAreThoseByHand()
    {
        Solution solution = new Halley { Options = Traced }.Solve(Backend, Univariate.Square, 1.0);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([1.0, 7.0 / 5.0, 1393.0 / 985.0], [.. solution.Trace.Take(3).Select(iterate => iterate.X![0])], 1e-15);
        Close.To(Math.Sqrt(2.0), solution.X[0], 1e-15);
        Assert.Equal(solution.Counts.HessianCalls, solution.Iterations + 1);
        Solution newton = new Halley { Options = Traced, NewtonSteps = true }.Solve(Backend, Univariate.Square, 1.0);
        Close.To([1.0, 3.0 / 2.0, 17.0 / 12.0, 577.0 / 408.0], [.. newton.Trace.Take(4).Select(iterate => iterate.X![0])], 1e-15);
        Assert.Equal((0, newton.Iterations + 1), (newton.Counts.HessianCalls, newton.Counts.GradientCalls));
    }

    [Fact]
    public void TheOrderIsThreeAndTwoForNewton()
    {
        Assert.InRange(Order(new Halley { Options = Traced }, 0), 2.8, 3.3);
        Assert.InRange(Order(new Halley { Options = Traced, NewtonSteps = true }, 1), 1.9, 2.1);

        static double Order(Halley solver, int first)
        {
            double[] errors = [.. solver.Solve(Backend, Univariate.Square, 1.0).Trace.Select(iterate => Math.Abs(iterate.X![0] - Math.Sqrt(2.0)))];
            return Systems.Order(errors[first], errors[first + 1], errors[first + 2]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABracketHoldsTheIteration(bool newton)
    {
        Halley solver = new() { NewtonSteps = newton, Options = Traced };
        foreach ((UnivariateFunction<double> f, double a, double b, double root) in (IEnumerable<(UnivariateFunction<double>, double, double, double)>)
        [
            (Univariate.Arctangent, -40.0, 3.0, 0.0), (Univariate.Arctangent, 3.0, -40.0, 0.0), (Univariate.Logarithm, 1e-9, 1e6, 1.0), (Univariate.Kepler, -1e3, 1e5, Univariate.KeplerRoot), (Univariate.Square, 0.0, 2.0, Math.Sqrt(2.0)),
        ])
        {
            Solution solution = solver.Solve(Backend, f, a, b);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            Close.To(root, solution.X[0], 1e-14);
            Assert.InRange(solution.Iterations, 1, 40);
            Assert.All(solution.Trace, iterate => Assert.InRange(iterate.X![0], Math.Min(a, b), Math.Max(a, b)));
        }

        Solution triple = solver.Solve(Backend, Univariate.TripleRoot, 0.0, 3.0);
        Assert.Equal(Status.Success, triple.Status);
        Assert.Equal(1.0, triple.X[0], 1e-5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FromAStartTheStepIsCutWhereItOvershoots(bool newton)
    {
        Halley solver = new() { NewtonSteps = newton };
        foreach ((UnivariateFunction<double> f, double start, double root) in (IEnumerable<(UnivariateFunction<double>, double, double)>)
        [
            (Univariate.Arctangent, 30.0, 0.0), (Univariate.Logarithm, 50.0, 1.0), (Univariate.Kepler, -50.0, Univariate.KeplerRoot), (Univariate.Kepler, Univariate.KeplerRoot, Univariate.KeplerRoot),
        ])
        {
            Solution solution = solver.Solve(Backend, f, start);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            Close.To(root, solution.X[0], 1e-14);
        }

        Solution twice = solver.Solve(Backend, Univariate.DoubleRoot, 3.0);
        Assert.Equal(Status.Success, twice.Status);
        Assert.Equal(1.0, twice.X[0], 1e-7);
    }

    [Fact]
    public void WhatIsNoRootIsNoSuccess()
    {
        Solution minimum = new Halley().Solve(Backend, Univariate.NoRoot, 1.0);
        Assert.True(minimum.Status == Status.Inconsistent, minimum.ToString());
        Assert.Equal(0.0, minimum.X[0], 1e-4);
        Assert.Contains("A minimum of |f| = 1.0", minimum.Reason, StringComparison.Ordinal);
        Solution flat = new Halley().Solve(Backend, Univariate.Square, 0.0);
        Assert.Equal(Status.Singular, flat.Status);
        Assert.Contains("Give a bracket or another start", flat.Reason, StringComparison.Ordinal);
        foreach (bool newton in (bool[])[false, true])
        {
            Solution pole = new Halley { NewtonSteps = newton }.Solve(Backend, Univariate.Pole, -1.0, 2.5), jump = new Halley { NewtonSteps = newton }.Solve(Backend, Univariate.Jump, -1.0, 2.5);
            Assert.True(pole.Status == Status.Stalled, pole.ToString());
            Assert.True(jump.Status == Status.Stalled, jump.ToString());
        }

        Solution nan = new Halley().Solve(Backend, Univariate.Logarithm, -1.0);
        Assert.Equal(Status.NotFinite, nan.Status);
        Assert.Contains("f is NaN at x = -1", nan.Reason, StringComparison.Ordinal);
        Assert.Equal(Status.NotFinite, new Halley().Solve(Backend, Univariate.Logarithm, 2.0, -1.0).Status);
        Assert.NotEqual(Status.Success, new Halley().Solve(Backend, Univariate.Pole, 3.0).Status);
        Assert.Equal(Status.MaxIterations, new Halley { Options = new() { MaxIterations = 1 } }.Solve(Backend, Univariate.Square, 1.0).Status);
        Refusal.Refused(() => new Halley().Solve(Backend, Univariate.NoRoot, -1.0, 2.0), "have the same sign", "a change of sign");
        Refusal.Refused(() => new Halley().Solve(Backend, Univariate.Square, double.PositiveInfinity), "x0 is", "finite");
        Refusal.Refused(() => new Halley { Options = new() { AbsoluteTolerance = double.NaN } }.Solve(Backend, Univariate.Square, 1.0), "AbsoluteTolerance is NaN");
    }

    [Fact]
    public void APreparationSolvesAgainAndAgain()
    {
        PreparedUnivariate prepared = Backend.Prepare(Univariate.Square);
        Close.To(Math.Sqrt(2.0), new Halley().Solve(prepared, 1.0).X[0], 1e-15);
        Close.To(-Math.Sqrt(2.0), new Halley().Solve(prepared, 0.0, -2.0).X[0], 1e-15);
    }
}
