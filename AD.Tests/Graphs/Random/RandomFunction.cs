using System.Numerics;

namespace AD.Tests.Graphs.Random;

/// <summary>A random function Rⁿ → Rᵐ: the last results of a program and, where there is a map, one output for each input from the same body.</summary>
/// <remarks>For every backend: it uses nothing but generic math.</remarks>
internal sealed record RandomFunction(Program Main, int Results, Program? Map) : IVectorFunction
{
    public int InputLength => Main.Arguments;

    public int Outputs => Results + (Map is null ? 0 : Main.Arguments);

    /// <summary>The same without elementary functions.</summary>
    public RandomFunction Arithmetic() => this with { Main = Main.Arithmetic(), Map = Map?.Arithmetic() };

    public int OutputLength(int inputLength) => Outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T[] numbers = Main.Run(x);
        numbers.AsSpan(numbers.Length - Results).CopyTo(y);
        for (int i = Results; i < y.Length; i++)
        {
            int j = i - Results;
            y[i] = Map!.Run(x[j], x[(j + 1) % x.Length], x[(j + x.Length - 1) % x.Length], T.CreateSaturating(1.0 + j), numbers[^1])[^1];
        }
    }

    /// <summary>The sum of the outputs, as a function of one output.</summary>
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[Outputs];
        Evaluate(x, y);
        T sum = y[0];
        for (int i = 1; i < y.Length; i++)
        {
            sum += y[i];
        }

        return sum;
    }

    public override string ToString() => $"R^{InputLength} -> R^{Outputs}: {Main}" + (Map is null ? string.Empty : $"; map {{ {Map} }}");
}
