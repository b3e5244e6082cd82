using AD.Backends;
using AD.Solvers;
using AD.Tests.Problems;
using Xunit;

namespace AD.Tests.RootFinding;

public class NewtonHomotopyTests
{
    private static readonly Backend Backend = new ForwardDualBackend();

    /// <summary>
    /// Freudenstein and Roth: f₁ − f₂ = 16 + 12 y + 4 y² − 2 y³ =: g(y), so the path is g(y) = (1 − λ) g(−2) = 24 (1 − λ): from y = −2 it turns at the extrema of g, y = (2 ∓ √22) / 3, on its way to the root y = 4.
    /// There det J = 0: what only descends stops at the first.
    /// </summary>
    [Fact]
    public void ThePathGoesThroughSingularJacobians()
    {
        RootProblem problem = RootProblems.Find("Freudenstein and Roth");
        RootOptions options = new() { Trace = TraceDetail.Iterates };
        Solution solution = new NewtonHomotopy { Options = options }.Solve(Backend, problem.F, problem.X0);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([5.0, 4.0], solution.X, 1e-10);

        double[] first = Value(problem, problem.X0);
        List<double> parts = [];
        foreach (Iteration iterate in solution.Trace)
        {
            double[] value = Value(problem, [.. iterate.X!]);
            Close.To(0.0, (value[0] * first[1] - value[1] * first[0]) / (first[0] * first[0] + first[1] * first[1]), 1e-6, "f(x) across f(x₀)");
            parts.Add(value[0] / first[0]);
        }

        // 1 − λ falls to g(y₁) / 24 = 0.41, rises to g(y₂) / 24 = 1.69 and falls to 0.
        double turn = (2.0 - Math.Sqrt(22.0)) / 3.0, other = (2.0 + Math.Sqrt(22.0)) / 3.0;
        int lowest = parts.IndexOf(parts.Take(parts.Count / 2).Min()), highest = parts.IndexOf(parts.Max());
        Assert.True(lowest < highest);
        Close.To(Cubic(turn) / 24.0, parts[lowest], 0.1);
        Close.To(Cubic(other) / 24.0, parts[highest], 0.1);

        static double Cubic(double y) => 16.0 + 12.0 * y + 4.0 * y * y - 2.0 * y * y * y;
    }

    [Fact]
    public void APathThatReachesNoRootEnds()
    {
        // x² + 1 = 2 (1 − λ) from 1: x runs through 0, where λ = 1/2 is largest, and to −∞.
        Solution solution = new NewtonHomotopy().Solve(Backend, Systems.NoRoot, [1.0]);
        Assert.Equal(Status.MaxIterations, solution.Status);
        Solution parallel = new NewtonHomotopy().Solve(Backend, Systems.Parallel, [5.0, 2.0]);
        Assert.Equal(Status.Singular, parallel.Status);
        Assert.Contains("no tangent after 0 points", parallel.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstStepIsToBePositive()
        => Refusal.Refused(() => new NewtonHomotopy { FirstStep = -1.0 }.Solve(Backend, Systems.SquareRoot, [1.0]), "FirstStep is -1", "positive");

    private static double[] Value(RootProblem problem, double[] x)
    {
        double[] value = new double[x.Length];
        problem.F.Evaluate<double>(x, value);
        return value;
    }
}
