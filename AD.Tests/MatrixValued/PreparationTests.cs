using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.MatrixValued;

/// <summary>Prepared functions of matrices, by hand: at every point, in their clones, without allocating, and strict about shapes.</summary>
public class PreparationTests
{
    private static readonly Matrix<double> Wide = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j);

    private static readonly Matrix<double> V = Matrix<double>.Build.Dense(2, 3, (i, j) => 0.3 * i + j - 1);

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Scalar(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedMatrixFunction prepared = backend.Prepare(Functions.SumOfSquares, Shape.Matrix(2, 3));
        foreach (PreparedMatrixFunction p in (PreparedMatrixFunction[])[prepared, prepared.Clone(), backend.Prepare(new Functions.SumOfSquaresFunctor(), Shape.Matrix(2, 3))])
        {
            foreach (Matrix<double> a in (Matrix<double>[])[Wide, V, Matrix<double>.Build.SparseOfMatrix(Wide)])
            {
                Matrix<double> gradient = Matrix<double>.Build.Dense(2, 3), product = Matrix<double>.Build.Dense(2, 3), same = a.Clone();
                double sum = a.Enumerate().Sum(entry => entry * entry);
                Close.To(sum, p.Value(a), 1e-14);
                Close.To(sum, p.ValueAndGradient(a, gradient), 1e-14);
                Close.To(2 * a, gradient, 10 * subject.First);
                p.Gradient(a, product);
                Assert.Equal(gradient, product);
                p.ValueAndGradient(same, same);
                Close.To(2 * a, same, 10 * subject.First, "the gradient in place of the point");
                if (backend.Traits.SecondOrder)
                {
                    gradient.Clear();
                    Close.To(sum, p.GradientAndHessianVectorProduct(a, V, gradient, product), 1e-14);
                    Close.To(2 * a, gradient, 10 * subject.Second);
                    Close.To(2 * V, product, 10 * subject.Second);
                    product.Clear();
                    p.HessianVectorProduct(a, V, product);
                    Close.To(2 * V, product, 10 * subject.Second);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Map(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedMatrixMap prepared = backend.Prepare(Functions.Transpose, Shape.MatrixMap(2, 3, 3, 2));
        Matrix<double> w = Matrix<double>.Build.Dense(3, 2, (i, j) => i * i - 0.4 * j);
        foreach (PreparedMatrixMap p in (PreparedMatrixMap[])[prepared, prepared.Clone(), backend.Prepare(new Functions.TransposeFunctor(), Shape.MatrixMap(2, 3, 3, 2))])
        {
            Matrix<double> value = Matrix<double>.Build.Dense(3, 2), pushforward = Matrix<double>.Build.Dense(3, 2), pullback = Matrix<double>.Build.Dense(2, 3);
            p.Value(Wide, value);
            Assert.Equal(Wide.Transpose(), value);
            value.Clear();
            p.Pushforward(Wide, V, value, pushforward);
            Assert.Equal(Wide.Transpose(), value);
            Close.To(V.Transpose(), pushforward, 10 * subject.First);
            value.Clear();
            p.Pullback(Wide, w, value, pullback);
            Assert.Equal(Wide.Transpose(), value);
            Close.To(w.Transpose(), pullback, 10 * subject.First);
        }
    }

    [Fact]
    public void PoolsAreShared()
    {
        Backend backend = Subject.All[0].Backend;
        PreparationPool<PreparedMatrixFunction> functions = backend.Prepare(Functions.SumOfSquares, Shape.Matrix(2, 3)).Shared();
        PreparationPool<PreparedMatrixMap> maps = backend.Prepare(Functions.Transpose, Shape.MatrixMap(2, 3, 3, 2)).Shared();
        Parallel.For(0, 20, k =>
        {
            Matrix<double> a = Wide * k, gradient = Matrix<double>.Build.Dense(2, 3), value = Matrix<double>.Build.Dense(3, 2);
            using PreparationPool<PreparedMatrixFunction>.Rented function = functions.Rent();
            using PreparationPool<PreparedMatrixMap>.Rented map = maps.Rent();
            function.Operators.Gradient(a, gradient);
            map.Operators.Value(a, value);
            Assert.Equal(2 * a, gradient);
            Assert.Equal(a.Transpose(), value);
        });
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedMatrixFunction function = backend.Prepare(Functions.SumOfSquares, Shape.Matrix(2, 3));
        PreparedMatrixMap map = backend.Prepare(Functions.Transpose, Shape.MatrixMap(2, 3, 3, 2));
        Matrix<double> gradient = Matrix<double>.Build.Dense(2, 3), value = Matrix<double>.Build.Dense(3, 2), w = Matrix<double>.Build.Dense(3, 2, 1.0);
        Allocation.IsZero($"{name}: gradient", () => function.ValueAndGradient(Wide, gradient));
        Allocation.IsZero($"{name}: pullback", () => map.Pullback(Wide, w, value, gradient));
    }

    [Fact]
    public void Shapes()
    {
        Backend backend = Subject.All[0].Backend;
        PreparedMatrixFunction function = backend.Prepare(Functions.SumOfSquares, Shape.Matrix(2, 3));
        PreparedMatrixMap map = backend.Prepare(Functions.Transpose, Shape.MatrixMap(2, 3, 3, 2));
        Matrix<double> tall = Matrix<double>.Build.Dense(3, 2), wide = Matrix<double>.Build.Dense(2, 3);
        Refused(() => function.Value(tall), "a is 3 × 2", "2 × 3, that of the preparation");
        Refused(() => function.ValueAndGradient(wide, tall), "gradient is 3 × 2", "2 × 3, that of a");
        Refused(() => map.Pushforward(wide, tall, tall, tall), "tangent is 3 × 2", "2 × 3, that of a");
        Refused(() => map.Pushforward(wide, wide, tall, wide), "destination is 2 × 3", "3 × 2, that of the result");
        Refused(() => map.Pullback(wide, wide, tall, wide), "cotangent is 2 × 3", "3 × 2, that of the result");
        Refused(() => map.Value(wide, wide), "value is 2 × 3", "3 × 2, that of the result");
        Refused(() => backend.Prepare(new Functions.TransposeFunctor(), Shape.MatrixMap(2, 3, 2, 3)), "its result is 3 × 2 for a 2 × 3 argument", "the shape says 2 × 3");
        Assert.Throws<ArgumentOutOfRangeException>(() => Shape.Matrix(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shape.MatrixMap(1, 2, 3, -4));
    }
}
