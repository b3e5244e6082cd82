using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

public class StoppingTests
{
    [Fact]
    public void ATrajectoryThatBlowsUpSaysWhenAndWhere()
    {
        // u₁' = u₁², u₁(0) = 1 has the solution 1 / (1 − t).
        OdeSolution solution = new OdeProblem((u, p, t, du) => { du[0] = -u[0]; du[1] = u[1] * u[1]; }, [1, 1], [], (0, 2)).Solve(new Tsit5());
        Assert.Equal(Status.StepTooSmall, solution.Status);
        Assert.Equal(1.0, solution.Outcome.Time, 2e-5);
        Assert.Equal(1, solution.Outcome.Component);
        Assert.InRange(solution.Outcome.Step, 0.0, 1e-15);
        Assert.Contains("component 1", solution.Outcome.ToString(), StringComparison.Ordinal);
        Assert.True(solution.Times[^1] <= solution.Outcome.Time);
        Assert.InRange(solution.At(0.5)[1], 1.999, 2.001);
    }

    [Fact]
    public void AValueThatIsNotFiniteSaysWhenAndWhere()
    {
        OdeSolution later = new OdeProblem((u, p, t, du) => { du[0] = 1.0; du[1] = t > 0.5 ? double.NaN : 1.0; }, [1, 1], [], (0, 2)).Solve(new Dopri5());
        Assert.Equal(Status.NotFinite, later.Status);
        Assert.Equal(0.5, later.Outcome.Time, 1e-6);
        Assert.Equal(1, later.Outcome.Component);

        OdeSolution atOnce = new OdeProblem((u, p, t, du) => { du[0] = 1.0; du[1] = 1.0 / (u[1] - 1.0); }, [1, 1], [], (0, 2)).Solve(new Dopri5());
        Assert.Equal(Status.NotFinite, atOnce.Status);
        Assert.Equal(0.0, atOnce.Outcome.Time);
        Assert.Equal(1, atOnce.Outcome.Component);
    }

    [Fact]
    public void AStateThatOverflowsIsNotASolution()
    {
        // The derivative is finite and constant, so that the error estimate alone sees nothing.
        OdeSolution solution = new OdeProblem((u, p, t, du) => { du[0] = 0.0; du[1] = 1e307; }, [0, 0], [], (0, 100)).Solve(new Tsit5());
        Assert.NotEqual(Status.Success, solution.Status);
        Assert.Equal(1, solution.Outcome.Component);
        Assert.All(solution.FinalState.ToArray(), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void AnEntryThatFForgetsToWriteIsFound()
    {
        OdeSolution solution = new OdeProblem((u, p, t, du) => du[0] = 1.0, [0, 0], [], (0, 1)).Solve(new Tsit5());
        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Equal(1, solution.Outcome.Component);
    }

    [Fact]
    public void StepsRunOut()
    {
        OdeSolution solution = new OdeProblem(Systems.Oscillator, [0, 1], [1], (0, 1000)).Solve(new Tsit5(), new OdeOptions { MaxSteps = 20 });
        Assert.Equal(Status.MaxSteps, solution.Status);
        Assert.Equal(20, solution.Statistics.Steps + solution.Statistics.Rejected);
        Assert.InRange(solution.Outcome.Time, 0.1, 100.0);
        Assert.Equal(solution.Outcome.Time, solution.Times[^1]);
    }

    [Fact]
    public void CancellationStopsBetweenSteps()
    {
        using CancellationTokenSource source = new();
        int calls = 0;
        OdeProblem problem = new(
            (u, p, t, du) =>
            {
                du[0] = -u[0];
                if (++calls == 100)
                {
                    source.Cancel();
                }
            },
            [1], [], (0, 1e6));
        OdeSolution solution = problem.Solve(new Tsit5(), new OdeOptions { CancellationToken = source.Token });
        Assert.Equal(Status.Cancelled, solution.Status);
        Assert.InRange(calls, 100, 106);
        Assert.InRange(solution.Outcome.Time, 0.1, 1e5);
    }

    [Fact]
    public void ProgressIsToldAboutAHundredTimes()
    {
        List<OdeProgress> reports = [];
        OdeSolution solution = new OdeProblem(Systems.Oscillator, [0, 1], [1], (0, 1000)).Solve(new Tsit5(), new OdeOptions { Progress = new Listener(reports.Add) });
        Assert.InRange(reports.Count, 90, 101);
        Assert.Equal(1.0, reports[^1].Fraction);
        Assert.Equal(1000.0, reports[^1].Time);
        Assert.Equal(solution.Statistics.Steps, reports[^1].Steps);
        Assert.Equal(reports.Select(report => report.Fraction).Order(), reports.Select(report => report.Fraction));
    }

    [Fact]
    public void AnExceptionOfTheUserReachesTheUserAndTheNextCallWorks()
    {
        bool broken = true;
        OdeProblem problem = new((u, p, t, du) => du[0] = broken && t > 0.5 ? throw new TimeoutException("mine") : -u[0], [1], [], (0, 1));
        Assert.Equal("mine", Assert.Throws<TimeoutException>(() => problem.Solve(new Tsit5())).Message);
        broken = false;
        Assert.Equal(Math.Exp(-1.0), problem.Solve(new Tsit5()).FinalState[0], 3e-7);
    }

    internal sealed class Listener(Action<OdeProgress> listen) : IProgress<OdeProgress>
    {
        public void Report(OdeProgress value) => listen(value);
    }
}
