using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions whose way depends on the value: another branch, another number of rounds at each point.</summary>
internal static class BranchesAndLoops
{
    public static IEnumerable<Scenario> All =>
    [
        new ScalarScenario("Huber's loss", new Huber(), [[0.4, 2.5, -3.0], [-1.7, 0.2, 0.6]], HuberAt) { Needs = Requirement.Branches },
        new ScalarScenario("x⁴ y by halving", new FourthPowerByHalving(), [[3.0, 0.5], [0.8, -1.5], [11.0, 2.0]], FourthPowerAt) { Needs = Requirement.Branches },
        new UnivariateScenario("abs and max away from their kinks", new AbsAndMax(), [1.5, -0.5, 3.0], x => new(Math.Abs(x) + Math.Max(x, 2.0), Math.Sign(x) + (x > 2.0 ? 1 : 0), 0)) { Needs = Requirement.Branches },
        new UnivariateScenario("Newton's iteration for a root", new RootByNewton(), [2.0, 0.3], x => new(Math.Sqrt(x), 0.5 / Math.Sqrt(x), -0.25 / (x * Math.Sqrt(x)))) { Needs = Requirement.Branches },
    ];

    private static ScalarOracle HuberAt(double[] x)
    {
        double[,] hessian = new double[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            hessian[i, i] = Math.Abs(x[i]) < 1 ? 1 : 0;
        }

        return new(x.Sum(entry => Math.Abs(entry) < 1 ? entry * entry / 2 : Math.Abs(entry) - 0.5), [.. x.Select(entry => Math.Clamp(entry, -1, 1))], hessian);
    }

    private static ScalarOracle FourthPowerAt(double[] x)
    {
        double square = x[0] * x[0];
        return new(square * square * x[1], [4 * square * x[0] * x[1], square * square], new double[,] { { 12 * square * x[1], 4 * square * x[0] }, { 4 * square * x[0], 0 } });
    }

    private sealed class AbsAndMax : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x) + T.Max(x, T.CreateSaturating(2.0));
    }

    /// <summary>y ← (y + x / y) / 2 until the step is below rounding, and some rounds more for the derivatives; 200 rounds at most, because samples beside the point may have no root.</summary>
    private sealed class RootByNewton : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
        {
            T y = 0.5 * (1.0 + x);
            for (int rest = 4, round = 0; rest > 0 && round < 200; round++)
            {
                T next = 0.5 * (y + x / y);
                rest = T.Abs(next - y) > 1e-12 * T.Abs(y) ? 4 : rest - 1;
                y = next;
            }

            return y;
        }
    }
}

/// <summary>Huber's loss of each entry: x²/2 within [-1, 1], |x| - 1/2 outside; a branch on the value. Source: Huber (1964).</summary>
internal readonly struct Huber : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += entry > 1.0 ? entry - 0.5 : entry < -1.0 ? -entry - 0.5 : entry * entry / 2.0;
        }

        return sum;
    }
}

/// <summary>x₀ to the fourth power by a while loop whose length depends on the value: halved until below 1, then scaled back.</summary>
internal readonly struct FourthPowerByHalving : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T reduced = x[0], scale = T.One;
        while (reduced > 1.0)
        {
            reduced /= 2.0;
            scale *= 16.0;
        }

        T square = reduced * reduced;
        return scale * square * square * x[1];
    }
}
