using System.Numerics;
using AD.Backends;
using Xunit;
using D1 = AD.Backends.Dual<double>;

namespace AD.Tests.Numbers;

public class ConversionTests
{
    private static readonly D1 X = new(2.75, 1);

    public static TheoryData<string, Action> Floating => new()
    {
        { "Double", () => To<D1, double>(X) },
        { "Single", () => To<D1, float>(X) },
        { "Half", () => To<D1, Half>(X) },
        { "Decimal", () => To<D1, decimal>(X) },
        { "Complex", () => To<D1, Complex>(X) },
        { "Double", () => Saturate<D1, double>(X) },
        { "Double", () => Truncate<D1, double>(X) },
        { "Dual<Dual<Double>> to Double", () => To<Dual<D1>, double>(new(X)) },
        { "Dual<Dual<Double>> to Double", () => To<Dual<D1>, D1>(new(X)) },
    };

    [Theory]
    [MemberData(nameof(Floating))]
    public void ToAFloatingTypeThrowsAndSaysTheWayOut(string to, Action convert)
    {
        string message = Assert.Throws<InvalidOperationException>(convert).Message;
        Assert.Contains(to, message);
        Assert.Contains("drop its derivative", message);
        Assert.Contains("Special.PrimalOf", message);
    }

    [Fact]
    public void ToWholeNumbersGoesByThePrimal()
    {
        Assert.Equal(2, To<D1, int>(X));
        Assert.Equal(2L, To<Dual<D1>, long>(new(X)));
        Assert.Equal((byte)2, To<D1, byte>(X));
        Assert.Equal((BigInteger)2, To<D1, BigInteger>(X));
        Assert.Equal(255, Saturate<D1, byte>(new(300)));
        Assert.Equal(int.MaxValue, Truncate<D1, int>(new(1e20)));
        Assert.Throws<OverflowException>(() => To<D1, byte>(new(300)));
    }

    [Fact]
    public void FromPlainNumbersIsAConstant()
    {
        AllParts.Equal(new D1(2.5), To<double, D1>(2.5));
        AllParts.Equal(new D1(2.5), To<float, D1>(2.5f));
        AllParts.Equal(new D1(2.5), To<decimal, D1>(2.5m));
        AllParts.Equal(new D1(2.5), To<Half, D1>((Half)2.5));
        AllParts.Equal(new D1(3), To<int, D1>(3));
        AllParts.Equal(new D1(3), To<BigInteger, D1>(3));
        AllParts.Equal(new D1(3), Saturate<long, D1>(3));
        AllParts.Equal(new D1(3), Truncate<byte, D1>(3));
        AllParts.Equal(new Dual<D1>(new D1(3)), To<double, Dual<D1>>(3));
        AllParts.Equal(new Dual<float>(0.1f), To<double, Dual<float>>(0.1));
    }

    [Fact]
    public void FromItselfAndFromTheInnerLevelKeepsTheDerivative()
    {
        AllParts.Equal(X, To<D1, D1>(X));
        AllParts.Equal(new Dual<D1>(X), To<D1, Dual<D1>>(X));
        AllParts.Equal(new Dual<D1>(X), Saturate<D1, Dual<D1>>(X));
        AllParts.Equal(new Dual<D1>(X), Truncate<D1, Dual<D1>>(X));
        Dual<D1> lifted = X;
        Assert.Equal(X, lifted.Primal);
    }

    [Fact]
    public void TheDerivativeIsDroppedOnPurposeOnly()
    {
        Assert.Equal(2.75, Special.PrimalOf(new Dual<D1>(X, X)));
        Assert.Equal(2.75, Special.PrimalOf(2.75));
        Assert.Equal(2.75, Special.PrimalOf(2.75f));
        AllParts.Equal(new D1(2.75), Special.StopGradient(X));
        Assert.Equal(2.75, Special.StopGradient(2.75));
        Assert.Equal(3, Forward.Derivative(x => Special.StopGradient(x) * x, 3));
    }

    private static TTo To<TFrom, TTo>(TFrom x) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateChecked(x);

    private static TTo Saturate<TFrom, TTo>(TFrom x) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateSaturating(x);

    private static TTo Truncate<TFrom, TTo>(TFrom x) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> => TTo.CreateTruncating(x);
}
