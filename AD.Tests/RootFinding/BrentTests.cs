using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

public class BrentTests
{
    /// <summary>On [1, 2] the secant gives 4/3; the parabola x(y) through (1, −1), (4/3, −2/9), (2, 2) gives 149/105.</summary>
    [Fact]
    public void TheFirstTwoStepsAreThoseByHand()
    {
        Solution solution = new Brent { Options = new() { Trace = TraceDetail.Iterates } }.Solve(Univariate.Square, 1.0, 2.0);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([1.0, 4.0 / 3.0, 149.0 / 105.0], [.. solution.Trace.Take(3).Select(iterate => iterate.X![0])], 1e-14);
        Close.To(Math.Sqrt(2.0), solution.X[0], 1e-15);
        Assert.InRange(solution.Iterations, 3, 9);
        Assert.Equal(solution.Iterations + 2, solution.Counts.FunctionCalls);
        Assert.Equal(2.0 / 3.0, solution.Trace[1].Radius, 1e-14);
    }

    [Theory]
    [InlineData(0.0, 3.0)]
    [InlineData(3.0, 0.0)]
    [InlineData(-1e6, 1e6)]
    [InlineData(1.4987011335178, 1.4987011335179)]
    public void ABracketOfAnyWidthAndOrderIsTaken(double a, double b)
    {
        Solution solution = new Brent().Solve(Univariate.Kepler, a, b);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To(Univariate.KeplerRoot, solution.X[0], 1e-15);
        Assert.InRange(solution.Iterations, 1, 60);
        Close.To(Univariate.KeplerRoot, new Brent().Solve(new KeplerStruct(), a, b).X[0], 1e-15);
    }

    [Fact]
    public void ARootAtAnEndOrATripleOneOrOneAtZeroIsFound()
    {
        Assert.Equal((Status.Success, 2.0), At(x => x - 2.0, 2.0, 5.0));
        Assert.Equal((Status.Success, 5.0), At(x => x - 5.0, 2.0, 5.0));
        (Status status, double triple) = At(Univariate.TripleRoot, 0.0, 3.0);
        Assert.Equal(Status.Success, status);
        Assert.Equal(1.0, triple, 1e-5);
        (status, double zero) = At(x => Math.Sin(x), -1.0, 2.5);
        Assert.Equal(Status.Success, status);
        Assert.Equal(0.0, zero, 1e-15);
        Solution tiny = new Brent { Options = new() { AbsoluteTolerance = 0.0, MaxIterations = 2000 } }.Solve(x => Math.Exp(x) - 1.0 - 1e-200, -1.0, 2.0);
        Assert.Equal(Status.Success, tiny.Status);

        static (Status Status, double X) At(UnivariateFunction<double> f, double a, double b)
        {
            Solution solution = new Brent().Solve(f, a, b);
            return (solution.Status, solution.X[0]);
        }
    }

    [Fact]
    public void AJumpAndAPoleAreNoRoots()
    {
        foreach ((UnivariateFunction<double> f, double place) in (IEnumerable<(UnivariateFunction<double>, double)>)[(Univariate.Jump, 1.0 / 3.0), (Univariate.Pole, 1.0)])
        {
            Solution solution = new Brent().Solve(f, -1.0, 2.5);
            Assert.Equal(Status.Stalled, solution.Status);
            Close.To(place, solution.X[0], 1e-14);
            Assert.Contains("a jump or a pole", solution.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatCannotBeDoneIsSaid()
    {
        Brent brent = new();
        Refusal.Refused(() => brent.Solve(Univariate.NoRoot, -1.0, 2.0), "f(-1) = 2 and f(2) = 5 have the same sign", "a change of sign is expected", "Halley");
        Refusal.Refused(() => brent.Solve(Univariate.Square, 1.0, 1.0), "a and b are both 1");
        Refusal.Refused(() => brent.Solve(Univariate.Square, double.NaN, 1.0), "a is NaN", "finite");
        Refusal.Refused(() => new Brent { Options = new() { RelativeTolerance = -1.0 } }.Solve(Univariate.Square, 0.0, 2.0), "RelativeTolerance is -1");
        Solution first = brent.Solve(Univariate.Logarithm, -1.0, 2.0), second = brent.Solve(Univariate.Logarithm, 2.0, -1.0);
        Assert.Equal((Status.NotFinite, Status.NotFinite), (first.Status, second.Status));
        Assert.Contains("f is NaN at x = -1", first.Reason, StringComparison.Ordinal);
        Assert.Contains("f is NaN at x = -1", second.Reason, StringComparison.Ordinal);
        Solution inside = brent.Solve(x => x < 0.0 ? -1.0 : x > 1.0 ? 1.0 : double.NaN, -1.0, 3.0);
        Assert.Equal(Status.NotFinite, inside.Status);
        Assert.Equal(Status.MaxIterations, new Brent { Options = new() { MaxIterations = 2 } }.Solve(Univariate.Square, 0.0, 2.0).Status);
        Assert.Equal(Status.Cancelled, new Brent { Options = new() { CancellationToken = new CancellationToken(canceled: true) } }.Solve(Univariate.Square, 0.0, 2.0).Status);
    }

    private readonly struct KeplerStruct : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => Univariate.Kepler(x);
    }
}
