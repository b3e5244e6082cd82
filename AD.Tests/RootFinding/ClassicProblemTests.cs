using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

/// <summary>How many of the classic systems each method solves from the usual starts; a success is one by the function itself.</summary>
public class ClassicProblemTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    public static TheoryData<string, int> Least => new()
    {
        { "NewtonRaphson", 21 },
        { "FullStep", 20 },
        { "Broyden", 20 },
        { "TrustRegionNewton", 18 },
        { "NewtonHomotopy", 21 },
    };

    [Theory]
    [MemberData(nameof(Least))]
    public void MostAreSolved(string method, int least)
    {
        RootSolver solver = method switch
        {
            "NewtonRaphson" => new NewtonRaphson(),
            "FullStep" => new NewtonRaphson { Search = new FullStep() },
            "Broyden" => new Broyden(),
            "TrustRegionNewton" => new TrustRegionNewton(),
            _ => new NewtonHomotopy(),
        };
        List<string> unsolved = [];
        foreach (RootProblem problem in RootProblems.All)
        {
            Solution solution = solver.Solve(Backend, problem.F, problem.X0);
            double residual = problem.ResidualAt(solution.X);
            if (solution.Status == Status.Success)
            {
                Assert.InRange(residual, 0.0, 1e-10);
                continue;
            }

            Assert.False(residual <= 1e-10, $"{problem.Name} is solved, but {solution}");
            unsolved.Add($"{problem.Name}: {solution}");
        }

        Assert.True(RootProblems.All.Count - unsolved.Count >= least, string.Join(Environment.NewLine, unsolved));
    }
}
