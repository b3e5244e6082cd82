using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.FiniteDifferences;

public class PreparedTests
{
    private static readonly FiniteDifferenceBackend Backend = new();

    [Fact]
    public void LotkaVolterraPullbackIsAccurateAndCheap()
    {
        Counted f = new();
        PreparedOde prepared = Backend.Prepare(f, Shape.Ode(2, 4));
        prepared.Bind([1.5, 1.0, 1.0, 3.0]);
        Random random = new(7);
        double[] du = new double[2], state = new double[2], parameters = new double[4];
        for (int k = 0; k < 2000; k++)
        {
            double x = Math.Exp(6 * random.NextDouble() - 4), y = Math.Exp(6 * random.NextDouble() - 4), a = 200 * random.NextDouble() - 100, b = 200 * random.NextDouble() - 100;
            prepared.Pullback([x, y], 0.0, [a, b], du, state, parameters);
            double[] exact = [a * (1.5 - y) + b * y, -a * x + b * (x - 3), a * x, -a * x * y, b * x * y, -b * y];
            double norm = Math.Sqrt(exact.Sum(v => v * v));
            Assert.Equal(exact, [.. state, .. parameters], (u, v) => Math.Abs(u - v) < 1e-13 * norm);
        }

        Assert.InRange(f.Calls, 2000 * 37, 2000 * 38);
    }

    [Fact]
    public void NothingIsAllocatedOnceWarm()
    {
        PreparedOde ode = Backend.Prepare(new LotkaVolterra(), Shape.Ode(2, 4));
        ode.Bind([1.5, 1.0, 1.0, 3.0]);
        PreparedVector vector = Backend.Prepare(new Pair(), Shape.Vector(2, 2));
        PreparedScalar scalar = Backend.Prepare(new Bump(), Shape.Scalar(2));
        double[] x = [0.7, 1.3], y = new double[2], z = new double[2], w = [1.0, -2.0], p = new double[4], matrix = new double[4];
        void Once()
        {
            ode.Pullback(x, 0.0, w, y, z, p);
            ode.StateJacobian(x, 0.0, y, matrix);
            ode.TimeDerivative(x, 0.0, y, z);
            vector.Pushforward(x, w, y, z);
            vector.Pullback(x, w, y, z);
            vector.Jacobian(x, y, matrix);
            scalar.ValueAndGradient(x, z);
            scalar.ValueGradientAndHessian(x, z, matrix);
            scalar.GradientAndHessianVectorProduct(x, w, y, z);
        }

        Allocation.IsZero("every operator", Once, 100);
    }

    [Fact]
    public void ResultsDoNotDependOnCallsBefore()
    {
        PreparedVector vector = Backend.Prepare(new Pair(), Shape.Vector(2, 2));
        double[] value = new double[2], first = new double[4], again = new double[4];
        vector.Jacobian([0.7, 1.3], value, first);
        vector.Jacobian([1e-5, 200.0], value, again);
        vector.Jacobian([0.7, 1.3], value, again);
        Assert.Equal(first, again);
    }

    [Fact]
    public void ValuesThatAreNotFiniteGiveNaNWithoutASearch()
    {
        Counted f = new();
        PreparedOde prepared = Backend.Prepare(f, Shape.Ode(2, 4));
        prepared.Bind([1.5, 1.0, 1.0, 3.0]);
        double[] du = new double[2], state = new double[2], parameters = new double[4];
        prepared.Pullback([double.NaN, 1.0], 0.0, [1.0, 1.0], du, state, parameters);
        Assert.Equal([double.NaN, double.NaN], state);
        Assert.Equal(1, f.Calls);
    }

    private readonly struct LotkaVolterra : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = p[0] * u[0] - p[1] * u[0] * u[1];
            du[1] = p[2] * u[0] * u[1] - p[3] * u[1];
        }
    }

    private sealed class Counted : IOdeFunction
    {
        public int Calls { get; private set; }

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            Calls++;
            new LotkaVolterra().Evaluate(u, p, t, du);
        }
    }

    private readonly struct Pair : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = T.Log(x[0]) * x[1];
            y[1] = T.Sin(x[0] * x[1]);
        }
    }

    private readonly struct Bump : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(-x[0] * x[0] - x[1] * x[1]);
    }
}
