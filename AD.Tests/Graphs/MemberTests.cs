using System.Numerics;
using System.Runtime.CompilerServices;
using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>Every member of the BCL's interface on traced numbers: traced at one point and evaluated at another, the graph gives what <see cref="double"/> gives, to the bit, or a guard tells that it does not.</summary>
public class MemberTests
{
    private static readonly double[][] Points = [.. Bits.Special.SelectMany(a => Bits.Special.Select(b => (double[])[a, b]))];

    private static readonly double[][] TracePoints = [[0.375, 1.625], [-2.0, 3.0], [-0.0, 0.0], [double.PositiveInfinity, -1.0], [1.0, double.NaN], [1e-310, 0.5], [3.0, -0.0]];

    /// <summary>Members that print the number or read its bits: they have no number to trace.</summary>
    public static TheoryData<string> Numbers => [.. InterfaceMembers.Of(0.375, 1.625).Keys.Where(name => !IsText(name) && !ReadsBits(name))];

    /// <summary>Members that read the bits of the number.</summary>
    public static TheoryData<string> BitReaders => [.. InterfaceMembers.Of(0.375, 1.625).Keys.Where(name => ReadsBits(name) && !name.Contains("Significand", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void WhereTheGuardsHoldTheGraphIsTheMember(string name)
    {
        int held = 0;
        Result?[] expected = [.. Points.Select(x => Outcome(name, x))];
        foreach (double[] origin in TracePoints)
        {
            if (Outcome(name, origin) is not { } there)
            {
                continue;
            }

            foreach (bool optimize in (bool[])[true, false])
            {
                Recording recording = new(name);
                Graph graph = Trace.Of(recording, origin, there.Numbers.Count, optimize);
                Assert.Equal(there.Facts, recording.Facts);
                Bits.Equal([.. there.Numbers], graph.At(origin), $"{name} where it was traced, ({origin[0]:R}, {origin[1]:R})");
                for (int i = 0; i < Points.Length; i++)
                {
                    double[] x = Points[i];
                    if (graph.At(x) is { } actual)
                    {
                        string what = $"{name}, traced at ({origin[0]:R}, {origin[1]:R}), at ({x[0]:R}, {x[1]:R})";
                        held++;
                        Result here = expected[i] ?? throw new InvalidOperationException($"{what}: the guards hold where the member throws.");
                        Bits.Equal([.. here.Numbers], actual, what);
                        Assert.True(there.Facts.SequenceEqual(here.Facts), $"{what}: {string.Join(", ", here.Facts)} instead of {string.Join(", ", there.Facts)}.");
                    }
                }
            }
        }

        Assert.True(held >= 2);
    }

    /// <summary>Exponent and significand as bytes are plain data, from which a number could be made that the graph does not see.</summary>
    [Theory]
    [MemberData(nameof(BitReaders))]
    public void ReadingTheBitsIsRefused(string name)
        => Assert.Contains("a plain number was asked of it", Assert.Throws<TracedValueException>(() => Trace.Of(new Recording(name), [0.375, 1.625], 0)).Message, StringComparison.Ordinal);

    private static bool IsText(string name) => name.Contains("Parse", StringComparison.Ordinal) || name.Contains("Format", StringComparison.Ordinal) || name.Contains("ToString", StringComparison.Ordinal);

    private static bool ReadsBits(string name) => name.Contains("Write", StringComparison.Ordinal) || name.Contains("GetExponent", StringComparison.Ordinal) || name.Contains("GetSignificand", StringComparison.Ordinal);

    /// <summary>What the member gives at plain numbers; null where it throws, or where the platform chooses.</summary>
    private static Result? Outcome(string name, double[] x)
    {
        if (name == "ConvertToIntegerNative(T)" && !(Math.Abs(x[1]) < int.MaxValue))
        {
            return null;
        }

        try
        {
            return Result.Of<double>(InterfaceMembers.Of(x[0], x[1])[name]());
        }
        catch (Exception refusal) when (refusal is ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What a member gave: numbers, and other answers.</summary>
    private sealed record Result(List<double> Numbers, List<object?> Facts)
    {
        public static Result Of<T>(object? answer)
            where T : IFloatingPointIeee754<T>
        {
            (List<T> numbers, List<object?> facts) = Parts<T>(answer);
            return new([.. numbers.Select(number => double.CreateChecked(number))], facts);
        }

        public static (List<T> Numbers, List<object?> Facts) Parts<T>(object? answer)
        {
            (List<T> Numbers, List<object?> Facts) parts = ([], []);
            Add(answer);
            return parts;

            void Add(object? item)
            {
                switch (item)
                {
                    case T number:
                        parts.Numbers.Add(number);
                        break;
                    case ITuple tuple:
                        for (int i = 0; i < tuple.Length; i++)
                        {
                            Add(tuple[i]);
                        }

                        break;
                    default:
                        parts.Facts.Add(item);
                        break;
                }
            }
        }
    }

    /// <summary>A member as a function of its two arguments that keeps the answers which are no numbers.</summary>
    private sealed class Recording(string name) : IVectorFunction
    {
        public List<object?> Facts { get; private set; } = [];

        public int OutputLength(int inputLength) => throw new NotSupportedException("The caller knows.");

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            (List<T> numbers, Facts) = Result.Parts<T>(InterfaceMembers.Of(x[0], x[1])[name]());
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = numbers[i];
            }
        }
    }
}
