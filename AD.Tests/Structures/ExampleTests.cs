using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>Named parameters instead of positions in a vector: a cooling curve fitted by Newton's method on a record struct.</summary>
public class ExampleTests
{
    private static readonly double[] Times = [0, 1, 2, 4, 8];

    /// <summary>T(t) = 20 + 70 e^{-0.3 t}, exactly.</summary>
    private static readonly double[] Measured = [.. Times.Select(t => 20 + 70 * Math.Exp(-0.3 * t))];

    /// <summary>The parameters of Newton's law of cooling, T(t) = Room + Excess e^{-Rate t}, at any number.</summary>
    internal readonly record struct Cooling<T>(T Room, T Excess, T Rate);

    [Fact]
    public void CoolingCurve()
    {
        Backend backend = new ForwardDualBackend();
        Cooling<double> fit = new(Room: 19, Excess: 72, Rate: 0.28);
        for (int i = 0; i < 8; i++)
        {
            // The gradient has names, and so have the rows of the Hessian: Structure.Names<Cooling<double>, double>().
            (_, Cooling<double> gradient, var hessian) = backend.ValueGradientAndHessian(Misfit, fit);
            double[] step = hessian.Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([gradient.Room, gradient.Excess, gradient.Rate])).ToArray();
            fit = new(fit.Room - step[0], fit.Excess - step[1], fit.Rate - step[2]);
        }

        Close.To([20, 70, 0.3], [fit.Room, fit.Excess, fit.Rate], 1e-10);

        static T Misfit<T>(Cooling<T> c) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < Times.Length; i++)
            {
                T residual = c.Room + c.Excess * T.Exp(-Times[i] * c.Rate) - Measured[i];
                sum += residual * residual;
            }

            return sum;
        }
    }

    /// <summary>The calls of the guide.</summary>
    [Fact]
    public void CallsOfTheGuide()
    {
        static T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Beta + T.Sin(r.Gamma);
        Backend backend = new ReverseTapeBackend();
        Rates<double> d = backend.Gradient(Loss, new Rates<double> { Alpha = 2, Beta = 3, Gamma = 0 });
        Assert.Equal([3.0, 2.0, 1.0], [d.Alpha, d.Beta, d.Gamma]);
    }
}
