using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>The kernels of two arrays at a million points each, and their widths of lanes bit for bit.</summary>
public unsafe class PairAccuracyTests(ITestOutputHelper output)
{
    private const int Blocks = 64, Length = 15_625;

    private delegate void PairFunction(double* x, double* y, double* z, int count);

    [Fact]
    public void FourUlpsForPowers()
    {
        double[] worst = new double[Blocks];
        Parallel.For(0, Blocks, block =>
        {
            Points points = new(block);
            double[] x = new double[Length], y = new double[Length], z = new double[Length];
            for (int i = 0; i < Length; i++)
            {
                (x[i], y[i]) = Pair(points);
            }

            Everywhere(VectorMath.Pow, Widths<PowKernel>(), x, y, z);
            for (int i = 0; i < Length; i++)
            {
                bool exists = x[i] > 0.0 || y[i] == Math.Truncate(y[i]);
                double error = exists ? Ulps.Between(z[i], Exact.Pow(x[i], y[i])) : double.IsNaN(z[i]) ? 0.0 : double.PositiveInfinity;
                Assert.True(error <= 4.0, $"({x[i]:R})^({y[i]:R}) = {z[i]:R}: {error:F3} ulp");
                worst[block] = Math.Max(worst[block], error);
            }
        });

        output.WriteLine($"pow: {worst.Max():F3} ulp");
    }

    /// <summary>Anything; results of any size; bases near 1 with large powers; integer powers of both signs.</summary>
    private static (double X, double Y) Pair(Points points)
    {
        switch (points.Number() % 4)
        {
            case 0:
                return (points.Spread(-1023, 1023), points.Spread(-60, 60));
            case 1:
                double x = Math.Abs(points.Spread(-1022, 1023));
                return (x, points.Between(-745.0, 710.0) / Math.Log(x));
            case 2:
                double near = points.Near(1.0);
                return (near, near == 1.0 ? 3.0 : points.Between(-745.0, 710.0) / Math.Log(near));
            default:
                return (points.Between(-20.0, 20.0), points.Number() % 41 - 20);
        }
    }

    [Fact]
    public void TwoUlpsForTanhAndFourForItsSlope()
    {
        Subject tanh = Subject.Find("tanh");
        double[] worst = new double[Blocks];
        Parallel.For(0, Blocks, block =>
        {
            Points points = new(block);
            double[] x = new double[Length], y = new double[Length], slope = new double[Length], plain = new double[Length];
            for (int i = 0; i < Length; i++)
            {
                x[i] = i % 3 == 0 ? points.Between(-380.0, 380.0) : points.For(tanh);
            }

            fixed (double* px = x, py = y, pslope = slope, pplain = plain)
            {
                VectorMath.TanhAndSlope(px, py, pslope, Length);
                VectorMath.Tanh(px, pplain, Length);
                Bits.Same(plain, y, i => $"tanh({x[i]:R}) beside its slope");
                PairSweep.Over<TanhAndSlopeKernel, Lanes64>(px, py, pplain, Length);
                Bits.Same(slope, plain, i => $"tanh'({x[i]:R}) in lanes of one");
                if (Lanes256.IsSupported)
                {
                    PairSweep.Over<TanhAndSlopeKernel, Lanes256>(px, py, pplain, Length);
                    Bits.Same(slope, plain, i => $"tanh'({x[i]:R}) in lanes of four");
                }
            }

            for (int i = 0; i < Length; i++)
            {
                double error = Ulps.Between(slope[i], Exact.TanhSlope(x[i]));
                Assert.True(error <= 4.0, $"tanh'({x[i]:R}) = {slope[i]:R}: {error:F3} ulp");
                worst[block] = Math.Max(worst[block], error);
            }
        });

        output.WriteLine($"tanh': {worst.Max():F3} ulp");
    }

    private static (string Width, PairFunction Sweep)[] Widths<TKernel>()
        where TKernel : struct, IBinaryKernel
    {
        List<(string, PairFunction)> widths = [("one", BinarySweep.Over<TKernel, Lanes64>)];
        if (Lanes256.IsSupported)
        {
            widths.Add(("four", BinarySweep.Over<TKernel, Lanes256>));
        }

        if (Lanes512.IsSupported)
        {
            widths.Add(("eight", BinarySweep.Over<TKernel, Lanes512>));
        }

        return [.. widths];
    }

    private static void Everywhere(PairFunction chosen, (string Width, PairFunction Sweep)[] widths, double[] x, double[] y, double[] z)
    {
        double[] other = new double[z.Length];
        fixed (double* px = x, py = y, pz = z, pother = other)
        {
            chosen(px, py, pz, z.Length);
            foreach ((string width, PairFunction sweep) in widths)
            {
                sweep(px, py, pother, z.Length);
                Bits.Same(z, other, i => $"f({x[i]:R}, {y[i]:R}) in lanes of {width}");
            }
        }
    }

    /// <summary>Every pair of these agrees with .NET's power: 0, infinity, NaN, 1, -1, and negative bases with odd, even and fractional powers.</summary>
    [Fact]
    public void SpecialPowers()
    {
        double[] special =
        [
            0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue,
            2.2250738585072014e-308, 1e300, -1e300, 9007199254740991.0, -9007199254740991.0, 9007199254740992.0, 999_999_999_999_999.0, -999_999_999_999_999.0, 1e15, 1024.0, -1074.0, -1075.0, 1.5, -1.5,
        ];
        foreach (double x in special)
        {
            double[] bases = [.. Enumerable.Repeat(x, special.Length)], z = new double[special.Length];
            Everywhere(VectorMath.Pow, Widths<PowKernel>(), bases, special, z);
            for (int i = 0; i < special.Length; i++)
            {
                double expected = Math.Pow(x, special[i]);
                Assert.True(Close(expected, z[i]), $"({x:R})^({special[i]:R}) = {z[i]:R}, not {expected:R}");
                Assert.True(Bits.Same(z[i], VectorMath.PowOf(x, special[i])));
            }
        }
    }

    private static bool Close(double expected, double given)
        => Bits.Same(expected, given) || (expected != 0.0 && double.IsFinite(expected) && Math.Abs(given / expected - 1.0) < 5e-16);

    /// <summary>The result may take the place of the base or of the power, and what lies behind the arrays stays as it is, for any length.</summary>
    [Fact]
    public void InPlaceAndNothingBehind()
    {
        Points points = new(7);
        for (int count = 0; count <= 40; count++)
        {
            double[] x = new double[count + 1], y = new double[count + 1], inX = new double[count + 1], inY = new double[count + 1], expected = new double[count + 1];
            for (int i = 0; i <= count; i++)
            {
                (inX[i], inY[i]) = (x[i], y[i]) = Pair(points);
                expected[i] = VectorMath.PowOf(x[i], y[i]);
            }

            fixed (double* px = x, py = y, pinX = inX, pinY = inY)
            {
                VectorMath.Pow(pinX, py, pinX, count);
                VectorMath.Pow(px, pinY, pinY, count);
            }

            Bits.Same(expected.AsSpan(0, count), inX, i => $"power {i} of {count} in place of the base");
            Bits.Same(expected.AsSpan(0, count), inY, i => $"power {i} of {count} in place of the power");
            Assert.True(Bits.Same(x[count], inX[count]) && Bits.Same(y[count], inY[count]));
        }
    }
}
