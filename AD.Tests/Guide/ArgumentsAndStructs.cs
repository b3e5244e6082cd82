using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/arguments-and-structs.md.</summary>
public class ArgumentsAndStructs
{
    private static readonly Backend backend = new ReverseTapeBackend();

    // struct:
    private struct Rates<T>
    {
        public T Birth, Predation, Death;
    }

    private static T Growth<T>(Rates<T> r) where T : IFloatingPointIeee754<T>
        => r.Birth * r.Birth - r.Predation * T.Exp(r.Death);
    // :struct

    // functions:
    private static T Energy<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => p[0] * x[0] * x[0] + p[1] * x[0] * x[1] + p[2] * x[1];

    private static void Force<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = p[0] * x[0] + p[1] * x[1];
        y[1] = p[2] * x[0] * x[1];
    }
    // :functions

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
    public void StructuresAndTuples()
    {
        // gradient:
        Rates<double> d = backend.Gradient(Growth, new Rates<double> { Birth = 2.0, Predation = 3.0, Death = 0.0 });
        (double A, double B) t = backend.Gradient(Ratio, (A: 6.0, B: 3.0));

        static T Ratio<T>((T A, T B) r) where T : IFloatingPointIeee754<T> => r.A / r.B;
        // :gradient

        Assert.Equal((4.0, -1.0, -3.0), (d.Birth, d.Predation, d.Death));
        Assert.Equal((1.0 / 3.0, -2.0 / 3.0), (t.A, t.B));
    }

    [Fact]
    public void Matrices()
    {
        // matrix:
        static T SumOfSquares<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
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

        Matrix<double> a = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2.0, 3.0 }, { 4.0, 5.0, 6.0 } });
        Matrix<double> gradient = backend.Gradient(SumOfSquares, a);        // 2 × 3, like the argument
        // :matrix

        Close.To(2.0 * a, gradient, 1e-14);
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
