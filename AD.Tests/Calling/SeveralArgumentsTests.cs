using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>The calls with two arguments, each active or constant.</summary>
public class SeveralArgumentsTests
{
    private static readonly double[] X = [0.7, 1.3];

    private static readonly double[] P = [2, 3];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private static T G<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => x[0] * p[0] + x[1] * p[1];

    /// <summary>Five residuals p₀ e^{x₀ i/5} + p₁ x₁ i.</summary>
    private static void Residuals<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = p[0] * T.Exp(0.2 * i * x[0]) + p[1] * x[1] * T.CreateSaturating(i);
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Gradients(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X], p = [.. P], destinationX = new double[2], destinationP = new double[2];
        var (gx, gp) = backend.Gradient(G, x, p);
        Check(P, gx);
        Check(X, gp);
        double[] onlyX = backend.Gradient(G, x, Constant.Of(p));
        Check(P, onlyX);
        double[] onlyP = backend.Gradient(G, Constant.Of(x), p);
        Check(X, onlyP);
        backend.Gradient(G, x, p, destinationX, destinationP);
        Check(P, destinationX);
        Check(X, destinationP);
        var (value, gradient) = backend.ValueAndGradient(G, x, Constant.Of(p));
        Close.To(5.3, value, 1e-15);
        Check(P, gradient);
        Check(P, backend.Gradient(Function.Fix(G, p), x));
        Check([3.0, -2.0], backend.Gradient(G, x, Constant.Of([3, -2])));
        Close.To(2.0, backend.Derivative(Scaled, 1.5, Constant.Of(2)), 1e-10);

        static T Scaled<T>(T a, T b) where T : IFloatingPointIeee754<T> => a * b;
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Jacobians(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X], p = [.. P];
        VectorFunction2<double> residuals = Residuals;
        var (jx, jp) = backend.Jacobian(residuals, x, p, 5);
        var (again, _) = backend.Jacobian(Residuals, x, p, 5);
        Assert.Equal(jx, again);
        Matrix<double> onlyX = backend.Jacobian(Residuals, x, Constant.Of(p), 5), onlyP = backend.Jacobian(Residuals, Constant.Of(x), p, 5);
        for (int i = 0; i < 5; i++)
        {
            double e = Math.Exp(0.2 * i * 0.7);
            Check([2 * 0.2 * i * e, 3.0 * i], jx.Row(i).ToArray());
            Check([e, 1.3 * i], jp.Row(i).ToArray());
            Check([2 * 0.2 * i * e, 3.0 * i], onlyX.Row(i).ToArray());
            Check([e, 1.3 * i], onlyP.Row(i).ToArray());
        }
    }

    /// <summary>A function of two arguments is never taken for one argument and a destination.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ForwardingLambdaOfTwoArguments(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X], p = [.. P];
        var (gx, gp) = backend.Gradient((x, p) => G(x, p), x, p);
        Check(P, gx);
        Check(X, gp);
        Assert.Equal([2.0, 3.0], p);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void DifferentLengths(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [1.5, 0.4], p = [0.8];
        var (gx, gp) = backend.Gradient(Models.Decay, x, p);
        double e = Math.Exp(-0.32);
        Check([e, -0.8 * 1.5 * e], gx);
        Check([-0.4 * 1.5 * e], gp);
    }

    private static void Check(double[] expected, double[] actual) => Close.To(expected, actual, 1e-10);
}
