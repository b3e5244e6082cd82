using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Suite;

/// <summary>The test functions of AbstractDifferentiation.jl, with derivatives by hand, at relative tolerance 1e-10 for every backend.</summary>
/// <remarks>
/// fder(x, y) = e^y x + y ln x; fgrad(x, y) = Π x_i + Σ y_i / i; fjac(x, y) = x - 3y + (y_2, ..., y_n, 0) / 2, vectors of length 5.
/// By hand: fder_x = e^y + y/x, fder_y = e^y x + ln x, fder_xx = -y/x², fder_yy = e^y x; fgrad_{x_i} = Π x / x_i, fgrad_{y_i} = 1/i, fgrad_{x_i x_j} = Π x / (x_i x_j) for i ≠ j;
/// J_x = I, J_y = -3 on the diagonal and 1/2 above it. Source: Schäfer, Tarek, White and Rackauckas, arXiv:2109.12449.
/// </remarks>
public class OriginalSuiteTests
{
    private const double Tolerance = 1e-10;

    private const int Length = 5;

    private static readonly double[] X = [0.62, 1.31, 0.87, 1.74, 0.49];

    private static readonly double[] Y = [0.93, 0.28, 1.52, 0.71, 1.16];

    private static readonly (double X, double Y)[] Points = [(0.8, 0.4), (1.9, 1.3), (0.33, 0.91)];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Those that compute second derivatives.</summary>
    public static TheoryData<string> SecondOrder => [.. BackendCatalogue.All.Where(backend => backend.Traits.SecondOrder).Select(backend => backend.Traits.Name)];

    [Theory]
    [MemberData(nameof(Backends))]
    public void Derivative(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach ((double x, double y) in Points)
        {
            double fx = Math.Exp(y) + y / x, fy = Math.Exp(y) * x + Math.Log(x);
            (double first, double second) = backend.Derivative(SuiteFunctions.Fder, x, y);
            Close.Relative(fx, first, Tolerance, "∂fder/∂x");
            Close.Relative(fy, second, Tolerance, "∂fder/∂y");
            Close.Relative(fx, backend.Derivative(SuiteFunctions.Fder, x, Constant.Of(y)), Tolerance, "∂fder/∂x, y constant");
            Close.Relative(fy, backend.Derivative(SuiteFunctions.Fder, Constant.Of(x), y), Tolerance, "∂fder/∂y, x constant");
            T AtY<T>(T v) where T : System.Numerics.IFloatingPointIeee754<T> => SuiteFunctions.Fder(v, T.CreateSaturating(y));
            (double value, double derivative) = backend.ValueAndDerivative(AtY, x);
            Close.Relative(Math.Exp(y) * x + y * Math.Log(x), value, 1e-15, "fder");
            Close.Relative(fx, derivative, Tolerance, "fder'");
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrder))]
    public void SecondDerivative(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach ((double x, double y) in Points)
        {
            T AtY<T>(T v) where T : System.Numerics.IFloatingPointIeee754<T> => SuiteFunctions.Fder(v, T.CreateSaturating(y));
            T AtX<T>(T v) where T : System.Numerics.IFloatingPointIeee754<T> => SuiteFunctions.Fder(T.CreateSaturating(x), v);
            Close.Relative(-y / (x * x), backend.SecondDerivative(AtY, x), Second(backend), "∂²fder/∂x²");
            Close.Relative(Math.Exp(y) * x, backend.SecondDerivative(AtX, y), Second(backend), "∂²fder/∂y²");
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Gradient(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double product = X.Aggregate(1.0, (a, b) => a * b);
        (double[] gx, double[] gy) = backend.Gradient(SuiteFunctions.Fgrad, X, Y);
        double[] onlyX = backend.Gradient(SuiteFunctions.Fgrad, X, Constant.Of(Y)), onlyY = backend.Gradient(SuiteFunctions.Fgrad, Constant.Of(X), Y);
        for (int i = 0; i < Length; i++)
        {
            Close.Relative(product / X[i], gx[i], Tolerance, $"∂fgrad/∂x[{i}]");
            Close.Relative(product / X[i], onlyX[i], Tolerance, $"∂fgrad/∂x[{i}], y constant");
            Close.Relative(1.0 / (i + 1), gy[i], Tolerance, $"∂fgrad/∂y[{i}]");
            Close.Relative(1.0 / (i + 1), onlyY[i], Tolerance, $"∂fgrad/∂y[{i}], x constant");
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrder))]
    public void Hessian(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double product = X.Aggregate(1.0, (a, b) => a * b);
        Matrix<double> hessian = backend.Hessian(Function.Fix(SuiteFunctions.Fgrad, Y), X);
        double[] v = [0.3, -0.8, 1.1, 0.6, -0.4];
        double[] hv = backend.HessianVectorProduct(Function.Fix(SuiteFunctions.Fgrad, Y), X, v);
        for (int i = 0; i < Length; i++)
        {
            double sum = 0.0;
            for (int j = 0; j < Length; j++)
            {
                double expected = i == j ? 0.0 : product / (X[i] * X[j]);
                sum += expected * v[j];
                Entry(expected, hessian[i, j], $"∂²fgrad/∂x[{i}]∂x[{j}]", Second(backend));
            }

            Entry(sum, hv[i], $"(H v)[{i}]", Second(backend));
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Jacobian(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        (Matrix<double> jx, Matrix<double> jy) = backend.Jacobian(SuiteFunctions.Fjac, X, Y, Length);
        Matrix<double> onlyX = backend.Jacobian(SuiteFunctions.Fjac, X, Constant.Of(Y), Length), onlyY = backend.Jacobian(SuiteFunctions.Fjac, Constant.Of(X), Y, Length);
        for (int i = 0; i < Length; i++)
        {
            for (int j = 0; j < Length; j++)
            {
                Entry(Jx(i, j), jx[i, j], $"J_x[{i}, {j}]");
                Entry(Jx(i, j), onlyX[i, j], $"J_x[{i}, {j}], y constant");
                Entry(Jy(i, j), jy[i, j], $"J_y[{i}, {j}]");
                Entry(Jy(i, j), onlyY[i, j], $"J_y[{i}, {j}], x constant");
            }
        }
    }

    /// <summary>Over (x, y) as one vector: J (ẋ, ẏ) = ẋ - 3ẏ + shifted ẏ / 2.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Pushforward(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] tangent = [0.4, -1.2, 0.7, 0.9, -0.5, 1.3, 0.2, -0.6, 0.8, 1.5];
        double[] result = backend.Pushforward(SuiteFunctions.FjacFlat, (double[])[.. X, .. Y], tangent, Length);
        for (int i = 0; i < Length; i++)
        {
            double expected = tangent[i] + Enumerable.Range(0, Length).Sum(j => Jy(i, j) * tangent[Length + j]);
            Close.Relative(expected, result[i], Tolerance, $"(J v)[{i}]");
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Pullback(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] cotangent = [0.4, -1.2, 0.7, 0.9, -0.5];
        double[] result = backend.Pullback(SuiteFunctions.FjacFlat, (double[])[.. X, .. Y], cotangent);
        for (int j = 0; j < Length; j++)
        {
            Close.Relative(cotangent[j], result[j], Tolerance, $"(J_xᵀ c)[{j}]");
            Close.Relative(Enumerable.Range(0, Length).Sum(i => Jy(i, j) * cotangent[i]), result[Length + j], Tolerance, $"(J_yᵀ c)[{j}]");
        }
    }

    private static double Jx(int i, int j) => i == j ? 1.0 : 0.0;

    private static double Jy(int i, int j) => j == i ? -3.0 : j == i + 1 ? 0.5 : 0.0;

    /// <summary>An entry that may be zero: relative to itself, or against the size of the numbers where it is zero.</summary>
    private static void Entry(double expected, double actual, string what, double tolerance = Tolerance)
    {
        if (expected == 0.0)
        {
            Close.To(expected, actual, tolerance, what);
        }
        else
        {
            Close.Relative(expected, actual, tolerance, what);
        }
    }

    /// <summary>1e-10, or four digits more than a backend promises for second derivatives of steep functions: these are mild ones.</summary>
    private static double Second(Backend backend) => Math.Max(Tolerance, 1e-4 * backend.Traits.SecondOrderError);
}
