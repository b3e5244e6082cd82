using System.Numerics;

namespace AD.Conformance;

/// <summary>Σ (1 - x_i)² + 100 (x_{i+1} - x_i²)². Source: Rosenbrock (1960).</summary>
internal readonly struct Rosenbrock : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = 1.0 - x[i], b = x[i + 1] - x[i] * x[i];
            sum += a * a + 100.0 * b * b;
        }

        return sum;
    }
}

/// <summary>x₀² sin x₁.</summary>
internal readonly struct SquareTimesSine : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * T.Sin(x[1]);
}

/// <summary>ln Σ e^{x_i}, shifted by the largest entry.</summary>
internal readonly struct LogSumExp : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T largest = x[0];
        foreach (T entry in x)
        {
            if (entry > largest)
            {
                largest = entry;
            }
        }

        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += T.Exp(entry - largest);
        }

        return largest + T.Log(sum);
    }
}

/// <summary>xᵀ A x / 2 with the rows of A captured.</summary>
internal sealed class QuadraticForm(double[,] a) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                sum += a[i, j] * x[i] * x[j];
            }
        }

        return sum / 2.0;
    }
}

/// <summary>|y|²/2 of a network y = W2 tanh(W1 x + b1).</summary>
internal readonly struct NetworkLoss : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[Network.Outputs];
        default(Network).Evaluate<T>(x, y);
        T sum = T.Zero;
        foreach (T entry in y)
        {
            sum += entry * entry;
        }

        return sum / 2.0;
    }
}
