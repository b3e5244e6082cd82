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
        double[] start = Objectives.RosenbrockStart(N);
        (int few, int many) = method == "NewtonTrustRegion" ? (10, 60) : (100, 1000);
        Optimizer shorter = Find(method, few), longer = Find(method, many);
        Assert.True(longer.Solve(f, start).Status == Status.MaxIterations, longer.Solve(f, start).ToString());
        Assert.Equal((Status.MaxIterations, few), (shorter.Solve(f, start).Status, shorter.Solve(f, start).Iterations));
        Assert.Equal((Status.MaxIterations, many), (longer.Solve(f, start).Status, longer.Solve(f, start).Iterations));
        long difference = long.MaxValue;
        for (int round = 0; round < 5 && difference != 0; round++)
        {
            difference = Math.Abs(Bytes(longer) - Bytes(shorter));
        }

        // The sentences of the verdicts differ by a digit of their numbers.
        Assert.True(difference <= 64, $"{method}: {difference} bytes in {many - few} iterations");

        long Bytes(Optimizer optimizer)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            optimizer.Solve(f, start);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
