using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>A preparation that keeps its arguments in buffers of its own is used again inside its function, at another point: the outer result is right, or refused, never that of mixed numbers.</summary>
public sealed class InsideItselfTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void Several_arguments(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Again f = new();
        PreparedScalar2 scalar = backend.Prepare(f.Scalar, Shape.Scalar2(2, Shape.Constant(1)));
        PreparedScalar3 three = backend.Prepare(f.Scalar, Shape.Scalar3(2, 1, 1));
        PreparedVector2 vector = backend.Prepare(f.Vector, Shape.Vector2(2, 1, 1));
        PreparedVector3 vector3 = backend.Prepare(f.Vector, Shape.Vector3(2, 1, 1, 1));
        double[] x = new double[2], p = new double[1], q = new double[1], y = new double[1];
        f.Check(
            at => scalar.Value([at, 3.0], [5.0]),
            at => scalar.ValueAndGradient([at, 3.0], [5.0], x, []) + x[0],
            at => three.Value([at, 3.0], [5.0], [1.0]),
            at => three.ValueAndGradient([at, 3.0], [5.0], [1.0], x, p, q) + x[0],
            at => Apply(() => vector.Value([at, 3.0], [5.0], y), y),
            at => Apply(() => vector.Pullback([at, 3.0], [5.0], [1.0], x, p), x),
            at => Apply(() => vector3.Value([at, 3.0], [5.0], [1.0], y), y));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Matrices(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Again f = new();
        PreparedMatrixFunction scalar = backend.Prepare(f.OfMatrix, Shape.Matrix(1, 2));
        PreparedMatrixMap map = backend.Prepare(f.Map, Shape.MatrixMap(1, 2, 1, 1));
        Matrix<double> a = Matrix<double>.Build.Dense(1, 2, 3.0), back = Matrix<double>.Build.Dense(1, 2), y = Matrix<double>.Build.Dense(1, 1);
        f.Check(
            at => scalar.Value(Point(at)),
            at => scalar.ValueAndGradient(Point(at), back) + back[0, 0],
            at => Apply(() => map.Value(Point(at), y), y.AsColumnMajorArray()!),
            at => Apply(() => map.Pushforward(Point(at), at * a, y, y), y.AsColumnMajorArray()!),
            at => Apply(() => map.Pullback(Point(at), Matrix<double>.Build.Dense(1, 1, at), y, back), back.AsColumnMajorArray()!));

        static Matrix<double> Point(double at) => Matrix<double>.Build.DenseOfArray(new[,] { { at, 3.0 } });
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Structures_with_a_constant(string name)
    {
        Again f = new();
        PreparedStructure<(double, double), (double, double)> prepared = BackendCatalogue.Find(name).Prepare(f.OfStructures, Shape.Of<(double, double)>().WithConstant<(double, double)>());
        f.Check(
            at => prepared.Value((at, 3.0), (at, 5.0)),
            at => prepared.ValueAndGradient((at, 3.0), (at, 5.0), out (double A, double B) g) + g.A);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Several_seeds_in_a_matrix(string name)
    {
        Again f = new();
        PreparedVector prepared = BackendCatalogue.Find(name).Prepare(f.Vector, Shape.Vector(2, 1));
        Matrix<double> along = Matrix<double>.Build.Dense(1, 2), back = Matrix<double>.Build.Dense(2, 2);
        double[] y = new double[1];
        f.Check(
            at => Apply(() => prepared.Pushforward([at, 3.0], Matrix<double>.Build.Dense(2, 2, at), y, along), along.AsColumnMajorArray()!),
            at => Apply(() => prepared.Pullback([at, 3.0], Matrix<double>.Build.Dense(1, 2, at), y, back), back.AsColumnMajorArray()!));
    }

    private static double Apply(Action call, double[] result)
    {
        call();
        return result.Sum();
    }

    /// <summary>x₀² x₁ in every shape; at a chosen evaluation it does something else first.</summary>
    private sealed class Again
    {
        private Action? inner;
        private int evaluations;

        /// <summary>Every use inside every other one: the outer result is as it is without, or refused.</summary>
        public void Check(params Func<double, double>[] uses)
        {
            foreach (Func<double, double> outer in uses)
            {
                double expected = outer(2.0);
                foreach (Func<double, double> within in uses)
                {
                    for (int at = 1; at <= 2; at++)
                    {
                        (evaluations, inner) = (-at, () => within(7.0));
                        double? actual = Try(() => outer(2.0));
                        inner = null;
                        Assert.Equal(expected, actual ?? expected, 1e-12);
                        Assert.Equal(expected, outer(2.0), 1e-12);
                    }
                }
            }
        }

        public T Scalar<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => Term(x) * p[0];

        public T Scalar<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => Term(x) * p[0] * q[0];

        public void Vector<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Term(x);

        public void Vector<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Term(x) * p[0];

        public void Vector<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Term(x) * p[0] * q[0];

        public T OfMatrix<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
        {
            Interrupt();
            return a[0, 0] * a[0, 0] * a[0, 1];
        }

        public void Map<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
        {
            Interrupt();
            y[0, 0] = a[0, 0] * a[0, 0] * a[0, 1];
        }

        public T OfStructures<T>((T A, T B) x, (T A, T B) p) where T : IFloatingPointIeee754<T>
        {
            Interrupt();
            return x.A * x.A * x.B * p.A;
        }

        private static double? Try(Func<double> use)
        {
            try
            {
                return use();
            }
            catch (InvalidOperationException refusal)
            {
                Assert.Contains("Clone()", refusal.Message, StringComparison.Ordinal);
                return null;
            }
        }

        private T Term<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Interrupt();
            return x[0] * x[0] * x[1];
        }

        private void Interrupt()
        {
            if (++evaluations == 0)
            {
                inner?.Invoke();
            }
        }
    }
}
