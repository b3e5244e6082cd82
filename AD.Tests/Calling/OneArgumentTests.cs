using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>The calls with one argument, as users write them.</summary>
public class OneArgumentTests
{
    private static readonly double[] X = [0.7, 1.3];

    /// <summary>∇F = (2 x₁ + cos(x₀)/3, 2 x₀).</summary>
    private static readonly double[] GradientOfF = [2.6 + Math.Cos(0.7) / 3, 1.4];

    private static readonly double[] GradientOfRosenbrock = [-0.6 - 280 * 0.81, 200 * 0.81];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    public static TheoryData<string> AtAnyNumber => [.. BackendCatalogue.All.Where(backend => backend.Traits.AnyBaseNumber).Select(backend => backend.Traits.Name)];

    private static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => 2.0 * x[0] * x[1] + T.Sin(x[0]) / 3 - 1.0;

    private static T S<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    [Theory]
    [MemberData(nameof(Backends))]
    public void GenericMethod(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X], g = new double[2];
        Check(GradientOfF, backend.Gradient(F, x));
        Check([4 + Math.Cos(1) / 3, 2], backend.Gradient(F, [1, 2]));
        Check(GradientOfF, backend.Gradient(F, x.AsSpan()));
        backend.Gradient(F, x, g);
        Check(GradientOfF, g);
        g.AsSpan().Clear();
        backend.Gradient(F, x, destination: g);
        Check(GradientOfF, g);
        if (backend.Traits.SecondOrder)
        {
            Close.To(new double[,] { { -Math.Sin(0.7) / 3, 2 }, { 2, 0 } }, backend.Hessian(F, x), 1e-8, "Hessian");
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void OtherWaysIn(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X];
        Model model = new(3.0);
        Check(GradientOfRosenbrock, backend.Gradient(Models.Rosenbrock, x));
        Check([3.9, 2.1], backend.Gradient(model.Loss, x));
        Check(GradientOfRosenbrock, backend.Gradient(new RosenbrockFunctor(), x));
        ScalarFunction<double> f = Models.Rosenbrock;
        Check(GradientOfRosenbrock, backend.Gradient(f, x));
        MathNet.Numerics.LinearAlgebra.Vector<double> vector = backend.Gradient(F, MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([1.0, 2.0]));
        Check([4 + Math.Cos(1) / 3, 2], vector.ToArray());
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ForwardingLambdas(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X];
        Model model = new(3.0);
        Check(GradientOfF, backend.Gradient(x => F(x), x));
        Check([3.9, 2.1], backend.Gradient(x => model.Loss(x), x));
        Check(GradientOfRosenbrock, backend.Gradient(static v => Models.Rosenbrock(v), x));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void OneNumber(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Close.To(Math.Cos(1), backend.Derivative(S, 1), 1e-10);
        if (backend.Traits.SecondOrder)
        {
            Close.To(-Math.Sin(0.5), backend.SecondDerivative(S, 0.5), Math.Max(1e-9, 1e-4 * backend.Traits.SecondOrderError));
        }
    }

    [Fact]
    public void LambdaOverDualNumbers()
    {
        double[] x = [.. X];
        Close.To(Math.Cos(1.0), new ForwardDualBackend().Derivative(y => Math.Sin(y), 1.0), 1e-15);
        Close.To([Math.Cos(0.7) * 1.3, Math.Sin(0.7)], new ForwardDualBackend().Gradient(v => Math.Sin(v[0]) * v[1], x), 1e-15);
    }

    [Fact]
    public void PlainDelegatesByFiniteDifferences()
    {
        double[] x = [.. X];
        Check([1.3, 0.7], new FiniteDifferenceBackend().Gradient(x => x[0] * x[1], x));
        Func<double[], double> h = v => v[0] * v[1];
        Check([1.3, 0.7], new FiniteDifferenceBackend().Gradient(h, x));
    }

    [Theory]
    [MemberData(nameof(AtAnyNumber))]
    public void SinglePrecision(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        float[] single = backend.Gradient(F, new float[] { 0.7f, 1.3f });
        double tolerance = backend.Traits.IsExact ? 1e-6 : 1e-3;
        Close.To(GradientOfF, [.. single.Select(entry => (double)entry)], tolerance, "gradient in single precision");
    }

    private static void Check(double[] expected, double[] actual) => Close.To(expected, actual, 1e-10, "gradient");
}
