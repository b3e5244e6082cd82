using System.Numerics;

namespace AD.Tests.ReverseTape;

/// <summary>Σ 100 (x_{i+1} - x_i²)² + (1 - x_i)².</summary>
internal readonly struct Rosenbrock : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = x[i + 1] - x[i] * x[i], b = 1.0 - x[i];
            sum += 100.0 * (a * a) + b * b;
        }

        return sum;
    }
}

/// <summary>x₀ multiplied with itself again and again: x₀^(times + 1), one node each.</summary>
internal readonly struct Chain(int times) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = x[0];
        for (int i = 0; i < times; i++)
        {
            product *= x[0];
        }

        return product;
    }
}

/// <summary>Lotka-Volterra: (a x - b x y, c x y - d y), and a term t x in the first component.</summary>
internal readonly struct LotkaVolterra : IOdeFunction
{
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T x = u[0], y = u[1];
        du[0] = p[0] * x - p[1] * x * y + t * x;
        du[1] = p[2] * x * y - p[3] * y;
    }
}

/// <summary>A function from a lambda over the tape's number, for what only that number can show: identity, scopes, threads.</summary>
internal sealed class OnTape(Func<AD.Backends.Tracked<double>, AD.Backends.Tracked<double>> f) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => (T)(object)f((AD.Backends.Tracked<double>)(object)x[0]);
}
