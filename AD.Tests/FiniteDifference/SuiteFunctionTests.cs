using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.FiniteDifferences;

/// <summary>The test functions of the original package's suite, at random points like there, to a relative error of 1e-10.</summary>
public class SuiteFunctionTests
{
    private const int Length = 5;
    private static readonly FiniteDifferenceBackend Backend = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FirstDerivatives(int seed)
    {
        Random random = new(seed);
        double x = random.NextDouble(), y = 1.0 + random.NextDouble();
        (double dx, double dy) = Backend.Derivative(Fder, x, y);
        Close(Math.Exp(y) + y / x, dx);
        Close(Math.Exp(y) * x + Math.Log(x), dy);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SecondDerivatives(int seed)
    {
        Random random = new(seed);
        double x = random.NextDouble(), y = 1.0 + random.NextDouble();
        Close(-y / (x * x), Backend.SecondDerivative(new InX(y), x));
        Close(Math.Exp(y) * x, Backend.SecondDerivative(new InY(x), y));
        (double value, double first, double second) = Backend.ValueDerivativeAndSecondDerivative(new InX(y), x);
        Assert.Equal(Fder(x, y), value);
        Close(Math.Exp(y) + y / x, first);
        Close(-y / (x * x), second);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients(int seed)
    {
        (double[] x, double[] y) = Point(seed);
        (double[] gx, double[] gy) = Backend.Gradient(Fgrad, x, y);
        double product = x.Aggregate(1.0, (a, b) => a * b);
        Close([.. x.Select(v => product / v)], gx);
        for (int i = 0; i < Length; i++)
        {
            Close(1.0 / (i + 1), gy[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hessians(int seed)
    {
        (double[] x, double[] y) = Point(seed);
        double product = x.Aggregate(1.0, (a, b) => a * b);
        Matrix<double> hessian = Backend.Hessian(new FgradIn(y), x);
        double[] tangent = [.. Enumerable.Range(0, Length).Select(i => Math.Cos(seed + i))];
        double[] curved = Backend.HessianVectorProduct(new FgradIn(y), x, tangent);
        for (int i = 0; i < Length; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < Length; j++)
            {
                double exact = i == j ? 0.0 : product / (x[i] * x[j]);
                Assert.Equal(exact, hessian[i, j], 1e-10 * Math.Max(1.0, exact));
                sum += exact * tangent[j];
            }

            Assert.Equal(sum, curved[i], 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Jacobians(int seed)
    {
        (double[] x, double[] y) = Point(seed);
        (Matrix<double> jx, Matrix<double> jy) = Backend.Jacobian(Fjac, x, y, Length);
        for (int i = 0; i < Length; i++)
        {
            for (int j = 0; j < Length; j++)
            {
                Close(i == j ? 1.0 : 0.0, jx[i, j]);
                Close(j == i ? -3.0 : j == i + 1 ? 0.5 : 0.0, jy[i, j]);
            }
        }
    }

    private static T Fder<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Exp(y) * x + y * T.Log(x);

    private static T Fgrad<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : IFloatingPointIeee754<T>
    {
        T product = T.One, sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            product *= x[i];
            sum += y[i] / T.CreateChecked(i + 1);
        }

        return product + sum;
    }

    private static void Fjac<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            T next = i + 1 < y.Length ? y[i + 1] : T.Zero;
            result[i] = x[i] - T.CreateChecked(3) * y[i] + next / T.CreateChecked(2);
        }
    }

    private static (double[] X, double[] Y) Point(int seed)
    {
        Random random = new(seed);
        return ([.. Enumerable.Range(0, Length).Select(_ => random.NextDouble())], [.. Enumerable.Range(0, Length).Select(_ => random.NextDouble())]);
    }

    private static void Close(double expected, double actual)
        => Assert.True(Math.Abs(actual - expected) <= 1e-10 * Math.Abs(expected), $"{actual:R} instead of {expected:R}: relative error {Math.Abs(actual / expected - 1.0):E1}");

    /// <summary>Relative to the norm of the vector, as the original suite compares: an entry may be 1e-7 of the function's value.</summary>
    private static void Close(double[] expected, double[] actual)
    {
        double norm = Math.Sqrt(expected.Sum(v => v * v)), error = Math.Sqrt(expected.Zip(actual, (a, b) => (a - b) * (a - b)).Sum());
        Assert.True(error <= 1e-10 * norm, $"relative error {error / norm:E1}");
    }

    private readonly struct InX(double y) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Fder(x, T.CreateChecked(y));
    }

    private readonly struct InY(double x) : IUnivariateFunction
    {
        public T Evaluate<T>(T y) where T : IFloatingPointIeee754<T> => Fder(T.CreateChecked(x), y);
    }

    private readonly struct FgradIn(double[] y) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] constants = [.. y.Select(v => T.CreateChecked(v))];
            return Fgrad(x, (ReadOnlySpan<T>)constants);
        }
    }
}
