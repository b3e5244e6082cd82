using System.Numerics;

namespace AD.Conformance;

/// <summary>y_i = Σ_j sin(x_j) (i + j), which counts its evaluations and remembers the numbers it was evaluated on.</summary>
internal sealed class CountedFunction(int outputs) : IVectorFunction
{
    public int Evaluations { get; private set; }

    public HashSet<Type> Numbers { get; } = [];

    public int OutputLength(int inputLength) => outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        Evaluations++;
        Numbers.Add(typeof(T));
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
