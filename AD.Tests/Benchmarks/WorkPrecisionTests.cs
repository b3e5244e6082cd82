using AD.Benchmarks.WorkPrecision;
using AD.Solvers;
using Xunit;

namespace AD.Tests;

/// <summary>Work-precision diagrams: every method on every problem arrives with an error near its tolerance or says why it stopped, and all of it stands on the page.</summary>
public sealed class WorkPrecisionTests
{
    [Fact]
    public void EveryPublicMethodIsCompared()
    {
        IEnumerable<string> known = typeof(OdeMethod).Assembly.GetTypes().Where(type => type.IsPublic && !type.IsAbstract && type.IsSubclassOf(typeof(OdeMethod))).Select(type => type.Name);
        Assert.Equal(known.Order(StringComparer.Ordinal), Methods.All.Select(method => method.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void StiffMethodsSolveAllOfTheProblems()
    {
        foreach (TestProblem problem in TestProblem.All)
        {
            foreach (OdeMethod method in Methods.Stiff)
            {
                Work work = Work.Measure(problem, method, 1e-5, TimeSpan.Zero);
                Assert.True(work.Arrived, work.Outcome.ToString());
                Assert.True(work.Error < 1e-2, $"{problem.Name}, {method.Name}: {work.Error}");
                Assert.True(work.Seconds > 0.0);
            }
        }
    }

    [Fact]
    public void AnExplicitMethodThatDidNotArriveIsListed()
    {
        TestProblem robertson = TestProblem.All.Single(problem => problem.Name == "robertson");
        Work stopped = Work.Measure(robertson, Methods.Explicit[0], 1e-3, TimeSpan.Zero), arrived = Work.Measure(robertson, Methods.Stiff[0], 1e-3, TimeSpan.Zero);
        Assert.Equal(Status.MaxSteps, stopped.Outcome.Status);
        Assert.True(double.IsNaN(stopped.Error));
        string page = Page.Text("a machine", [(robertson, [stopped, arrived])], [1e-3, 1e-4]);
        Assert.Contains("* Bs3 at 1e-3: MaxSteps", page);
        Assert.Contains("| Rosenbrock23 | ", page);
        Assert.Contains("not tried |", page);
        Assert.Contains("images/work-precision-robertson.svg", page);
    }

    [Fact]
    public void TheDiagramNamesMethodsAndAxes()
    {
        string path = Path.GetTempFileName();
        try
        {
            TestProblem problem = TestProblem.All[0];
            Diagram.Write(path, problem, [.. new[] { 1e-3, 1e-5 }.Select(tolerance => Work.Measure(problem, new Tsit5(), tolerance, TimeSpan.Zero))]);
            string svg = File.ReadAllText(path);
            foreach (string word in (string[])["<svg", "Tsit5", "Lotka-Volterra: error against time", "time of a solution (s)"])
            {
                Assert.Contains(word, svg);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
