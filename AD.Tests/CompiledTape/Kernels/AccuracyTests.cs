using Xunit;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>A million points each against the true values, and all widths of lanes bit for bit against each other.</summary>
public unsafe class AccuracyTests(ITestOutputHelper output)
{
    private const int Blocks = 64, Length = 15_625;

    private const double Bound = 2.0;

    public static TheoryData<string> Functions => [.. Subject.All.Select(subject => subject.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void TwoUlpsAtAMillionPoints(string name)
    {
        Subject subject = Subject.Find(name);
        (double Error, double At)[] worst = new (double, double)[Blocks];
        Parallel.For(0, Blocks, block =>
        {
            Points points = new(block);
            double[] x = new double[Length], y = new double[Length], other = new double[Length];
            for (int i = 0; i < Length; i++)
            {
                x[i] = points.For(subject);
            }

            fixed (double* px = x, py = y, pother = other)
            {
                subject.Chosen(px, py, Length);
                foreach ((string width, ArrayFunction sweep) in subject.Widths)
                {
                    sweep(px, pother, Length);
                    Bits.Same(y, other, i => $"{name}({x[i]:R}) in lanes of {width}");
                }
            }

            for (int i = 0; i < Length; i++)
            {
                double error = subject.Domain(x[i]) ? Ulps.Between(y[i], subject.True(x[i])) : double.IsNaN(y[i]) ? 0.0 : double.PositiveInfinity;
                if (error > worst[block].Error)
                {
                    worst[block] = (error, x[i]);
                }
            }
        });

        (double most, double at) = worst.MaxBy(one => one.Error);
        output.WriteLine($"{name}: {most:F3} ulp at {at:R}");
        Assert.True(most <= Bound, $"{name}({at:R}) = {subject.One(at):R}: {most:F3} ulp from the true value, more than {Bound}.");
    }

    /// <summary>Of arguments that no fixed number of digits of π reduces; the points at which doubles come closest to its multiples are from Muller et al., Handbook of Floating-Point Arithmetic (2018).</summary>
    [Theory]
    [InlineData("sin")]
    [InlineData("cos")]
    [InlineData("tan")]
    public void HugeArguments(string name)
    {
        Subject subject = Subject.Find(name);
        Points points = new(1);
        foreach (double x in Enumerable.Range(0, 5000).Select(_ => points.Spread(20, 1023)).Append(6381956970095103.0 * Math.ScaleB(1.0, 797)).Append(999_999.9).Append(1_000_000.1).Append(1e22))
        {
            double error = Ulps.Between(subject.One(x), subject.True(x));
            Assert.True(error <= Bound, $"{name}({x:R}): {error:F3} ulp");
        }
    }
}
