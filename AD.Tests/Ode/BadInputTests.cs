using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class BadInputTests
{
    private static OdeProblem Problem => new(Systems.Decay, [1.0], [2.0], (0, 1));

    [Fact]
    public void AnEmptySpanIsRefused() => Refused("span is empty", () => new OdeProblem(Systems.Decay, [1.0], [2.0], (3, 3)));

    [Fact]
    public void AnEmptyStateIsRefused() => Refused("initial state is empty", () => new OdeProblem(Systems.Decay, [], [2.0], (0, 1)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NumbersThatAreNotFiniteAreRefused(double bad)
    {
        Refused("u0[1]", () => new OdeProblem(Systems.Decay, [1.0, bad], [2.0], (0, 1)));
        Refused("p[0]", () => new OdeProblem(Systems.Decay, [1.0], [bad], (0, 1)));
        Refused("start", () => new OdeProblem(Systems.Decay, [1.0], [2.0], (bad, 1)));
        Refused("end", () => new OdeProblem(Systems.Decay, [1.0], [2.0], (0, bad)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e-6)]
    public void TolerancesThatAreNoneAreRefused(double bad)
    {
        Refused("RelativeTolerance", () => Problem.Solve(new Tsit5(), new OdeOptions { RelativeTolerance = bad }));
        Refused("AbsoluteTolerance", () => Problem.Solve(new Tsit5(), new OdeOptions { AbsoluteTolerance = bad }));
        Refused("AbsoluteTolerances[0]", () => Problem.Solve(new Tsit5(), new OdeOptions { AbsoluteTolerances = [bad] }));
    }

    [Fact]
    public void ToleranceZeroIsRefusedWhereBothAreZero()
    {
        Refused("both 0", () => Problem.Solve(new Tsit5(), new OdeOptions { RelativeTolerance = 0.0, AbsoluteTolerance = 0.0 }));
        Assert.Equal(Status.Success, Problem.Solve(new Tsit5(), new OdeOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 0.0 }).Status);
        Assert.Equal(Status.Success, Problem.Solve(new Tsit5(), new OdeOptions { RelativeTolerance = 0.0, AbsoluteTolerance = 1e-8 }).Status);
    }

    [Fact]
    public void TolerancesOfAnotherLengthAreRefused()
        => Refused("has length 2; the expected length is 1", () => Problem.Solve(new Tsit5(), new OdeOptions { AbsoluteTolerances = [1e-6, 1e-6] }));

    [Fact]
    public void SavedTimesOutsideTheSpanAreRefused()
    {
        Refused("SaveAt[1] is 1.5", () => Problem.Solve(new Tsit5(), new OdeOptions { SaveAt = [0.5, 1.5] }));
        Refused("SaveAt[0] is -0.5", () => Problem.Solve(new Tsit5(), new OdeOptions { SaveAt = [-0.5] }));
        Refused("SaveAt[0] is NaN", () => Problem.Solve(new Tsit5(), new OdeOptions { SaveAt = [double.NaN] }));
    }

    [Fact]
    public void SavedTimesOutOfOrderAreRefused()
        => Refused("SaveAt[1] is 0.25", () => Problem.Solve(new Tsit5(), new OdeOptions { SaveAt = [0.5, 0.25] }));

    [Fact]
    public void ASavedTimeARoundingErrorBeyondTheEndIsTheEnd()
    {
        double beyond = 0.1 + 0.2;
        OdeSolution solution = new OdeProblem(Systems.Decay, [1.0], [2.0], (0, 0.3)).Solve(new Tsit5(), new OdeOptions { SaveAt = [beyond] });
        Assert.Equal(0.3, Assert.Single(solution.Times));
    }

    [Fact]
    public void StepsThatAreNoneAreRefused()
    {
        Refused("MaxSteps is 0", () => Problem.Solve(new Tsit5(), new OdeOptions { MaxSteps = 0 }));
        Refused("MaxStep is 0", () => Problem.Solve(new Tsit5(), new OdeOptions { MaxStep = 0.0 }));
        Refused("InitialStep is -1", () => Problem.Solve(new Tsit5(), new OdeOptions { InitialStep = -1.0 }));
    }

    [Fact]
    public void ATimeOutsideTheSolutionIsRefused()
    {
        OdeSolution solution = Problem.Solve(new Tsit5());
        Assert.Throws<ArgumentOutOfRangeException>(() => solution.At(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => solution.At(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => solution[solution.Count]);
        Refused("destination has length 2", () => solution.At(0.5, new double[2]));
    }

    private static void Refused(string words, Action action)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
