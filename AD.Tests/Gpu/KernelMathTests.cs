using AD.Backends;
using AD.Tests.Accuracy;
using Xunit;

namespace AD.Tests.Gpu;

/// <summary>The functions of kernels as plain C#: against 40 digits, against .NET, and at special values.</summary>
public class KernelMathTests
{
    private const int Draws = 4000;

    private static readonly double[] Specials =
        [0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2, -2, 2.5, 3, -3, 4, 1e16, -1e16, 1e300, -1e300, 5e-324, -5e-324, 1e-310, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    // .NET adds 1, or takes it off, and has 0 for arguments that are small; here f(x) ≈ cx.
    private static readonly string[] AddsOne = ["ExpM1", "Exp2M1", "Exp10M1", "LogP1", "Log2P1", "Log10P1"];

    public static TheoryData<string> Names => [.. KernelFunctions.Unary.Select(f => f.Name)];

    public static TheoryData<string> NamesOfTwo => [.. KernelFunctions.Binary.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ErrorsAgainstFortyDigitsAreWithinTheBound(string name)
    {
        KernelFunction f = KernelFunctions.Unary.Single(one => one.Name == name);
        Assert.All(ReferenceTable.Points[name], point => Assert.True(point.Value.ErrorOf(f.Kernel(point.Arguments[0])) <= f.Bound, $"{name}({point}): {point.Value.ErrorOf(f.Kernel(point.Arguments[0]))} ulp"));
    }

    [Theory]
    [MemberData(nameof(NamesOfTwo))]
    public void ErrorsOfTwoArgumentsAgainstFortyDigitsAreWithinTheBound(string name)
    {
        KernelFunctionOfTwo f = KernelFunctions.Binary.Single(one => one.Name == name);
        Assert.All(ReferenceTable.Points[name], point =>
        {
            double error = point.Value.ErrorOf(f.Kernel(point.Arguments[0], point.Arguments[1]));
            Assert.True(error <= f.Bound, $"{name}({point}): {error} ulp");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SpecialValuesAreDotNets(string name)
    {
        KernelFunction f = KernelFunctions.Unary.Single(one => one.Name == name);
        foreach (double x in Specials)
        {
            double plain = f.Plain(x), kernel = f.Kernel(x);
            if (AddsOne.Contains(name) && Math.Abs(x) < 1e-300)
            {
                Assert.True(Math.Abs(kernel) <= Math.Abs(3 * x) && double.IsNegative(kernel) == double.IsNegative(x), $"{name}({x:R}) is {kernel:R}");
            }
            else
            {
                AssertSpecial(plain, kernel, $"{name}({x:R})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfTwo))]
    public void SpecialValuesOfTwoArgumentsAreDotNets(string name)
    {
        KernelFunctionOfTwo f = KernelFunctions.Binary.Single(one => one.Name == name);
        foreach (double x in Specials)
        {
            foreach (double y in Specials)
            {
                AssertSpecial(f.Plain(x, y), f.Kernel(x, y), $"{name}({x:R}, {y:R})");
            }
        }
    }

    // Zeros with their sign, infinities and missing values; ordinary values are compared elsewhere.
    private static void AssertSpecial(double expected, double actual, string call)
    {
        bool ordinary = double.IsFinite(expected) && expected != 0;
        Assert.True(ordinary ? double.IsFinite(actual) && actual != 0 : double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{call} is {actual:R}, .NET's {expected:R}");
    }

    public static TheoryData<string> AccurateInDotNet => ["Exp", "Exp2", "Log", "Log2", "Log10", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "Sqrt"];

    [Theory]
    [MemberData(nameof(AccurateInDotNet))]
    public void DrawnPointsAgreeWithDotNet(string name)
    {
        KernelFunction f = KernelFunctions.Unary.Single(one => one.Name == name);
        Random random = new(11);
        for (int i = 0; i < Draws; i++)
        {
            double x = Drawn(random, i), expected = f.Plain(x), actual = f.Kernel(x), ulp = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= (f.Bound + 1) * ulp, $"{name}({x:R}) is {actual:R}, .NET's {expected:R}");
        }
    }

    [Fact]
    public void PowersOfDrawnPointsAgreeWithDotNet()
    {
        Random random = new(12);
        for (int i = 0; i < 5 * Draws; i++)
        {
            double x = Math.Abs(Drawn(random, i)), y = i % 2 == 0 ? Drawn(random, i / 2) : 700 * (2 * random.NextDouble() - 1) / Math.Log(x);
            double expected = Math.Pow(x, y), actual = KernelMath.Pow(x, y), ulp = Math.BitIncrement(expected) - expected;
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 2 * ulp, $"{x:R} to the power {y:R} is {actual:R}, .NET's {expected:R}");
        }
    }

    [Fact]
    public void RemaindersOfDrawnPointsAreDotNets()
    {
        Random random = new(13);
        for (int i = 0; i < Draws; i++)
        {
            double x = Drawn(random, i), y = Drawn(random, i / 3);
            Assert.Equal(x % y, KernelMath.Remainder(x, y));
            Assert.Equal(Math.IEEERemainder(x, y), KernelMath.Ieee754Remainder(x, y));
        }
    }

    [Fact]
    public void FusedMultiplyAddIsRoundedOnce()
    {
        Random random = new(7);
        for (int i = 0; i < 20 * Draws; i++)
        {
            double x = Drawn(random, i), y = Drawn(random, i / 3), z = (i % 4) switch { 0 => Drawn(random, i), 1 => -x * y, 2 => Math.BitIncrement(-x * y), _ => x * y * random.NextDouble() };
            Assert.Equal(BitConverter.DoubleToInt64Bits(Math.FusedMultiplyAdd(x, y, z)), BitConverter.DoubleToInt64Bits(KernelMath.FusedMultiplyAdd(x, y, z)));
        }

        foreach (double x in Specials)
        {
            foreach (double y in Specials)
            {
                foreach (double z in Specials)
                {
                    double expected = Math.FusedMultiplyAdd(x, y, z), actual = KernelMath.FusedMultiplyAdd(x, y, z);
                    Assert.True(expected.Equals(actual) && (double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual)), $"fma({x:R}, {y:R}, {z:R}) is {actual:R}, .NET's {expected:R}");
                }
            }
        }
    }

    // Near one, over the middle exponents, and over all of them.
    private static double Drawn(Random random, int kind)
        => (kind % 3) switch
        {
            0 => random.NextDouble() * 4 - 2,
            1 => Math.ScaleB(random.NextDouble() + 0.5, random.Next(-60, 60)),
            _ => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-1070, 1020)),
        };
}
