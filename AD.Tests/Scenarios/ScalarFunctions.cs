using System.Numerics;

namespace AD.Tests.Scenarios;

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
