using System.Numerics;
using AD.Tests.Traits;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>The forms without the value give bit for bit what those with it give, allocate nothing, refuse the same sizes, and are the one thing a backend overrides to save the value.</summary>
public class WithoutTheValueTests
{
    /// <summary>Two active inputs and a constant.</summary>
    private static readonly double[] X = [0.7, -1.3, 2.0];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] C = [1.2, -0.3];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    /// <summary>f(x) = (x₀ sin x₁, x₀² x₂): J v = (sin x₁ v₀ + x₀ cos x₁ v₁, 2 x₀ x₂ v₀).</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void VectorsAgree(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedVector f = subject.Backend.Prepare(Pair, Shape.Vector(2, 2, 1)), clone = f.Clone();
        double sin = Math.Sin(X[1]), cos = Math.Cos(X[1]);
        double[] jacobian = [sin, X[0] * cos, 2.0 * X[0] * X[2], 0.0];
        double[] y = new double[2], two = new double[2], alone = new double[2], rows = new double[4], rowsAlone = new double[4];
        f.Pushforward(X, V, y, two);
        clone.Pushforward(X, V, alone);
        Assert.Equal(two, alone);
        Close.To([jacobian[0] * V[0] + jacobian[1] * V[1], jacobian[2] * V[0]], alone, subject.First, "J v");
        f.Pullback(X, C, y, two);
        clone.Pullback(X, C, alone);
        Assert.Equal(two, alone);
        Close.To([jacobian[0] * C[0] + jacobian[2] * C[1], jacobian[1] * C[0]], alone, subject.First, "Jᵀ c");
        f.Jacobian(X, y, rows);
        clone.Jacobian(X, rowsAlone);
        Assert.Equal(rows, rowsAlone);
        Close.To(jacobian, rowsAlone, subject.First, "J");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void GradientsAgree(string name)
    {
        PreparedScalar f = Subject.Find(name).Backend.Prepare(Product, Shape.Scalar(2, 1)), clone = f.Clone();
        double[] gradient = new double[2], alone = new double[2];
        f.ValueAndGradient(X, gradient);
        clone.Gradient(X, alone);
        Assert.Equal(gradient, alone);
        Close.To([Math.Sin(X[1]) * X[2], X[0] * Math.Cos(X[1]) * X[2]], alone, Subject.Find(name).First, "gradient");
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondDerivativesAgree(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedScalar f = subject.Backend.Prepare(Product, Shape.Scalar(2, 1)), clone = f.Clone();
        double mixed = Math.Cos(X[1]) * X[2], last = -X[0] * Math.Sin(X[1]) * X[2];
        double[] gradient = new double[2], product = new double[2], alone = new double[2], rows = new double[4], rowsAlone = new double[4];
        f.GradientAndHessianVectorProduct(X, V, gradient, product);
        clone.HessianVectorProduct(X, V, alone);
        Assert.Equal(product, alone);
        Close.To([mixed * V[1], mixed * V[0] + last * V[1]], alone, subject.Second, "H v");
        f.ValueGradientAndHessian(X, gradient, rows);
        clone.Hessian(X, rowsAlone);
        Assert.Equal(rows, rowsAlone);
        Close.To([0.0, mixed, mixed, last], rowsAlone, subject.Second, "H");
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void AllocateNothing(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedVector f = backend.Prepare(new Two(), Shape.Vector(2, 2, 1));
        PreparedScalar s = backend.Prepare(new One(), Shape.Scalar(2, 1));
        double[] two = new double[2], rows = new double[4];
        Allocation.IsZero("vector", () =>
        {
            f.Pushforward(X, V, two);
            f.Pullback(X, C, two);
            f.AccumulatePullback(X, C, two);
            f.Jacobian(X, rows);
        });
        Allocation.IsZero("scalar", () =>
        {
            s.Gradient(X, two);
            if (backend.Traits.SecondOrder)
            {
                s.HessianVectorProduct(X, V, two);
                s.Hessian(X, rows);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void RefuseOtherSizes(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedVector f = backend.Prepare(Pair, Shape.Vector(2, 2, 1));
        PreparedScalar s = backend.Prepare(Product, Shape.Scalar(2, 1));
        double[] two = new double[2], three = new double[3];
        foreach ((Action call, int given, int expected) in (IEnumerable<(Action, int, int)>)
        [
            (() => f.Pushforward(two, V, two), 2, 3),
            (() => f.Pushforward(X, three, two), 3, 2),
            (() => f.Pullback(X, C, three), 3, 2),
            (() => f.AccumulatePullback(X, C, three), 3, 2),
            (() => f.Jacobian(X, three), 3, 4),
            (() => s.Gradient(X, three), 3, 2),
            (() => s.Gradient(two, two), 2, 3),
        ])
        {
            string message = Assert.ThrowsAny<ArgumentException>(call).Message;
            Assert.Contains($"{given}", message);
            Assert.Contains($"{expected}", message);
        }
    }

    /// <summary>A preparation that overrides the forms without the value is asked for them by the other forms without it.</summary>
    [Fact]
    public void OverridesAreUsed()
    {
        Saving f = new();
        double[] two = [1.0, 1.0];
        Matrix<double> matrix = Matrix<double>.Build.Dense(2, 2);
        f.AccumulatePullback(X, C, two);
        Assert.Equal([4.0, 5.0], two);
        f.Jacobian(X, matrix);
        Assert.Equal([5.0, 6.0, 7.0, 8.0], matrix.ToRowMajorArray());
        SavingScalar s = new();
        s.Hessian(X, matrix);
        Assert.Equal([5.0, 6.0, 7.0, 8.0], matrix.ToRowMajorArray());
    }

    private static void Pair<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * T.Sin(x[1]);
        y[1] = x[0] * x[0] * x[2];
    }

    private static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.Sin(x[1]) * x[2];

    private readonly struct Two : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Pair(x, y);
    }

    private readonly struct One : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Product(x);
    }

    /// <summary>Numbers by hand where the value is not asked for; refuses to compute it.</summary>
    private sealed class Saving() : PreparedVector(3, 2, 2)
    {
        public override void Value(ReadOnlySpan<double> x, Span<double> value) => throw Asked();

        public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination) => throw Asked();

        public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination) => throw Asked();

        public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination) => throw Asked();

        public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination) => ((ReadOnlySpan<double>)[3.0, 4.0]).CopyTo(destination);

        public override void Jacobian(ReadOnlySpan<double> x, Span<double> destination) => ((ReadOnlySpan<double>)[5.0, 6.0, 7.0, 8.0]).CopyTo(destination);

        public override PreparedVector Clone() => new Saving();
    }

    private sealed class SavingScalar() : PreparedScalar(3, 2)
    {
        public override double Value(ReadOnlySpan<double> x) => throw Asked();

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient) => throw Asked();

        public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian) => throw Asked();

        public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination) => throw Asked();

        public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination) => throw Asked();

        public override void Hessian(ReadOnlySpan<double> x, Span<double> destination) => ((ReadOnlySpan<double>)[5.0, 6.0, 7.0, 8.0]).CopyTo(destination);

        public override PreparedLinearization Linearize() => throw Asked();

        public override PreparedScalar Clone() => new SavingScalar();
    }

    private static InvalidOperationException Asked() => new("The value was asked for.");
}
