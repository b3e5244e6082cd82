using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The last m pairs (s, y) of steps and changes of the gradient, and the product of the inverse Hessian that they stand for with a vector, by two loops. Allocates nothing.</summary>
internal sealed class LbfgsPairs(int n, int memory)
{
    private readonly double[] steps = new double[memory * n];
    private readonly double[] changes = new double[memory * n];
    private readonly double[] products = new double[memory];
    private readonly double[] weights = new double[memory];
    private int count;
    private int next;

    public int Count => count;

    public static void Check(int memory, [CallerArgumentExpression(nameof(memory))] string name = "")
    {
        if (memory < 1)
        {
            throw new ArgumentException($"{name} is {memory}; at least one pair is expected, 5 to 20 are usual.", name);
        }
    }

    public void Forget() => count = next = 0;

    /// <summary>Remembers a pair of positive curvature sᵀy in place of the oldest one; another would spoil descent and is left out.</summary>
    public void Learn(ReadOnlySpan<double> s, ReadOnlySpan<double> y)
    {
        double product = Vectors.Dot(s, y);
        if (IsCurved(product, s, y))
        {
            products[next] = product;
            s.CopyTo(steps.AsSpan(next * n, n));
            y.CopyTo(changes.AsSpan(next * n, n));
            next = (next + 1) % memory;
            count = Math.Min(count + 1, memory);
        }
    }

    /// <summary>Whether sᵀy is positive beyond rounding, and finite.</summary>
    public static bool IsCurved(double product, ReadOnlySpan<double> s, ReadOnlySpan<double> y)
        => double.IsFinite(product) && product > 2.2e-16 * Vectors.Norm(s) * Vectors.Norm(y);

    /// <summary>d ← −H d with the inverse Hessian H that the pairs stand for; its start is γ times the identity, γ = sᵀy / yᵀy of the newest pair.</summary>
    /// <param name="d">The gradient; receives the direction.</param>
    /// <param name="free">The unknowns that may move; the pairs and d are restricted to them. Empty for all.</param>
    public void Turn(Span<double> d, ReadOnlySpan<bool> free)
    {
        double scale = 0.0;
        for (int k = 1; k <= count; k++)
        {
            ReadOnlySpan<double> s = Pair(steps, k), y = Pair(changes, k);
            double product = Product(k, s, y, free);
            weights[k - 1] = product > 0.0 ? Dot(s, d, free) / product : 0.0;
            if (product > 0.0)
            {
                scale = scale == 0.0 ? product / Dot(y, y, free) : scale;
                Add(d, -weights[k - 1], y, free);
            }
        }

        scale = scale == 0.0 ? 1.0 : scale;
        for (int i = 0; i < d.Length; i++)
        {
            d[i] *= -scale;
        }

        for (int k = count; k >= 1; k--)
        {
            ReadOnlySpan<double> s = Pair(steps, k), y = Pair(changes, k);
            double product = Product(k, s, y, free);
            if (product > 0.0)
            {
                // d is minus the r of the source: the correction changes its sign.
                Add(d, -weights[k - 1] - Dot(y, d, free) / product, s, free);
            }
        }
    }

    public void Exchange(OptimizerMemory part)
    {
        part.Part("pairs", ref count, memory);
        part.Part("next pair", ref next, memory - 1);
        part.Part("curvatures", products);
        part.Part("steps", steps);
        part.Part("changes", changes);
    }

    private int Slot(int k) => (next - k + memory) % memory;

    /// <summary>The pair of age k: 1 is the newest.</summary>
    private ReadOnlySpan<double> Pair(double[] pairs, int k) => pairs.AsSpan(Slot(k) * n, n);

    /// <summary>sᵀy of a pair; 0 where the free unknowns leave no positive curvature of it.</summary>
    private double Product(int k, ReadOnlySpan<double> s, ReadOnlySpan<double> y, ReadOnlySpan<bool> free)
    {
        if (free.IsEmpty)
        {
            return products[Slot(k)];
        }

        double product = Dot(s, y, free);
        return product > 2.2e-16 * Math.Sqrt(Dot(s, s, free)) * Math.Sqrt(Dot(y, y, free)) ? product : 0.0;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<bool> free)
    {
        if (free.IsEmpty)
        {
            return Vectors.Dot(a, b);
        }

        double sum = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += free[i] ? a[i] * b[i] : 0.0;
        }

        return sum;
    }

    private static void Add(Span<double> d, double factor, ReadOnlySpan<double> v, ReadOnlySpan<bool> free)
    {
        if (free.IsEmpty)
        {
            Vectors.AddScaled(factor, v, d);
            return;
        }

        for (int i = 0; i < d.Length; i++)
        {
            d[i] += free[i] ? factor * v[i] : 0.0;
        }
    }
}
