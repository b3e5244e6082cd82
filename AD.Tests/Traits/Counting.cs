using System.Numerics;

namespace AD.Tests.Traits;

/// <summary>How often a function was evaluated, in all and at each number type.</summary>
internal sealed class Counter
{
    public int Evaluations { get; private set; }

    public HashSet<Type> Numbers { get; } = [];

    public void Count<T>()
    {
        Evaluations++;
        Numbers.Add(typeof(T));
    }

    public void Clear()
    {
        Evaluations = 0;
        Numbers.Clear();
    }
}

/// <summary>n inputs to m outputs, y_i = Σ_j sin(x_j) (i + j), counted.</summary>
internal sealed class CountedVector(Counter counter, int outputs) : IVectorFunction
{
    public int OutputLength(int inputLength) => outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        counter.Count<T>();
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = T.Zero;
            for (int j = 0; j < x.Length; j++)
            {
                y[i] += T.Sin(x[j]) * T.CreateSaturating(i + j);
            }
        }
    }
}

/// <summary>Σ sin(x_j) x_j, counted.</summary>
internal sealed class CountedScalar(Counter counter) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        counter.Count<T>();
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += T.Sin(entry) * entry;
        }

        return sum;
    }
}

/// <summary>sin(x) x, counted.</summary>
internal sealed class CountedUnivariate(Counter counter) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        counter.Count<T>();
        return T.Sin(x) * x;
    }
}
