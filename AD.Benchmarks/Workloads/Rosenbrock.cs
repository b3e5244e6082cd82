using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>W5: the chained Rosenbrock function Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)².</summary>
internal readonly struct Rosenbrock : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length - 1; i++)
        {
            T a = x[i + 1] - x[i] * x[i], b = 1.0 - x[i];
            sum += 100.0 * a * a + b * b;
        }

        return sum;
    }

    /// <summary>Operations on active numbers in one evaluation: eight for each term.</summary>
    public static int Nodes(int n) => 8 * (n - 1);

    /// <summary>x_i = 0.5 + 0.3 sin(0.7 i); inputs of the C++ anchors.</summary>
    public static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.3 * Math.Sin(0.7 * i))];

    /// <summary>v_i = cos(0.3 i).</summary>
    public static double[] Tangent(int n) => [.. Enumerable.Range(0, n).Select(i => Math.Cos(0.3 * i))];
}

/// <summary>Its derivatives by hand.</summary>
internal static class RosenbrockByHand
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Value(ReadOnlySpan<double> x)
    {
        double sum = 0.0;
        for (int i = 0; i < x.Length - 1; i++)
        {
            double a = x[i + 1] - x[i] * x[i], b = 1.0 - x[i];
            sum += 100.0 * a * a + b * b;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Gradient(ReadOnlySpan<double> x, Span<double> g)
    {
        int last = x.Length - 1;
        g = g[..x.Length];
        g[0] = -400.0 * (x[1] - x[0] * x[0]) * x[0] - 2.0 * (1.0 - x[0]);
        for (int i = 1; i < x.Length - 1; i++)
        {
            g[i] = 200.0 * (x[i] - x[i - 1] * x[i - 1]) - 400.0 * (x[i + 1] - x[i] * x[i]) * x[i] - 2.0 * (1.0 - x[i]);
        }

        g[last] = 200.0 * (x[last] - x[last - 1] * x[last - 1]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        int last = x.Length - 1;
        v = v[..x.Length];
        product = product[..x.Length];
        product[0] = -400.0 * ((v[1] - 2.0 * x[0] * v[0]) * x[0] + (x[1] - x[0] * x[0]) * v[0]) + 2.0 * v[0];
        for (int i = 1; i < x.Length - 1; i++)
        {
            product[i] = 200.0 * (v[i] - 2.0 * x[i - 1] * v[i - 1]) - 400.0 * ((v[i + 1] - 2.0 * x[i] * v[i]) * x[i] + (x[i + 1] - x[i] * x[i]) * v[i]) + 2.0 * v[i];
        }

        product[last] = 200.0 * (v[last] - 2.0 * x[last - 1] * v[last - 1]);
    }
}
