using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

/// <summary>What iterations allocate: nothing.</summary>
public class AllocationTests
{
    public static TheoryData<string> Methods => ["GradientDescent", "Adam", "AdamW", "SteepestDescent", "Bfgs", "Lbfgs", "Lbfgs, StrongWolfe", "ProjectedLbfgs", "NewtonTrustRegion"];

    private static Optimizer Find(string name, int iterations)
    {
        OptimizationOptions options = new() { MaxIterations = iterations, GradientTolerance = 0.0 };
        return name switch
        {
            "GradientDescent" => new GradientDescent { Options = options, LearningRate = 1e-4, Momentum = 0.5 },
            "Adam" => new Adam { Options = options },
            "AdamW" => new AdamW { Options = options },
            "SteepestDescent" => new SteepestDescent { Options = options },
            "Bfgs" => new Bfgs { Options = options },
            "Lbfgs" => new Lbfgs { Options = options },
            "Lbfgs, StrongWolfe" => new Lbfgs { Options = options, Search = new StrongWolfe() },
            "ProjectedLbfgs" => new ProjectedLbfgs { Options = options, Upper = [.. Enumerable.Repeat(5.0, N)] },
            _ => new NewtonTrustRegion { Options = options, InitialRadius = 0.1 },
        };
    }

    private const int N = 240;

    /// <summary>A thousand iterations allocate what a hundred do.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void IterationsAllocateNothing(string method)
    {
        PreparedScalar f = new ReverseTapeBackend().Prepare(Objectives.Rosenbrock, Shape.Scalar(N));
        double[] start = new double[N];
        (int few, int many) = method switch
        {
            "NewtonTrustRegion" => (10, 60),
            "Bfgs" => (100, 300),
            _ => (100, 1000),
        };
        Optimizer shorter = Find(method, few), longer = Find(method, many);
        Solution first = shorter.Solve(f, start), second = longer.Solve(f, start);
        Assert.True(first.Status == Status.MaxIterations && second.Status == Status.MaxIterations, $"{first}; {second}");

        // The least of some rounds: the runtime optimises methods, and trims its pools, in between. The smallest object has 24 bytes: less for each iteration is none in any.
        long difference = Allocation.Least(() => longer.Solve(f, start), 4) - Allocation.Least(() => shorter.Solve(f, start), 4);
        Assert.True(Math.Abs(difference) < 24 * (many - few), $"{method}: {difference} bytes in {many - few} iterations");
    }
}
