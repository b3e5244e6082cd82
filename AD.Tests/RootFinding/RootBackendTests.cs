using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

/// <summary>The same roots whichever backend the derivatives come from.</summary>
public class RootBackendTests
{
    private static readonly string[] Chosen = ["Powell badly scaled", "Wood", "Helical valley", "Chebyquad", "Discrete integral equation", "Broyden banded", "Dennis and Schnabel", "Boggs", "Chandrasekhar"];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendLeadsToTheSameRoot(string name)
    {
        Backend backend = BackendCatalogue.Find(name), reference = new ForwardDualBackend();
        RootOptions options = new() { ResidualTolerance = 1e-12 };
        foreach (RootProblem problem in RootProblems.All.Where(problem => Chosen.Contains(problem.Name)))
        {
            foreach (RootSolver solver in (RootSolver[])[new NewtonRaphson { Options = options }, new Broyden { Options = options }, new TrustRegionNewton { Options = options }, new NewtonHomotopy { Options = options }, new RobustNewton()])
            {
                Solution expected = solver.Solve(reference, problem.F, problem.X0);
                if (expected.Status == Status.Success)
                {
                    Solution solution = solver.Solve(backend, problem.F, problem.X0);
                    Assert.True(solution.Status == Status.Success, $"{solver.GetType().Name} on {problem.Name}: {solution}");
                    Close.To(expected.X, solution.X, 1e-10, $"{solver.GetType().Name} on {problem.Name}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void OneUnknownAndFixedPointsToo(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach (Halley solver in (Halley[])[new Halley(), new Halley { NewtonSteps = true }])
        {
            if (!solver.NewtonSteps && !backend.Traits.SecondOrder)
            {
                Refusal.Refused(() => solver.Solve(backend, Univariate.Kepler, 1.0), name, "no second derivatives", "NewtonSteps");
                continue;
            }

            foreach (Solution solution in (Solution[])[solver.Solve(backend, Univariate.Kepler, 1.0), solver.Solve(backend, Univariate.Kepler, 0.0, 3.0)])
            {
                Assert.True(solution.Status == Status.Success, solution.ToString());
                Close.To(Univariate.KeplerRoot, solution.X[0], 1e-12);
            }
        }

        Solution fixedPoint = new AndersonFixedPoint { Options = new() { ResidualTolerance = 1e-13 } }.Solve(backend, Univariate.Cosine, [1.0]);
        Assert.Equal(Status.Success, fixedPoint.Status);
        Close.To(0.7390851332151607, fixedPoint.X[0], 1e-12);
    }
}
