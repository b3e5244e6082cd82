using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/structures-and-matrices.md.</summary>
public class StructuresAndMatrices
{
    private static readonly Backend Reverse = new ReverseTapeBackend();

    // model:
    private readonly record struct Cooling<T>(T Room, T Excess, T Rate);

    private static T Temperature<T>(Cooling<T> c, (T Time, T Offset) at) where T : IFloatingPointIeee754<T>
        => c.Room + c.Excess * T.Exp(-c.Rate * at.Time) + at.Offset;
    // :model

    // matrix:
    private static T SumOfSquares<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                sum += a[i, j] * a[i, j];
            }
        }

        return sum;
    }

    private static void Transpose<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Columns; j++)
            {
                y[j, i] = a[i, j];
            }
        }
    }
    // :matrix

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

    [Fact]
    public void Gradients()
    {
        Backend backend = Reverse;
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
        Backend backend = Reverse;
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
    public void Matrices()
    {
        Backend backend = Reverse;
        // matrices:
        Matrix<double> a = Matrix<double>.Build.Dense(2, 3, (i, j) => i + j), w = Matrix<double>.Build.Dense(3, 2, 1.0);
        Matrix<double> gradient = backend.Gradient(SumOfSquares, a);               // 2 × 3, as a is
        Matrix<double> tangent = backend.Pushforward(Transpose, a, a, 3, 2);       // 3 × 2, as the result is
        Matrix<double> back = backend.Pullback(Transpose, a, w);                   // 2 × 3, as a is
        Matrix<double> jacobian = backend.Jacobian(Transpose, a, 3, 2);            // 6 × 6, entries counted row by row
        // :matrices

        Assert.Equal(2 * a, gradient);
        Assert.Equal(a.Transpose(), tangent);
        Assert.Equal(w.Transpose(), back);
        Assert.Equal(1.0, jacobian[2, 1]);
    }

    [Fact]
    public void Refused()
    {
        Assert.Contains("Sample<Double>.Label is a String", Assert.Throws<ArgumentException>(() => Reverse.Gradient(OfSample, new Sample<double>(1.0, "one"))).Message);
        Assert.Contains("Scaled<T>.Factor is a Double where the number T is meant", Assert.Throws<ArgumentException>(() => Reverse.Gradient(OfScaled, new Scaled<double>(1.0, 2.0))).Message);

        static T OfSample<T>(Sample<T> s) where T : IFloatingPointIeee754<T> => s.Value;
        static T OfScaled<T>(Scaled<T> s) where T : IFloatingPointIeee754<T> => s.Factor * s.Value;
    }

    // refused:
    private readonly record struct Sample<T>(T Value, string Label);     // Sample<Double>.Label is a String, which is a reference

    private readonly record struct Scaled<T>(T Value, double Factor);    // Scaled<T>.Factor is a Double where the number T is meant
    // :refused
}
