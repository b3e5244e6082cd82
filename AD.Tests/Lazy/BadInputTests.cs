using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Lazy;

/// <summary>What operators refuse, and the sizes that their messages name.</summary>
public class BadInputTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly LinearOperator A = new ForwardDualBackend().LazyJacobian(new SampleVector(), X);

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsOfProducts(string name)
    {
        LinearOperator lazy = Subject.Find(name).Backend.LazyJacobian(new SampleVector(), X);
        Says("v", () => lazy.Apply(new double[3]), "length 3", "3 × 2", "expected length is 2");
        Says("w", () => lazy.ApplyTranspose(new double[2]), "length 2", "3 × 2", "expected length is 3");
        Says("destination", () => lazy.Apply(new double[2], new double[4]), "length 4", "3 × 2", "expected length is 3");
        Says("destination", () => lazy.ApplyTranspose(new double[3], new double[1]), "length 1", "3 × 2", "expected length is 2");
        double[] shared = new double[4];
        Says("destination", () => lazy.Apply(shared.AsSpan(0, 2), shared.AsSpan(1, 3)), "overlaps v");
        Says("destination", () => lazy.ApplyTranspose(shared.AsSpan(0, 3), shared.AsSpan(2, 2)), "overlaps w");
    }

    [Fact]
    public void SizesOfCombinations()
    {
        LinearOperator transposed = A.Transpose();
        Says("right", () => A + transposed, "3 × 2", "2 × 3", "sum");
        Says("right", () => A - transposed, "3 × 2", "2 × 3", "difference");
        Says("right", () => A * A, "3 × 2", "columns on the left", "2 and 3");
        Says("blocks", () => LinearOperator.StackVertically(A, transposed), "Block 0 is 3 × 2", "block 1 is 2 × 3", "columns");
        Says("blocks", () => LinearOperator.StackHorizontally(A, A, transposed), "Block 0 is 3 × 2", "block 2 is 2 × 3", "rows");
        Says("blocks", () => LinearOperator.StackVertically(), "0 blocks", "at least one");
        Says("blocks", () => LinearOperator.StackHorizontally(A, null!), "Block 1 is null");
    }

    [Fact]
    public void SizesOfMathNetFactors()
    {
        Matrix<double> wrong = Matrix<double>.Build.Dense(4, 4);
        Says("right", () => A * wrong, "3 × 2", "4 × 4", "2 and 4");
        Says("right", () => wrong * A, "4 × 4", "3 × 2", "4 and 3");
        Says("v", () => A * Vector<double>.Build.Dense(3), "length 3", "3 × 2");
        Says("w", () => Vector<double>.Build.Dense(2) * A, "length 2", "3 × 2");
    }

    [Fact]
    public void SizesThatNoMatrixHas()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearOperator.Identity(-1));
        Assert.Contains("0 × 0", Assert.Throws<ArgumentException>(() => LinearOperator.Identity(0).ToMatrix()).Message);
        Assert.Empty(LinearOperator.Identity(0).Apply([]));
        Assert.Contains("100000 × 100000", Assert.Throws<InvalidOperationException>(() => LinearOperator.Identity(100_000).ToMatrix()).Message);
    }

    [Fact]
    public void Nulls()
    {
        Assert.Throws<ArgumentNullException>(() => A + null!);
        Assert.Throws<ArgumentNullException>(() => 2.0 * (LinearOperator)null!);
        Assert.Throws<ArgumentNullException>(() => A * (LinearOperator)null!);
        Assert.Throws<ArgumentNullException>(() => A * (Vector<double>)null!);
        Assert.Throws<ArgumentNullException>(() => (Matrix<double>)null! * A);
        Assert.Throws<ArgumentNullException>(() => LinearOperator.From(null!));
        Assert.Throws<ArgumentNullException>(() => LinearOperator.StackVertically(null!));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PointsThatAreNotFinite(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] bad = [0.7, double.NaN];
        Says("x", () => backend.LazyJacobian(new SampleVector(), bad), "x[1] is NaN");
        Says("x", () => backend.LazyGradient(new SampleScalar(), bad), "x[1] is NaN");
        Says("x", () => backend.LazyHessian(new SampleScalar(), bad), "x[1] is NaN");
        Says("x", () => backend.LazyDerivative(new SampleUnivariate(), double.PositiveInfinity), "finite");
        Says("x", () => backend.Linearize(new SampleVector(), bad), "x[1] is NaN");
    }

    /// <summary>A delegate of double alone is refused with the way out, or taken where the traits say so.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainDelegates(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        ScalarFunction<double> plain = x => x[0] * x[0] + Math.Sin(x[1]);
        if (backend.Traits.PlainDelegates)
        {
            Close.To([2.0 * X[0], Math.Cos(X[1])], backend.LazyGradient(plain, X).ApplyTranspose([1.0]), 1e-5);
            return;
        }

        Assert.Contains("generic method", Assert.Throws<ArgumentException>(() => backend.LazyGradient(plain, X)).Message);
    }

    private static void Says(string parameter, Func<object> call, params string[] parts) => Says(parameter, () => { call(); }, parts);

    private static void Says(string parameter, Action call, params string[] parts)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(parameter, call);
        Assert.All(parts, part => Assert.Contains(part, exception.Message));
    }
}
