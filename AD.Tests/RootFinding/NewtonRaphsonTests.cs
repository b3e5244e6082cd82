using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.RootFinding;

public class NewtonRaphsonTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly RootOptions Traced = new() { Trace = TraceDetail.Iterates };

    [Fact]
    public void TheIteratesForTheRootOfTwoAreTheBabylonianOnes()
    {
        Solution solution = new NewtonRaphson { Options = Traced }.Solve(Backend, Systems.SquareRoot, [1.0]);
        double[] expected = [1.0, 3.0 / 2.0, 17.0 / 12.0, 577.0 / 408.0, 665857.0 / 470832.0];
        Assert.Equal(Status.Success, solution.Status);
        Close.To(expected, [.. solution.Trace.Take(5).Select(iterate => iterate.X![0])], 1e-15);
        Assert.Equal(1.0, solution.Trace[1].StepLength);
        Assert.Contains("within the tolerance", solution.Reason, StringComparison.Ordinal);
    }

    /// <summary>From (1, 5): J = (1 1; 2 10), f = (3, 17), step (−13/8, −11/8); then J = (1 1; −5/4 29/4), f = (0, 145/32), step 145/272 (1, −1).</summary>
    [Fact]
    public void TwoStepsOnALineAndACircleAreThoseByHand()
    {
        Solution solution = new NewtonRaphson { Options = Traced with { MaxIterations = 2 } }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        Assert.Equal(Status.MaxIterations, solution.Status);
        Close.To([-0.625, 3.625], [.. solution.Trace[1].X!], 1e-15);
        Close.To([-25.0 / 272.0, 841.0 / 272.0], solution.X, 1e-15);
        Assert.Equal((3, 2, 2), (solution.Counts.FunctionCalls, solution.Counts.JacobianCalls, solution.Counts.Factorizations));
    }

    [Fact]
    public void TheOrderIsTwo()
    {
        Solution solution = new NewtonRaphson { Options = Traced with { ResidualTolerance = 1e-13 } }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        double[] errors = [.. solution.Trace.Select(iterate => Math.Abs(iterate.X![0]))];
        Assert.InRange(Systems.Order(errors[2], errors[3], errors[4]), 1.9, 2.1);
    }

    /// <summary>arctan x = 0 from 3: the full step leads to −9.5, the parabola's proposal is cut to half and less, and every step meets the condition of Armijo.</summary>
    [Fact]
    public void TheStepIsCutWhereTheFullOneOvershoots()
    {
        Solution solution = new NewtonRaphson { Options = Traced }.Solve(Backend, Systems.Arctangent, [3.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(0.0, solution.X[0], 1e-10);
        Assert.InRange(solution.Trace[1].StepLength, 0.1, 0.5);
        foreach ((Iteration before, Iteration after) in solution.Trace.Zip(solution.Trace.Skip(1)))
        {
            Assert.True(after.Value <= (1.0 - 2e-4 * after.StepLength) * before.Value);
        }

        Solution pure = new NewtonRaphson { Search = new FullStep() }.Solve(Backend, Systems.Arctangent, [3.0]);
        Assert.NotEqual(Status.Success, pure.Status);
    }

    [Fact]
    public void TheLineThatASearchSeesHasTheSlopeMinusOneAtItsStart()
    {
        Watching search = new();
        Solution solution = new NewtonRaphson { Search = search }.Solve(Backend, Systems.LineAndCircle, [1.0, 5.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.True(search.Calls > 2);
        Assert.Equal(solution.Counts.PushforwardCalls, 2 * search.Calls);
    }

    [Fact]
    public void ASingularJacobianNamesItsColumn()
    {
        Solution solution = new NewtonRaphson().Solve(Backend, Systems.LineAndCircle, [1.0, 1.0]);
        Assert.Equal(Status.Singular, solution.Status);
        Assert.Contains("no pivot in column 1", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("after 0 steps", solution.Reason, StringComparison.Ordinal);
        Assert.Contains("TrustRegionNewton", solution.Reason, StringComparison.Ordinal);
        Assert.Equal([1.0, 1.0], solution.X);
    }

    /// <summary>The slope of φ at 0 is −1; at 1 it is what a difference quotient says.</summary>
    private sealed class Watching : LineSearch
    {
        public int Calls { get; private set; }

        public override LineSearchResult Search(ILine line, double value, double slope, double firstStep)
        {
            Calls++;
            Assert.Equal((0.5, -1.0, 1.0), (value, slope, firstStep));
            Close.To(0.5, line.ValueAndSlope(0.0, out double atStart), 1e-12);
            Close.To(-1.0, atStart, 1e-12);
            double left = line.Value(1.0 - 1e-6), right = line.Value(1.0 + 1e-6), middle = line.ValueAndSlope(1.0, out double atEnd);
            Close.To((right - left) / 2e-6, atEnd, 1e-8);
            return new(true, 1.0, middle);
        }
    }
}
