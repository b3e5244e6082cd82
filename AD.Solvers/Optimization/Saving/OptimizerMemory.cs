using System.Runtime.InteropServices;

namespace AD.Solvers;

/// <summary>The memory of a method on its way into a state or out of one: the method names its parts once, for both ways.</summary>
/// <remarks>When the run is saved, the parts are copied; when it is resumed, they are overwritten with what was saved.</remarks>
public sealed class OptimizerMemory
{
    private readonly Dictionary<string, double[]>? written;
    private readonly OptimizerState? read;

    internal OptimizerMemory() => written = [];

    internal OptimizerMemory(OptimizerState state) => read = state;

    /// <summary>The run is being resumed: the parts are overwritten.</summary>
    public bool Resumes => read is not null;

    internal IReadOnlyDictionary<string, double[]> Parts => written!;

    /// <summary>Numbers of the method: moments, pairs, a matrix.</summary>
    /// <param name="name">The part's name, unlike the others'.</param>
    /// <param name="numbers">The numbers; saved or overwritten.</param>
    /// <exception cref="ArgumentException">The state has no such part, or one of another length.</exception>
    public void Part(string name, Span<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (written is not null)
        {
            written.Add(name, numbers.ToArray());
            return;
        }

        if (!read!.Memory.TryGetValue(name, out double[]? part))
        {
            throw new ArgumentException($"The state of {read.Method} has no '{name}' in its memory, only {(read.Memory.Count == 0 ? "nothing" : string.Join(", ", read.Memory.Keys))}.", name);
        }

        if (part.Length != numbers.Length)
        {
            throw new ArgumentException($"'{name}' in the state of {read.Method} has length {part.Length}; with these settings the expected length is {numbers.Length}. Resume with the settings of the run that was saved, or start anew from its X.", name);
        }

        part.CopyTo(numbers);
    }

    /// <summary>One number of the method.</summary>
    /// <param name="name">The part's name, unlike the others'.</param>
    /// <param name="number">The number; saved or overwritten.</param>
    /// <exception cref="ArgumentException">The state has no such part, or one of another length.</exception>
    public void Part(string name, ref double number) => Part(name, MemoryMarshal.CreateSpan(ref number, 1));

    /// <summary>A counter of the method.</summary>
    /// <param name="name">The part's name, unlike the others'.</param>
    /// <param name="number">The counter; saved or overwritten.</param>
    /// <param name="largest">The largest value that it may have; the smallest is 0.</param>
    /// <exception cref="ArgumentException">The state has no such part, one of another length, or a number that is not such a counter.</exception>
    public void Part(string name, ref int number, int largest = int.MaxValue)
    {
        double value = number;
        Part(name, ref value);
        if (!(value >= 0.0 && value <= largest && value == Math.Floor(value)))
        {
            throw new ArgumentException($"'{name}' in the state of {read?.Method} is {value}; a whole number from 0 to {largest} is expected.", name);
        }

        number = (int)value;
    }
}
