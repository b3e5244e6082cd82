using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/pitfalls.md, what goes wrong included.</summary>
public class Pitfalls
{
    [Fact]
    public void LiteralsOfAGenericFunction()
    {
        // literals:
        static T Sample<T>(T x) where T : IFloatingPointIeee754<T>
        {
            T half = T.CreateSaturating(0.5);               // not: T half = 0.5
            T rectified = x > 0.0 ? x : T.Zero;             // not: x > 0.0 ? x : 0.0
            return half * rectified + Math.Pow(x, 3.0);     // not: T.Pow(x, 3.0)
        }
        // :literals

        Close.To(0.5 + 12.0, new ForwardDualBackend().Derivative(Sample, 2.0), 1e-14);
    }

    [Fact]
    public void APatternTestsTheType()
    {
        // pattern:
        static T Wrong<T>(T x) where T : IFloatingPointIeee754<T>
            => x switch { > 1.0 => x * x, _ => x };         // asks whether x *is* a double greater than 1

        static T Right<T>(T x) where T : IFloatingPointIeee754<T>
            => x > 1.0 ? x * x : x;
        // :pattern

        Assert.Equal(1.0, new ForwardDualBackend().Derivative(Wrong, 3.0));
        Assert.Equal(6.0, new ForwardDualBackend().Derivative(Right, 3.0));
    }

    [Fact]
    public void ConversionToDoubleIsRefused()
    {
        // conversion:
        static T Rounded<T>(T x) where T : IFloatingPointIeee754<T>
            => x * T.CreateChecked(Math.Round(double.CreateChecked(x)));    // would drop the derivative: it throws

        static T Kept<T>(T x) where T : IFloatingPointIeee754<T>
            => x * T.Round(x);                                              // a rule: the derivative of a step is 0
        // :conversion

        Backend backend = new ForwardDualBackend();
        Assert.ThrowsAny<Exception>(() => backend.Derivative(Rounded, 2.3));
        Assert.Equal(2.0, backend.Derivative(Kept, 2.3));
    }

    // overload:
    private static T Square<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0];

    private static double Square(ReadOnlySpan<double> x) => x[0] * x[0];
    // :overload

    [Fact]
    public void AnOverloadForDoubleWins()
    {
        double[] x = [3.0];
        Backend backend = new ReverseTapeBackend();
        // overloadcall:
        Assert.Throws<ArgumentException>(() => backend.Gradient(Square, x));    // binds to the overload for double: a plain delegate, refused
        double[] gradient = backend.Gradient(Square<double>, x);                // the generic method
        // :overloadcall
        Assert.Equal(6.0, gradient[0]);
    }

    [Fact]
    public void TwoSpansAreTwoArguments()
    {
        double[] x = [1.0, 2.0], p = [3.0, 4.0], g = new double[2];
        Backend backend = new ReverseTapeBackend();
        // spans:
        static T Sum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];

        static T Product<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => x[0] * p[0] + x[1] * p[1];

        backend.Gradient(Sum, x, g);                        // Sum takes one argument: g is the destination
        var (gx, gp) = backend.Gradient(Product, x, p);     // Product takes two: p is an argument
        // :spans

        Assert.Equal([2.0, 1.0], g);
        Assert.Equal(p, gx);
        Assert.Equal(x, gp);
    }

    [Fact]
    public void NestedDerivatives()
    {
        Backend backend = new ReverseTapeBackend();
        // nested:
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            return x * backend.Derivative(Inner, x, Constant.Of(x));        // the outer variable enters as an argument
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c * y * y;
        }

        static T Lambda<T>(T x) where T : IFloatingPointIeee754<T>
            => x * Forward.Derivative(y => x * y * y, x);                   // or a lambda over dual numbers
        // :nested

        Assert.Equal(6 * 1.5 * 1.5, backend.Derivative(Outer, 1.5), 1e-14);
        Assert.Equal(6 * 1.5 * 1.5, backend.Derivative(Lambda, 1.5), 1e-14);
    }

    [Fact]
    public void WhereTheNaNCameFrom()
    {
        double[] x = [0.0, 1.0];
        // nan:
        static T Sinc<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[1] * T.Sin(x[0]) / x[0];

        NotANumberException where = Assert.Throws<NotANumberException>(
            () => new DebugNaNBackend(new ReverseTapeBackend()).Gradient(Sinc, x));
        string named = where.Message;                       // names the division, 0 / 0, in the value
        // :nan

        Assert.Contains("/(0, 0)", named);
    }

    [Fact]
    public void PointsOfChoice()
    {
        // strict:
        static T Distance<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);

        double slope = new ForwardDualBackend().Derivative(Distance, 0.0);              // +1 by the table of edge points
        Assert.Throws<EdgePointException>(() => new StrictBackend(new ForwardDualBackend()).Derivative(Distance, 0.0));
        // :strict

        Assert.Equal(1.0, slope);
    }
}
