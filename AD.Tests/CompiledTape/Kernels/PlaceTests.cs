using Xunit;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>What an entry gives depends on the entry alone; special values are those of .NET.</summary>
public unsafe class PlaceTests
{
    public static TheoryData<string> Functions => [.. Subject.All.Select(subject => subject.Name)];

    private static readonly double[] Special =
    [
        0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, -2.2250738585072014e-308, 1e-310, -1e-310,
        double.MaxValue, double.MinValue, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 709.0, 709.782712893384, 709.7827128933841, 710.4758600739439, 710.475860073944, 711.0, -708.3, -708.4, -745.1332191019411,
        -745.1332191019412, -746.0, 1e5, -1e5, 1e6, -1e6, 1e22, -1e300, 20.0, -20.0, 37.0, -37.0, -40.0, 1e300, 1.0000000000000002, 0.9999999999999999, -0.9999999999999999, -1.0000000000000002,
    ];

    private static double[] Mixed(int seed, int count, Subject subject)
    {
        Points points = new(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 5 == 4 ? Special[points.Number() % Special.Length] : points.For(subject))];
    }

    /// <summary>For all lengths that end inside a vector, at all alignments, alone and in place: the bits of the function of one number, and nothing is written around.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void AnyPlaceAndLength(string name)
    {
        Subject subject = Subject.Find(name);
        foreach ((string width, ArrayFunction sweep) in subject.Widths.Append(("chosen", subject.Chosen)))
        {
            for (int count = 0; count <= 40; count++)
            {
                int start = count % 8;
                double[] x = Mixed(count, start + count + 9, subject), y = [.. Enumerable.Repeat(-7.0, x.Length)], inPlace = [.. x];
                fixed (double* px = x, py = y, pin = inPlace)
                {
                    sweep(px + start, py + start, count);
                    sweep(pin + start, pin + start, count);
                }

                for (int i = 0; i < x.Length; i++)
                {
                    bool inside = i >= start && i < start + count;
                    Assert.True(Bits.Same(inside ? subject.One(x[i]) : -7.0, y[i]), $"{name}, lanes of {width}: entry {i - start} of {count}, {x[i]:R} gives {y[i]:R}");
                    Assert.True(Bits.Same(inside ? y[i] : x[i], inPlace[i]), $"{name}, lanes of {width}, in place: entry {i - start} of {count}");
                }
            }
        }
    }

    /// <summary>NaN, infinities, zeros with their signs, overflow and underflow as in .NET, where its function keeps the sign of zero; expm1 and log1p of .NET drop it, and theirs is that of x.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void SpecialValues(string name)
    {
        Subject subject = Subject.Find(name);
        foreach (double x in Special)
        {
            double given = subject.One(x), expected = subject.Platform(x);
            if (name is "expm1" or "log1p" && Math.Abs(x) < 1e-300)
            {
                expected = x;
            }

            bool exact = expected == 0.0 || !double.IsFinite(expected);
            Assert.True(exact ? Bits.Same(expected, given) : Math.Abs(given - expected) <= Math.Max(1e-15 * Math.Abs(expected), 2 * double.Epsilon) || (Math.Abs(x) < 1e-15 && given == x), $"{name}({x:R}) = {given:R}, not {expected:R}");
        }
    }

    /// <summary>f(-x) = ∓f(x) to the bit for odd and even functions.</summary>
    [Theory]
    [InlineData("sin", true)]
    [InlineData("cos", false)]
    [InlineData("tan", true)]
    [InlineData("atan", true)]
    [InlineData("sinh", true)]
    [InlineData("cosh", false)]
    [InlineData("tanh", true)]
    public void Symmetry(string name, bool odd)
    {
        Subject subject = Subject.Find(name);
        foreach (double x in Mixed(3, 2000, subject))
        {
            double value = subject.One(x);
            Assert.True(Bits.Same(odd ? -value : value, subject.One(-x)), $"{name}(±{x:R})");
        }
    }
}
