using Xunit;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>Equality to the last bit, all NaN being equal.</summary>
public static class Bits
{
    public static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b) || (double.IsNaN(a) && double.IsNaN(b));

    public static void Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> given, Func<int, string> what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            if (!Same(expected[i], given[i]))
            {
                Assert.Fail($"{what(i)}: {given[i]:R} where {expected[i]:R} was expected, bit for bit.");
            }
        }
    }
}
