using AD.Backends;
using AD.Tests.Traits;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Operators;

/// <summary>Several seeds at once give, column by column, what one seed gives.</summary>
public class SeveralSeedsTests
{
    private static readonly double[] X = [0.7, -1.3];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void EveryColumnIsTheOperatorOfItsSeed(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedVector prepared = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        foreach (int count in (int[])[1, 2, 3, 5, 17, 20])
        {
            Matrix<double> tangents = Seeds(2, count), cotangents = Seeds(3, count), pushed = Matrix<double>.Build.Dense(3, count), pulled = Matrix<double>.Build.Dense(2, count);
            double[] expected = new double[3], value = new double[3];
            Sample.Vector<double>(X, expected);
            prepared.Pushforward(X, tangents, value, pushed);
            Close.To(expected, value, 1e-15, "value");
            value.AsSpan().Clear();
            prepared.Pullback(X, cotangents, value, pulled);
            Close.To(expected, value, 1e-15, "value");
            Matrix<double> forward = backend.Pushforward(Sample.Vector, X, tangents, 3), back = backend.Pullback(Sample.Vector, X, cotangents);
            Close.To(expected, backend.ValueAndPushforward(new SampleVector(), X, tangents).Value, 1e-15, "value");
            Close.To(expected, backend.ValueAndPullback(new SampleVector(), X, cotangents).Value, 1e-15, "value");
            for (int c = 0; c < count; c++)
            {
                double[] one = backend.Pushforward(new SampleVector(), X, tangents.Column(c).ToArray());
                Close.To(one, pushed.Column(c).ToArray(), subject.First, "J Ẋ prepared");
                Close.To(one, forward.Column(c).ToArray(), subject.First, "J Ẋ");
                one = backend.Pullback(new SampleVector(), X, cotangents.Column(c).ToArray());
                Close.To(one, pulled.Column(c).ToArray(), subject.First, "Jᵀ Ȳ prepared");
                Close.To(one, back.Column(c).ToArray(), subject.First, "Jᵀ Ȳ");
            }
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void EveryColumnIsTheProductWithTheHessian(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedScalar scalar = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        foreach (int count in (int[])[1, 3, 17])
        {
            Matrix<double> vectors = Seeds(2, count), products = Matrix<double>.Build.Dense(2, count);
            double[] gradient = new double[2];
            double y = scalar.GradientAndHessianVectorProduct(X, vectors, gradient, products);
            Close.To(Sample.Scalar<double>(X), y, 1e-15);
            Close.To(backend.Gradient(new SampleScalar(), X), gradient, subject.First, "gradient");
            Matrix<double> curvature = backend.HessianVectorProduct(Sample.Scalar, X, vectors);
            for (int c = 0; c < count; c++)
            {
                double[] one = backend.HessianVectorProduct(new SampleScalar(), X, vectors.Column(c).ToArray());
                Close.To(one, products.Column(c).ToArray(), subject.Second, "H V prepared");
                Close.To(one, curvature.Column(c).ToArray(), subject.Second, "H V");
            }
        }
    }

    /// <summary>Constants at the end of the point are constant in every lane, also in lanes that an earlier call has used.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ConstantsStayConstant(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedVector all = subject.Backend.Prepare(new SampleVector(), Shape.Vector(2, 3)), half = subject.Backend.Prepare(new SampleVector(), Shape.Vector(1, 3, constants: 1));
        double[] value = new double[3], rows = new double[6], pushed = new double[9];
        all.Jacobian(X, rows);
        half.PushforwardMany(X, 3, [1.0, 2.0, -1.0], value, pushed);
        Close.To([.. Enumerable.Range(0, 3).SelectMany(i => (double[])[rows[2 * i], 2.0 * rows[2 * i], -rows[2 * i]])], pushed, subject.First, "J Ẋ");
        half.PushforwardMany(X, 0, [], value, []);
        double[] expected = new double[3];
        Sample.Vector<double>(X, expected);
        Close.To(expected, value, 1e-15, "value alone");
    }

    /// <summary>Forward: one evaluation for each chunk of 16 tangents; reverse: one in all; finite differences share the value.</summary>
    [Fact]
    public void Evaluations()
    {
        Counter counter = new();
        double[] x = [.. Enumerable.Range(0, 40).Select(i => 0.1 * i)];
        ForwardDualBackend forward = new();
        ReverseTapeBackend reverse = new();
        Assert.Equal(1, Count(counter, () => forward.Pushforward(new CountedVector(counter, 3), x, Seeds(40, 16))));
        Assert.Equal(2, Count(counter, () => forward.Pushforward(new CountedVector(counter, 3), x, Seeds(40, 17))));
        Assert.Equal(3, Count(counter, () => forward.Pullback(new CountedVector(counter, 3), x, Seeds(3, 17))));
        Assert.Equal(1, Count(counter, () => reverse.Pushforward(new CountedVector(counter, 3), x, Seeds(40, 17))));
        Assert.Equal(1, Count(counter, () => reverse.Pullback(new CountedVector(counter, 3), x, Seeds(3, 17))));
        Assert.Equal(1, Count(counter, () => new HigherOrderBackend(forward, reverse).HessianVectorProduct(new CountedScalar(counter), x, Seeds(40, 16))));
        PreparedVector prepared = forward.Prepare(new CountedVector(counter, 3), Shape.Vector(40, 3));
        Assert.Equal(2, Count(counter, () => prepared.Pushforward(x, Seeds(40, 17), new double[3], Matrix<double>.Build.Dense(3, 17))));
        Assert.Equal(3, Count(counter, () => prepared.Pullback(x, Seeds(3, 17), new double[3], Matrix<double>.Build.Dense(40, 17))));
        Backend tiny = new TinyBackends.TinyForwardBackend();
        int jacobian = Count(counter, () => tiny.Jacobian(new CountedVector(counter, 3), x));
        Assert.Equal(jacobian, Count(counter, () => tiny.Pullback(new CountedVector(counter, 3), x, Seeds(3, 7))));
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedVector prepared = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        PreparedScalar scalar = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        Matrix<double> tangents = Seeds(2, 5), cotangents = Seeds(3, 5), pushed = Matrix<double>.Build.Dense(3, 5), pulled = Matrix<double>.Build.Dense(2, 5);
        double[] value = new double[3], gradient = new double[2];
        Allocation.IsZero("J Ẋ", () => prepared.Pushforward(X, tangents, value, pushed));
        Allocation.IsZero("Jᵀ Ȳ", () => prepared.Pullback(X, cotangents, value, pulled));
        if (backend.Traits.SecondOrder)
        {
            Allocation.IsZero("H V", () => scalar.GradientAndHessianVectorProduct(X, tangents, gradient, pulled));
        }
    }

    [Fact]
    public void SizesAreNamed()
    {
        Backend backend = new ReverseTapeBackend();
        PreparedVector prepared = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        Message("tangents is 3 × 4; 2 rows are expected, the number of inputs, and one column for each seed", () => backend.Pushforward(new SampleVector(), X, Seeds(3, 4)));
        Message("cotangents is 2 × 4; 3 rows are expected, the number of outputs", () => backend.Pullback(new SampleVector(), X, Seeds(2, 4)));
        Message("destination is 2 × 4; the result is 3 × 4", () => prepared.Pushforward(X, Seeds(2, 4), new double[3], Seeds(2, 4)));
        Message("tangents has length 3; the expected length is 4, that of one seed times count", () => prepared.PushforwardMany(X, 2, new double[3], new double[3], new double[6]));
        Message("destination has length 5; the expected length is 4", () => prepared.PullbackMany(X, 2, new double[6], new double[3], new double[5]));
    }

    private static void Message(string part, Action call) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(call).Message);

    private static Matrix<double> Seeds(int rows, int count) => Matrix<double>.Build.Dense(rows, count, (i, c) => Math.Sin(1.0 + 3 * i + 7 * c));

    private static int Count(Counter counter, Action call)
    {
        counter.Clear();
        call();
        return counter.Evaluations;
    }
}
