using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.Operators;

/// <summary>Numbers that a function carries out beside its value are those at the point itself, and no derivative sees them.</summary>
public class AuxiliaryTests
{
    private static readonly double[] X = [0.7, -1.3, 0.4];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Exact => Subject.Exact;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Gradient(string name)
    {
        Subject subject = Subject.Find(name);
        (double value, double[] gradient, double[] auxiliary) = subject.Backend.ValueGradientAndAuxiliary(Loss, X, 2);
        Check(value, gradient, auxiliary);
        (value, gradient, auxiliary) = subject.Backend.ValueGradientAndAuxiliary(new CountedLoss(new()), X);
        Check(value, gradient, auxiliary);
        (gradient, auxiliary) = (new double[3], new double[2]);
        value = subject.Backend.ValueGradientAndAuxiliary(Loss, X, gradient, auxiliary);
        Check(value, gradient, auxiliary);

        void Check(double value, double[] gradient, double[] auxiliary)
        {
            Close.To(X[0] * X[0] * X[1] + X[2], value, 1e-15);
            Close.To([2.0 * X[0] * X[1], X[0] * X[0], 1.0], gradient, subject.First, "gradient");
            Assert.Equal([X[0] * X[0], Math.Exp(X[2])], auxiliary);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void JacobianAndItsProducts(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[] y = [X[0] * X[1], X[1] * X[2]], auxiliary = [X[0] * X[1]], jacobian = [X[1], X[0], 0.0, 0.0, X[2], X[1]];
        (double[] value, double[] pulled, double[] carried) = backend.ValuePullbackAndAuxiliary(Products, X, [2.0, 3.0], 1);
        Close.To(y, value, 1e-15, "value");
        Close.To([2.0 * X[1], 2.0 * X[0] + 3.0 * X[2], 3.0 * X[1]], pulled, subject.First, "pullback");
        Assert.Equal(auxiliary, carried);
        (value, double[] pushed, carried) = backend.ValuePushforwardAndAuxiliary(Products, X, [1.0, 0.0, 2.0], 2, 1);
        Close.To(y, value, 1e-15, "value");
        Close.To([X[1], 2.0 * X[1]], pushed, subject.First, "pushforward");
        Assert.Equal(auxiliary, carried);
        (value, MathNet.Numerics.LinearAlgebra.Matrix<double> matrix, carried) = backend.ValueJacobianAndAuxiliary(Products, X, 2, 1);
        Close.To(y, value, 1e-15, "value");
        Close.To(jacobian, matrix.ToRowMajorArray(), subject.First, "Jacobian");
        Assert.Equal(auxiliary, carried);
    }

    /// <summary>The auxiliary numbers cost no evaluation more than the gradient alone.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void NoEvaluationMore(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Counter counter = new();
        backend.ValueGradientAndAuxiliary(new CountedLoss(counter), X);
        int with = counter.Evaluations;
        counter.Clear();
        backend.Gradient(new CountedScalar(counter), X);
        Assert.Equal(counter.Evaluations, with);
    }

    /// <summary>More inputs than one chunk of a forward evaluation: the auxiliary numbers are still those at the point.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ManyInputs(string name)
    {
        double[] x = [.. Enumerable.Range(0, 40).Select(i => 0.1 * i)];
        (double value, double[] gradient, double[] auxiliary) = Subject.Find(name).Backend.ValueGradientAndAuxiliary(Sum, x, 1);
        Close.To(x.Sum(), value, 1e-14);
        Close.To(x.Select(_ => 1.0).ToArray(), gradient, 1e-6, "gradient");
        Close.To([x.Sum(entry => entry * entry)], auxiliary, 1e-14, "auxiliary");
    }

    /// <summary>A derivative that does not exist does no harm in what is not differentiated.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void AKinkInTheAuxiliaryIsNotSeen(string name)
    {
        (_, double[] gradient, double[] auxiliary) = Subject.Find(name).Backend.ValueGradientAndAuxiliary(RootBeside, [0.0, 2.0], 1);
        Assert.Equal([0.0, 1.0], gradient);
        Assert.Equal([0.0], auxiliary);
    }

    /// <summary>Prepared as a vector function, nothing is allocated.</summary>
    [Fact]
    public void Prepared()
    {
        PreparedVector prepared = new ReverseTapeBackend().Prepare(new ScalarAndAuxiliary<CountedLoss>(new(new())), Shape.Vector(3, 3));
        double[] value = new double[3], gradient = new double[3], first = [1.0, 0.0, 0.0];
        Allocation.IsZero("gradient and auxiliary", () => prepared.Pullback(X, first, value, gradient));
        Close.To([2.0 * X[0] * X[1], X[0] * X[0], 1.0], gradient, 1e-14, "gradient");
        Assert.Equal(Math.Exp(X[2]), value[2]);
    }

    [Fact]
    public void LengthsAreNamed()
    {
        Backend backend = new ReverseTapeBackend();
        Assert.Contains("auxiliary has length 3; the expected length is 2", Assert.Throws<ArgumentException>(() => backend.ValueGradientAndAuxiliary(new CountedLoss(new()), X, new double[3], new double[3])).Message);
        Assert.Contains("did not write entry 2", Assert.Throws<InvalidOperationException>(() => backend.ValueGradientAndAuxiliary(LeavesOne, X, 2)).Message);
    }

    private static T LeavesOne<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
    {
        auxiliary[0] = x[0];
        return x[0];
    }

    private static T Loss<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
    {
        T square = x[0] * x[0];
        auxiliary[0] = square;
        auxiliary[1] = T.Exp(x[2]);
        return square * x[1] + x[2];
    }

    private static T Sum<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, squares = T.Zero;
        foreach (T entry in x)
        {
            sum += entry;
            squares += entry * entry;
        }

        auxiliary[0] = squares;
        return sum;
    }

    private static T RootBeside<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
    {
        auxiliary[0] = T.Sqrt(x[0]);
        return x[1];
    }

    private static void Products<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[1];
        y[1] = x[1] * x[2];
        auxiliary[0] = y[0];
    }

    private readonly struct CountedLoss(Counter counter) : IScalarFunctionWithAuxiliary
    {
        public int AuxiliaryLength(int inputLength) => 2;

        public T Evaluate<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            return Loss(x, auxiliary);
        }
    }
}
