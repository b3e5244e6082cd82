using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using TinyBackends;
using Xunit;

namespace AD.Tests.Samples;

/// <summary>One primitive makes a whole backend: the operators that were derived for it give the hand-derived derivatives.</summary>
public class TinyBackendTests
{
    public static TheoryData<Backend> Tiny => [new TinyForwardBackend(), new TinyReverseBackend(), new TinyJacobianBackend()];

    // f(x, y) = x² sin y: gradient (2x sin y, x² cos y), Hessian [[2 sin y, 2x cos y], [2x cos y, -x² sin y]].
    private static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * T.Sin(x[1]);

    private static void Pair<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[1];
        y[1] = T.Exp(x[0]);
    }

    [Theory]
    [MemberData(nameof(Tiny))]
    public void GradientIsTheHandDerivedOne(Backend backend)
    {
        double[] gradient = backend.Gradient(F, [1.5, 0.4]);
        Assert.Equal(3.0 * Math.Sin(0.4), gradient[0], 1e-10);
        Assert.Equal(2.25 * Math.Cos(0.4), gradient[1], 1e-10);
    }

    [Theory]
    [MemberData(nameof(Tiny))]
    public void JacobianIsTheHandDerivedOne(Backend backend)
    {
        Matrix<double> jacobian = backend.Jacobian(Pair, [0.5, 2.0], 2);
        double[,] expected = { { 2.0, 0.5 }, { Math.Exp(0.5), 0.0 } };
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(expected[i, j], jacobian[i, j], 1e-10);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tiny))]
    public void HessianUnderDualNumbersIsTheHandDerivedOne(Backend backend)
    {
        Matrix<double> hessian = new HigherOrderBackend(new ForwardDualBackend(), backend).Hessian(F, [1.5, 0.4]);
        Assert.Equal(2.0 * Math.Sin(0.4), hessian[0, 0], 1e-9);
        Assert.Equal(3.0 * Math.Cos(0.4), hessian[0, 1], 1e-9);
        Assert.Equal(-2.25 * Math.Sin(0.4), hessian[1, 1], 1e-9);
    }
}
