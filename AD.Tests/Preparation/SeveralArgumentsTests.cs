using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>Prepared functions of two and three vectors: f = x₀² p₀ sin(p₁) + x₁ p₂ (times q₀), each argument active or constant.</summary>
public class SeveralArgumentsTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly double[] P = [0.4, 1.1, 0.6];

    private static readonly double[] Q = [1.7];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    private static double Y => X[0] * X[0] * P[0] * Math.Sin(P[1]) + X[1] * P[2];

    private static double[] Dx => [2 * X[0] * P[0] * Math.Sin(P[1]), P[2]];

    private static double[] Dp => [X[0] * X[0] * Math.Sin(P[1]), X[0] * X[0] * P[0] * Math.Cos(P[1]), X[1]];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Gradients(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedScalar2 prepared = subject.Backend.Prepare(Two, Shape.Scalar2(2, 3));
        foreach (PreparedScalar2 both in (PreparedScalar2[])[prepared, prepared.Clone()])
        {
            double[] x = new double[2], p = new double[3];
            Close.To(Y, both.Value(X, P), 1e-15);
            Close.To(Y, both.ValueAndGradient(X, P, x, p), 1e-15);
            Close.To(Dx, x, subject.First, "∇x");
            Close.To(Dp, p, subject.First, "∇p");
        }

        double[] first = new double[2], second = new double[3];
        subject.Backend.Prepare(Two, Shape.Scalar2(2, Shape.Constant(3))).Gradient(X, P, first, []);
        Close.To(Dx, first, subject.First, "∇x alone");
        subject.Backend.Prepare(Two, Shape.Scalar2(Shape.Constant(2), 3)).Gradient(X, P, [], second);
        Close.To(Dp, second, subject.First, "∇p alone");
        double[] third = new double[1];
        PreparedScalar3 three = subject.Backend.Prepare(Three, Shape.Scalar3(2, Shape.Constant(3), 1));
        Close.To(Q[0] * Y, three.ValueAndGradient(X, P, Q, first, [], third), 1e-15);
        Close.To([Q[0] * Dx[0], Q[0] * Dx[1]], first, subject.First, "∇x of three");
        Close.To([Y], third, subject.First, "∇q of three");
    }

    /// <summary>H over (x, q), p being constant: ∂²/∂x₀² = 2 q p₀ sin p₁, ∂²/∂x∂q = ∇x f, the rest 0.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void Hessians(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedScalar3 three = subject.Backend.Prepare(Three, Shape.Scalar3(2, Shape.Constant(3), 1));
        Matrix<double> hessian = Matrix<double>.Build.Dense(3, 3);
        double a = 2 * Q[0] * P[0] * Math.Sin(P[1]);
        three.Hessian(X, P, Q, hessian);
        Close.To([a, 0, Dx[0], 0, 0, Dx[1], Dx[0], Dx[1], 0], hessian.ToRowMajorArray(), subject.Second, "H");
        double[] x = new double[2], q = new double[1];
        three.HessianVectorProduct(X, P, Q, [1.0, 2.0], [], [3.0], x, [], q);
        Close.To([a + 3 * Dx[0], 3 * Dx[1]], x, subject.Second, "H v, x");
        Close.To([Dx[0] + 2 * Dx[1]], q, subject.Second, "H v, q");
        double[] gx = new double[2], gq = new double[1];
        Close.To(Q[0] * Y, three.GradientAndHessianVectorProduct(X, P, Q, [1.0, 2.0], [], [3.0], gx, [], gq, x, [], q), 1e-15);
        Close.To([Y], gq, subject.First, "gradient with H v");
    }

    /// <summary>y = (x₀ p₀ + x₁, p₁ x₀²).</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Vectors(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedVector2 both = subject.Backend.Prepare(Pair, Shape.Vector2(2, 3, 2));
        double[] y = [X[0] * P[0] + X[1], P[1] * X[0] * X[0]], jx = [P[0], 1, 2 * P[1] * X[0], 0], jp = [X[0], 0, 0, 0, X[0] * X[0], 0];
        double[] value = new double[2], pushed = new double[2], x = new double[2], p = new double[3], rowsX = new double[4], rowsP = new double[6];
        both.Value(X, P, value);
        Close.To(y, value, 1e-15, "value");
        both.Pushforward(X, P, [1.0, 2.0], [3.0, 4.0, 5.0], value, pushed);
        Close.To([jx[0] + 2 + 3 * jp[0], jx[2] + 4 * jp[4]], pushed, subject.First, "the sum of pushforwards");
        both.Pullback(X, P, [2.0, 3.0], value, x, p);
        Close.To([2 * jx[0] + 3 * jx[2], 2], x, subject.First, "pullback to x");
        Close.To([2 * jp[0], 3 * jp[4], 0], p, subject.First, "pullback to p");
        both.AccumulatePullback(X, P, [2.0, 3.0], value, x, p);
        Close.To([4 * jp[0], 6 * jp[4], 0], p, subject.First, "added");
        both.Pullback(X, P, [0.0, 1.0], x, p);
        Close.To([jx[2], 0], x, subject.First, "without value");
        both.Jacobian(X, P, value, rowsX, rowsP);
        Close.To(jx, rowsX, subject.First, "∂/∂x");
        Close.To(jp, rowsP, subject.First, "∂/∂p");
        PreparedVector2 one = subject.Backend.Prepare(Allocated, Shape.Vector2(Shape.Constant(2), 3, 2));
        one.Jacobian(X, P, value, [], rowsP);
        Close.To(jp, rowsP, subject.First, "∂/∂p alone");
        Close.To(y, value, 1e-15, "value");
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        PreparedScalar2 scalar = Subject.Find(name).Backend.Prepare(Two, Shape.Scalar2(2, 3));
        PreparedVector2 vector = Subject.Find(name).Backend.Prepare(Pair, Shape.Vector2(2, 3, 2));
        double[] x = new double[2], p = new double[3], value = new double[2], rowsX = new double[4], rowsP = new double[6];
        Allocation.IsZero("gradients", () => scalar.ValueAndGradient(X, P, x, p));
        if (Subject.Find(name).Backend.Traits.SecondOrder)
        {
            Allocation.IsZero("Hessian product", () => scalar.HessianVectorProduct(X, P, X, P, x, p));
        }

        Allocation.IsZero("vector", () =>
        {
            vector.Pushforward(X, P, X, P, value, x);
            vector.Pullback(X, P, X, value, x, p);
            vector.Jacobian(X, P, value, rowsX, rowsP);
        });
    }

    [Fact]
    public void WrongLengthAndWrongActivityAreNamed()
    {
        PreparedScalar2 prepared = Subject.All[0].Backend.Prepare(Two, Shape.Scalar2(2, Shape.Constant(3)));
        double[] before = [9.0, 9.0];
        Message("p has length 2; the expected length is 3, which it was prepared with", () => prepared.Value(X, X));
        Message("gradientX has length 3; the expected length is 2: the argument was prepared as active", () => prepared.ValueAndGradient(X, P, new double[3], []));
        Message("gradientP has length 3; the argument was prepared as constant and has no derivative: pass an empty span", () => prepared.ValueAndGradient(X, P, before, new double[3]));
        Message("tangentP has length 1; the argument was prepared as constant", () => prepared.HessianVectorProduct(X, P, X, new double[1], before, []));
        Assert.Equal([9.0, 9.0], before);
        PreparedVector2 vector = Subject.All[0].Backend.Prepare(Pair, Shape.Vector2(2, 3, 2));
        Message("rowsP has length 3; the expected length is 6 = 2 × 3", () => vector.Jacobian(X, P, new double[2], new double[4], new double[3]));
    }

    private static void Message(string part, Action call) => Assert.Contains(part, Assert.Throws<ArgumentException>(call).Message);

    private static T Two<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => x[0] * x[0] * p[0] * T.Sin(p[1]) + x[1] * p[2];

    private static T Three<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => q[0] * Two(x, p);

    private static void Pair<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * p[0] + x[1];
        y[1] = p[1] * x[0] * x[0];
    }

    private static T[] Allocated<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[2];
        Pair(x, p, y);
        return y;
    }
}
