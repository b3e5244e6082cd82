using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;
using Vector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace AD.Tests.Calling;

/// <summary>MathNet vectors in and out, and delegates with destinations, against derivatives by hand of f(x) = x₀² x₁ and F(x) = (x₀² x₁, x₀ - 3 x₁, x₁³).</summary>
public class VectorTests
{
    private static readonly double[] Point = [1.5, 2.0];
    private static readonly double[] Direction = [0.5, -1.0];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void VectorsComeBackAsVectors(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Vector x = Vector.Build.Dense(Point), v = Vector.Build.Dense(Direction);
        (double value, Vector gradient) = backend.ValueAndGradient(F, x);
        Assert.Equal(4.5, value, 1e-12);
        Near([6.0, 2.25], gradient);
        Near([6.0, 2.25], backend.Gradient(F, x));
        Near([6.0 * 0.5 - 2.25, 3.5, -12.0], backend.Pushforward(G, x, v, 3));
        Near([6.0 + 2.0 - 0.0, 2.25 - 6.0 + 12.0], backend.Pullback(G, x, Vector.Build.Dense([1.0, 2.0, 1.0])));
        Near([6.0, 1.0, 0.0, 2.25, -3.0, 12.0], Vector.Build.Dense(backend.Jacobian(G, x, 3).ToColumnMajorArray()));
        if (backend.Traits.SecondOrder)
        {
            Near([4.0 * 0.5 - 3.0, 1.5], backend.HessianVectorProduct(F, x, v));
            Near([4.0, 3.0, 3.0, 0.0], Vector.Build.Dense(backend.Hessian(F, x).ToColumnMajorArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void DelegatesWriteIntoDestinations(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] value = new double[3], forward = new double[3], back = new double[2], gradient = new double[2], product = new double[2];
        Matrix<double> jacobian = Matrix<double>.Build.Dense(3, 2), hessian = Matrix<double>.Build.Dense(2, 2);

        backend.ValueAndJacobian(G, Point, value, jacobian);
        Near([4.5, -4.5, 8.0], Vector.Build.Dense(value));
        Assert.Equal(12.0, jacobian[2, 1], 1e-8);
        backend.ValueAndPushforward(G, Point, Direction, value, forward);
        Near([0.75, 3.5, -12.0], Vector.Build.Dense(forward));
        backend.ValueAndPullback(G, Point, [1.0, 2.0, 1.0], value, back);
        Near([8.0, 8.25], Vector.Build.Dense(back));
        if (!backend.Traits.SecondOrder)
        {
            Assert.Equal(4.5, backend.ValueAndGradient(F, Point, destination: gradient), 1e-12);
            Near([6.0, 2.25], Vector.Build.Dense(gradient));
            return;
        }

        Assert.Equal(4.5, backend.ValueGradientAndHessian(F, Point, gradient, hessian), 1e-12);
        Near([6.0, 2.25], Vector.Build.Dense(gradient));
        Assert.Equal(3.0, hessian[0, 1], 1e-7);
        Assert.Equal(4.5, backend.GradientAndHessianVectorProduct(F, Point, Direction, gradient, product), 1e-12);
        Near([-1.0, 1.5], Vector.Build.Dense(product));
    }

    private static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1];

    private static void G<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[0] * x[1];
        y[1] = x[0] - 3.0 * x[1];
        y[2] = x[1] * x[1] * x[1];
    }

    private static void Near(double[] expected, Vector actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-7);
        }
    }
}
