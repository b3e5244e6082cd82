using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions that overwrite arrays of their own, or the output itself, while they work.</summary>
internal static class WorkArrays
{
    public static IEnumerable<Scenario> All =>
    [
        new ScalarScenario("running product in place", new RunningProduct(), [[1.5, -0.8, 2.0, 0.5], [0.3, 1.2, -1.1, 0.9]], ProductAt) { Needs = Requirement.Mutation, Allocates = true },
        new ScalarScenario("smallest two, sorted in place", new SmallestTwo(), [[2.5, -0.6, 3.0, 0.7], [0.2, 1.9, -1.4, 0.8]], SmallestTwoAt) { Needs = Requirement.Mutation | Requirement.Branches, Allocates = true },
        new VectorScenario("Horner in the output", new HornerInOutput(), [[1.2, 0.5, -0.3, 2.0], [-0.7, 1.1, 0.4, -0.9]], HornerAt) { Needs = Requirement.Mutation },
    ];

    private static ScalarOracle ProductAt(double[] x)
    {
        int n = x.Length;
        double Without(params int[] left) => Enumerable.Range(0, n).Where(i => !left.Contains(i)).Aggregate(1.0, (product, i) => product * x[i]);
        double[,] hessian = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                hessian[i, j] = i == j ? 0.0 : Without(i, j);
            }
        }

        return new(Without(), [.. Enumerable.Range(0, n).Select(i => Without(i))], hessian);
    }

    private static ScalarOracle SmallestTwoAt(double[] x)
    {
        int[] order = [.. Enumerable.Range(0, x.Length).OrderBy(i => x[i])];
        (int a, int b) = (order[0], order[1]);
        double[] gradient = new double[x.Length];
        double[,] hessian = new double[x.Length, x.Length];
        gradient[a] = x[b];
        gradient[b] = x[a];
        hessian[a, b] = hessian[b, a] = 1.0;
        return new(x[a] * x[b], gradient, hessian);
    }

    /// <summary>(p(t), p'(t)) of p = c₀ + c₁ t + c₂ t²: ∂p/∂t = c₁ + 2 c₂ t, ∂p/∂c_k = t^k; ∂p'/∂t = 2 c₂, ∂p'/∂c_k = k t^{k-1}.</summary>
    private static VectorOracle HornerAt(double[] x)
    {
        double t = x[0], slope = x[2] + 2 * x[3] * t;
        return new([x[1] + x[2] * t + x[3] * t * t, slope], new double[,] { { slope, 1, t, t * t }, { 2 * x[3], 0, 1, 2 * t } });
    }
}

/// <summary>Π x_i, by a running product in a local array that is overwritten.</summary>
internal readonly struct RunningProduct : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] work = x.ToArray();
        for (int i = 1; i < work.Length; i++)
        {
            work[i] *= work[i - 1];
        }

        return work[^1];
    }
}

/// <summary>The product of the smallest two entries, after sorting a local array in place.</summary>
internal readonly struct SmallestTwo : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] work = x.ToArray();
        for (int i = 1; i < work.Length; i++)
        {
            for (int j = i; j > 0 && work[j] < work[j - 1]; j--)
            {
                (work[j], work[j - 1]) = (work[j - 1], work[j]);
            }
        }

        return work[0] * work[1];
    }
}

/// <summary>A polynomial in t = x₀ with the coefficients x₁, x₂, ..., and its derivative, by Horner's scheme in the output.</summary>
internal readonly struct HornerInOutput : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y.Clear();
        for (int k = x.Length - 1; k > 0; k--)
        {
            y[1] = y[1] * x[0] + y[0];
            y[0] = y[0] * x[0] + x[k];
        }
    }
}
