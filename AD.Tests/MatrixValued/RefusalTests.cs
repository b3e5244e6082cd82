using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.MatrixValued;

/// <summary>Wrong shapes are refused with what was given and what was expected.</summary>
public class RefusalTests
{
    private static readonly Matrix<double> Wide = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j);

    private static readonly Matrix<double> Tall = Matrix<double>.Build.Dense(3, 2, 1.0);

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Shapes(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Refused(() => backend.Gradient(Functions.SumOfSquares, Wide, Tall), "destination is 3 × 2", "2 × 3, that of a");
        Refused(() => backend.HessianVectorProduct(Functions.SumOfSquares, Wide, Tall), "tangent is 3 × 2", "2 × 3, that of a");
        Refused(() => backend.Pushforward(Functions.Transpose, Wide, Tall, 3, 2), "tangent is 3 × 2", "2 × 3, that of a");
        Refused(() => backend.Pushforward(new Functions.TransposeFunctor(), Wide, Wide, Wide.Clone()), "destination is 2 × 3", "3 × 2, that of the result");
        Refused(() => backend.Pullback(new Functions.TransposeFunctor(), Wide, Wide), "cotangent is 2 × 3", "3 × 2, that of the result");
        Refused(() => backend.Pullback(Functions.Transpose, Wide, Tall, Tall.Clone()), "destination is 3 × 2", "2 × 3, that of a");
        Refused(() => backend.Gradient(Functions.SumOfSquares, new ReadOnlyMatrixView<double>(new double[6], 2, 3), new MatrixView<double>(new double[6], 3, 2)), "destination is 3 × 2", "2 × 3");
        Assert.Throws<ArgumentOutOfRangeException>(() => backend.Jacobian(Functions.Transpose, Wide, -3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => backend.Jacobian(Functions.RowSums, Wide, -1));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Points(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Matrix<double> bad = Wide.Clone();
        bad[1, 2] = double.NaN;
        Refused(() => backend.Gradient(Functions.SumOfSquares, bad), "a[1, 2] is NaN", "finite");
        Refused(() => backend.Gradient(Functions.TraceOfProduct, Tall, bad), "b[1, 2] is NaN", "finite");
        Refused(() => backend.Pullback(Functions.Transpose, bad, Tall), "a[1, 2] is NaN", "finite");
        Assert.Throws<ArgumentNullException>(() => backend.Gradient(Functions.SumOfSquares, (Matrix<double>)null!));
        Assert.Throws<ArgumentNullException>(() => backend.Gradient((MatrixFunction<double>)null!, Wide));
        Assert.Throws<ArgumentNullException>(() => ((Backend)null!).Gradient(Functions.SumOfSquares, Wide));
    }

    /// <summary>Overlapping views would change the point while it is read.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Overlap(string name)
    {
        double[] memory = new double[6];
        Refused(() => Subject.Find(name).Backend.Gradient(Functions.SumOfSquares, new ReadOnlyMatrixView<double>(memory, 2, 3), new MatrixView<double>(memory, 2, 3)), "destination overlaps a");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainDelegates(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        if (backend.Traits.PlainDelegates)
        {
            Close.To(new double[,] { { 0, 3 }, { 2, 0 } }, backend.Gradient((ReadOnlyMatrixView<double> a) => a[0, 1] * a[1, 0], Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } })), subject.First);
            return;
        }

        Refused(() => backend.Gradient((ReadOnlyMatrixView<double> a) => a[0, 1] * a[1, 0], Wide), backend.GetType().Name, "plain delegate", "ReadOnlyMatrixView<T> a", "IMatrixFunction", "FiniteDifferenceBackend");
    }

    [Fact]
    public void Views()
    {
        Refused(() => _ = new ReadOnlyMatrixView<double>(new double[5], 2, 3), "length 5", "2 × 3", "6");
        Refused(() => _ = new MatrixView<double>(new double[5], 1, 4), "length 5", "1 × 4", "4");
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new MatrixView<double>(default, -1, 0));
        Assert.Throws<IndexOutOfRangeException>(() => new MatrixView<double>(new double[6], 2, 3)[0, 3]);
        Assert.Throws<IndexOutOfRangeException>(() => new ReadOnlyMatrixView<double>(new double[6], 2, 3)[1, -1]);
        Assert.Throws<IndexOutOfRangeException>(() => new ReadOnlyMatrixView<double>(new double[6], 2, 3)[2, 0]);
        ReadOnlyMatrixView<double> view = new MatrixView<double>(new double[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
        Assert.Equal(6.0, view[1, 2]);
        Assert.Equal([4.0, 5.0, 6.0], view.Row(1).ToArray());
    }
}
