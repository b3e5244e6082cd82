using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

/// <summary>Every second-order method on Rosenbrock's function, and over every backend.</summary>
public class RosenbrockTests
{
    private static readonly Dictionary<string, Func<OptimizationOptions, Optimizer>> Methods = new()
    {
        ["Bfgs, HagerZhang"] = options => new Bfgs { Options = options },
        ["Bfgs, StrongWolfe"] = options => new Bfgs { Options = options, Search = new StrongWolfe() },
        ["Lbfgs, HagerZhang"] = options => new Lbfgs { Options = options },
        ["Lbfgs, StrongWolfe"] = options => new Lbfgs { Options = options, Search = new StrongWolfe() },
        ["Lbfgs, Backtracking"] = options => new Lbfgs { Options = options, Search = new Backtracking() },
        ["NewtonTrustRegion"] = options => new NewtonTrustRegion { Options = options },
        ["ProjectedLbfgs"] = options => new ProjectedLbfgs { Options = options },
    };

    public static TheoryData<string, int> MethodsAndSizes => [.. from method in Methods.Keys from n in (int[])[2, 10, 100] select (method, n)];

    public static TheoryData<string, string> MethodsAndBackends => [.. from method in Methods.Keys from backend in BackendCatalogue.Names select (method, backend)];

    [Theory]
    [MemberData(nameof(MethodsAndSizes))]
    public void IsSolvedInAnyDimension(string method, int n)
    {
        Solution solution = Methods[method](new()).Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, Objectives.RosenbrockStart(n));
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(solution.ResidualNorm, 0.0, 1e-8);

        // From this start the chain has a second minimum near (−1, 1, …, 1), with value 3.98 at any n ≥ 4 up to some tenths.
        if (solution.Value < 1.0)
        {
            Assert.All(solution.X, x => Close.To(1.0, x, 1e-6));
        }
        else
        {
            Assert.True(n > 2 && solution.X[0] < 0.0, solution.ToString());
            Assert.InRange(solution.Value, 3.9, 4.1);
        }
    }

    [Theory]
    [MemberData(nameof(MethodsAndBackends))]
    public void IsSolvedByEveryBackend(string method, string backend)
    {
        Optimizer optimizer = Methods[method](new() { GradientTolerance = 1e-5 });
        Backend derivatives = BackendCatalogue.Find(backend);
        if (optimizer is NewtonTrustRegion && !derivatives.Traits.SecondOrder)
        {
            Assert.Contains("HigherOrderBackend", Assert.Throws<NotSupportedException>(() => optimizer.Solve(derivatives, Objectives.Rosenbrock, [-1.2, 1.0])).Message, StringComparison.Ordinal);
            return;
        }

        Solution solution = optimizer.Solve(derivatives, Objectives.Rosenbrock, [-1.2, 1.0]);
        Assert.True(solution.Status == Status.Success, solution.ToString());
        Close.To([1.0, 1.0], solution.X, 1e-4);
        Assert.InRange(solution.Iterations, 5, 100);
    }
}
