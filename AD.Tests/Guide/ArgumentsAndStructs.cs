using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/arguments-and-structs.md.</summary>
public class ArgumentsAndStructs
{
    private static readonly Backend backend = new ReverseTapeBackend();

    // functions:
    private static T Energy<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => p[0] * x[0] * x[0] + p[1] * x[0] * x[1] + p[2] * x[1];

    private static void Force<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = p[0] * x[0] + p[1] * x[1];
        y[1] = p[2] * x[0] * x[1];
    }
    // :functions

    // model:
    private readonly record struct Cooling<T>(T Room, T Excess, T Rate);

    private static T Temperature<T>(Cooling<T> c, (T Time, T Offset) at) where T : IFloatingPointIeee754<T>
        => c.Room + c.Excess * T.Exp(-c.Rate * at.Time) + at.Offset;
    // :model

    // functor:
    private readonly struct AtOneHour : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            ref readonly Cooling<T> c = ref Structure.View<Cooling<T>, T>(x);
            return c.Room + c.Excess * T.Exp(-c.Rate);
        }
    }
    // :functor

    // refused:
    private readonly record struct Sample<T>(T Value, string Label);     // Sample<Double>.Label is a String, which is a reference

    private readonly record struct Scaled<T>(T Value, double Factor);    // Scaled<T>.Factor is a Double where the number T is meant
    // :refused

    [Fact]
    public void ActiveAndConstant()
    {
        // activity:
        double[] x = [1.0, 2.0], p = [3.0, 4.0, 5.0];
        var (dx, dp) = backend.Gradient(Energy, x, p);                              // both active: a tuple
        double[] onlyX = backend.Gradient(Energy, x, Constant.Of(p));               // p constant
        double[] onlyP = backend.Gradient(Energy, Constant.Of(x), p);               // x constant
        var (value, gradient) = backend.ValueAndGradient(Energy, x, Constant.Of(p));
        // :activity

        Close.To([2 * 3.0 + 4.0 * 2.0, 4.0 + 5.0], dx, 1e-14);
        Close.To([1.0, 2.0, 2.0], dp, 1e-14);
        Assert.Equal(dx, onlyX);
        Assert.Equal(dp, onlyP);
        Assert.Equal(dx, gradient);
        Assert.Equal(3.0 + 8.0 + 10.0, value, 1e-14);
    }

    [Fact]
    public void SumsAndParts()
    {
        double[] x = [1.0, 2.0], p = [3.0, 4.0, 5.0];
        // products:
        double[] vx = [1.0, 0.0], vp = [0.0, 1.0, 0.0];
        double[] sum = backend.Pushforward(Force, x, p, (vx, vp), 2);                           // J_x vx + J_p vp
        var (fromX, fromP) = backend.PartialPushforwards(Force, x, p, (vx, vp), 2);             // each of the two
        var (wx, wp) = backend.Pullback(Force, x, p, cotangent: [1.0, 1.0]);                    // J_xᵀ w and J_pᵀ w
        // :products

        Close.To([3.0, 10.0], fromX, 1e-14);
        Close.To([2.0, 0.0], fromP, 1e-14);
        Close.To([5.0, 10.0], sum, 1e-14);
        Close.To([3.0 + 10.0, 4.0 + 5.0], wx, 1e-14);
        Close.To([1.0, 2.0, 2.0], wp, 1e-14);
    }

    [Fact]
    public void Gradients()
    {
        // gradients:
        Cooling<double> c = new(Room: 20, Excess: 70, Rate: 0.5);
        (Cooling<double> byModel, (double Time, double Offset) byPoint) = backend.Gradient(Temperature, c, (2.0, 0.1));
        Cooling<double> only = backend.Gradient(Temperature, c, Constant.Of((2.0, 0.1)));
        double slope = only.Rate;                                                  // ∂T/∂Rate, by name
        // :gradients

        double e = Math.Exp(-1);
        Assert.Equal(-140 * e, slope, 1e-12);
        Assert.Equal(byModel, only);
        Assert.Equal(-35 * e, byPoint.Time, 1e-12);
        Assert.Equal(1.0, byPoint.Offset);
    }

    [Fact]
    public void FunctorsAndPreparation()
    {
        Cooling<double> c = new(20, 70, 0.5);
        // often:
        Matrix<double> hessian = backend.Hessian(new AtOneHour(), c);
        IReadOnlyList<string> names = Structure.Names<Cooling<double>, double>();  // of its rows and columns: Room, Excess, Rate

        var prepared = backend.Prepare(Temperature, Shape.Of<Cooling<double>>().WithConstant<(double, double)>());
        double value = prepared.ValueAndGradient(c, (2.0, 0.1), out Cooling<double> gradient);
        // :often

        Assert.Equal(["Room", "Excess", "Rate"], names);
        Assert.Equal(70 * Math.Exp(-0.5), hessian[2, 2], 1e-12);
        Assert.Equal(20.1 + 70 * Math.Exp(-1), value, 1e-12);
        Assert.Equal(-140 * Math.Exp(-1), gradient.Rate, 1e-12);
    }

    [Fact]
    public void Refused()
    {
        Assert.Contains("Sample<Double>.Label is a String", Assert.Throws<ArgumentException>(() => backend.Gradient(OfSample, new Sample<double>(1.0, "one"))).Message);
        Assert.Contains("Scaled<T>.Factor is a Double where the number T is meant", Assert.Throws<ArgumentException>(() => backend.Gradient(OfScaled, new Scaled<double>(1.0, 2.0))).Message);

        static T OfSample<T>(Sample<T> s) where T : IFloatingPointIeee754<T> => s.Value;
        static T OfScaled<T>(Scaled<T> s) where T : IFloatingPointIeee754<T> => s.Factor * s.Value;
    }

    [Fact]
    public void CarriedOut()
    {
        // auxiliary:
        static T Loss<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
        {
            T fit = (x[0] - 1.0) * (x[0] - 1.0), penalty = 0.1 * x[1] * x[1];
            auxiliary[0] = fit;                 // carried out, not differentiated
            auxiliary[1] = penalty;
            return fit + penalty;
        }

        var (value, gradient, parts) = backend.ValueGradientAndAuxiliary(Loss, [3.0, 2.0], auxiliaryLength: 2);
        // :auxiliary

        Assert.Equal(4.4, value, 1e-14);
        Close.To([4.0, 0.4], gradient, 1e-14);
        Close.To([4.0, 0.4], parts, 1e-14);
    }
}
