using AD.Backends;
using Xunit;
using D1 = AD.Backends.Dual<double>;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;

namespace AD.Tests.Numbers;

public class DualTests
{
    [Fact]
    public void ComparisonsEqualsAndHashCodesGoByThePrimal()
    {
        D1 a = new(1, 5), b = new(1, 6), c = new(2, 0);
        Assert.True(a == b && a != c && a < c && c > a && a <= b && a >= b);
        Assert.True(a.Equals(b) && a.Equals((object)b) && new D1(double.NaN, 1).Equals(new D1(double.NaN)));
        Assert.False(a.Equals(c) || a.Equals((object)1.0));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(0, a.CompareTo(b));
        Assert.Contains("Dual<Double>", Assert.Throws<ArgumentException>(() => ((IComparable)a).CompareTo(1.0)).Message);
        Assert.False(new D1(double.NaN) == new D1(double.NaN));
    }

    [Fact]
    public void TextShowsBothParts()
    {
        Assert.Equal("1.5 + 2 ε", new D1(1.5, 2).ToString());
        Assert.Equal("1.5 + 2 ε", $"{new D1(1.5, 2)}");
        Assert.Equal("(1.5 + 2 ε) + (3 + 4 ε) ε", new D2(new(1.5, 2), new(3, 4)).ToString());
    }

    [Fact]
    public void ConstantsAreThoseOfTheBaseNumber()
    {
        AllParts.Equal(new D1(double.Epsilon, 0), D1.Epsilon);
        AllParts.Equal(new Dual<float>(float.Epsilon, 0), Dual<float>.Epsilon);
        AllParts.Equal(new Dual<float>(float.Pi, 0), Dual<float>.Pi);
        Assert.Equal(float.BitIncrement(1f), Dual<float>.BitIncrement(new(1f)).Primal);
        Assert.True(Dual<float>.IsSubnormal(Dual<float>.Epsilon));
    }

    [Fact]
    public void NothingIsAllocated()
    {
        D2 x = new(new(0.7, 1), new D1(1)), sum = default;
        static D2 Work(D2 x) => Math.Sin(x) * Math.Pow(x, 1.5) + Math.Exp(-x) / (1 + x * x) + Math.Max(x, 0.0) + Special.Sigmoid(x) + D2.FusedMultiplyAdd(x, x, x) + Block.Dot<D2>([x, x], [x, x]);
        Allocation.IsZero("arithmetic and elementary functions", () => sum += Work(x), 1000);
        Assert.True(sum > 0.0);
    }
}
