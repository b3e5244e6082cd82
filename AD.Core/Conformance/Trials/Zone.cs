namespace AD.Conformance;

/// <summary>Memory for an argument or a result, with guards on both sides that are not to be touched.</summary>
internal sealed class Zone
{
    /// <summary>What stands in the guards: a number that no scenario yields.</summary>
    public const double Guard = -7.340112358e-77;

    /// <summary>What stands in a result before it is written.</summary>
    public const double Unwritten = 5.910235711e+77;

    private const int Margin = 4;

    private readonly double[] memory;
    private readonly double[]? argument;
    private readonly string name;

    private Zone(string name, int length, double[]? argument)
    {
        this.name = name;
        this.argument = argument;
        memory = new double[length + 2 * Margin];
        Array.Fill(memory, Guard);
        Span.Fill(Unwritten);
        argument?.CopyTo(Span);
    }

    public Span<double> Span => memory.AsSpan(Margin, memory.Length - 2 * Margin);

    public double[] ToArray() => Span.ToArray();

    public static Zone Argument(string name, double[] values) => new(name, values.Length, [.. values]);

    public static Zone Result(string name, int length) => new(name, length, null);

    public void Check()
    {
        for (int i = 0; i < Margin; i++)
        {
            Check(i, $"memory before {name} was written: entry {i - Margin}");
            Check(memory.Length - Margin + i, $"memory after {name} was written: entry {memory.Length - 2 * Margin + i} of {memory.Length - 2 * Margin}");
        }

        for (int i = 0; argument is not null && i < argument.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(argument[i]) != BitConverter.DoubleToInt64Bits(Span[i]))
            {
                throw new MismatchException(new ConformanceMismatch($"the argument {name}[{i}] was changed", Span[i], argument[i], 0.0));
            }
        }
    }

    private void Check(int index, string what)
    {
        if (memory[index] != Guard)
        {
            throw new MismatchException(new ConformanceMismatch(what, memory[index], Guard, 0.0));
        }
    }
}
