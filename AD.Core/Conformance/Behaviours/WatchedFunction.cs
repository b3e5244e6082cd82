using System.Numerics;

namespace AD.Conformance;

/// <summary>A function that does something between two evaluations of the one it stands for; its value is their mean, and so are its derivatives.</summary>
internal sealed class WatchedFunction(IVectorFunction f) : IVectorFunction
{
    /// <summary>What is done in the middle of each evaluation.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T[] first = new T[y.Length];
        f.Evaluate<T>(x, first);
        Meanwhile();
        f.Evaluate(x, y);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = (first[i] + y[i]) / 2.0;
        }
    }
}
