using AD.Tests.Traits;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>Every form of every prepared operator gives what the unprepared operator gives.</summary>
public class OperatorTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] C = [1.2, -0.3, 0.5];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Vector(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[] pushed = backend.Pushforward(new SampleVector(), X, V), pulled = backend.Pullback(new SampleVector(), X, C), expected = new double[3];
        Matrix<double> jacobian = backend.Jacobian(new SampleVector(), X), matrix = Matrix<double>.Build.Dense(3, 2), sparse = Matrix<double>.Build.Sparse(3, 2);
        Sample.Vector<double>(X, expected);
        foreach (PreparedVector p in (PreparedVector[])[backend.Prepare(new SampleVector(), Shape.Vector(2, 3)), backend.Prepare(Allocating, Shape.Vector(2, 3)), backend.Prepare(Function.From<double>(Sample.Vector, 3), Shape.Vector(2, 3))])
        {
            double[] three = new double[3], two = new double[2], rows = new double[6], value = new double[3];
            p.Pushforward(X, V, three);
            Close.To(pushed, three, subject.First, "J v");
            p.Pullback(X, C, two);
            Close.To(pulled, two, subject.First, "Jᵀ c");
            p.AccumulatePullback(X, C, value, two);
            Close.To([2 * pulled[0], 2 * pulled[1]], two, subject.First, "Jᵀ c added");
            Close.To(expected, value, 1e-15, "value");
            p.AccumulatePullback(X, C, two);
            Close.To([3 * pulled[0], 3 * pulled[1]], two, subject.First, "Jᵀ c added again");
            p.Jacobian(X, rows);
            Close.To(jacobian.ToRowMajorArray(), rows, subject.First, "J by rows");
            value.AsSpan().Clear();
            p.Jacobian(X, value, matrix);
            p.Jacobian(X, sparse);
            Close.To(expected, value, 1e-15, "value");
            Close.To(jacobian, matrix, subject.First, "J");
            Close.To(jacobian, sparse, subject.First, "J into a sparse matrix");
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void Scalar(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedScalar p = backend.Prepare(Function.From<double>(Sample.Scalar), Shape.Scalar(2));
        Matrix<double> hessian = backend.Hessian(new SampleScalar(), X), matrix = Matrix<double>.Build.Dense(2, 2);
        double[] gradient = new double[2], rows = new double[4];
        Close.To(Sample.Scalar<double>(X), p.ValueGradientAndHessian(X, gradient, matrix), 1e-15);
        Close.To(hessian, matrix, subject.Second, "Hessian");
        Close.To(backend.Gradient(new SampleScalar(), X), gradient, subject.First, "gradient");
        p.Hessian(X, rows);
        Close.To(hessian.ToRowMajorArray(), rows, subject.Second, "Hessian by rows");
    }

    /// <summary>f(x) = x³ sin x: f' = 3 x² sin x + x³ cos x, f'' = 6 x sin x + 6 x² cos x - x³ sin x.</summary>
    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void Univariate(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedUnivariate prepared = subject.Backend.Prepare(new CubeTimesSine());
        foreach (PreparedUnivariate p in (PreparedUnivariate[])[prepared, prepared.Clone(), subject.Backend.Prepare(CubeTimesSine.At)])
        {
            foreach (double x in (double[])[0.7, -1.3, 0.2, 0.7])
            {
                double sin = Math.Sin(x), cos = Math.Cos(x), f = x * x * x * sin, first = 3 * x * x * sin + x * x * x * cos, second = 6 * x * sin + 6 * x * x * cos - x * x * x * sin;
                Close.To(f, p.Value(x), 1e-15);
                Close.To([f, first], [p.ValueAndDerivative(x).Value, p.ValueAndDerivative(x).Derivative], subject.First, "f'");
                (double value, double derivative, double curvature) = p.ValueDerivativeAndSecondDerivative(x);
                Close.To([f, first, second], [value, derivative, curvature], subject.Second, "f''");
                Close.To([first, second], [p.Derivative(x), p.SecondDerivative(x)], subject.Second, "alone");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        bool second = backend.Traits.SecondOrder;
        PreparedUnivariate u = backend.Prepare(new CubeTimesSine());
        PreparedVector v = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        PreparedScalar s = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        Matrix<double> matrix = Matrix<double>.Build.Dense(3, 2), hessian = Matrix<double>.Build.Dense(2, 2);
        double[] three = new double[3], two = new double[2], four = new double[4];
        Allocation.IsZero("univariate", () => u.Value(u.Derivative(0.3) + (second ? u.SecondDerivative(0.3) : 0.0)));
        Allocation.IsZero("vector", () =>
        {
            v.Pushforward(X, V, three);
            v.Pullback(X, C, two);
            v.AccumulatePullback(X, C, three, two);
            v.Jacobian(X, three, matrix);
        });
        Allocation.IsZero("scalar", () =>
        {
            s.Gradient(X, two);
            if (!second)
            {
                return;
            }

            s.ValueGradientAndHessian(X, two, hessian);
            s.Hessian(X, four);
        });
    }

    /// <summary>A function of one number is evaluated once for a value with its derivatives where the backend is exact.</summary>
    [Theory]
    [MemberData(nameof(OneEvaluation))]
    public void UnivariateEvaluatesOnce(string name)
    {
        Counter counter = new();
        PreparedUnivariate p = Subject.Find(name).Backend.Prepare(new CountedUnivariate(counter));
        p.ValueAndDerivative(0.3);
        bool evaluates = Subject.Find(name).Backend.Traits.PreparedEvaluates;
        Assert.InRange(counter.Evaluations, 1, evaluates ? 1 : 3);
        counter.Clear();
        p.ValueDerivativeAndSecondDerivative(0.3);
        Assert.Equal(evaluates ? 1 : 0, counter.Evaluations);
    }

    public static TheoryData<string> OneEvaluation => Subject.ExactTwice;

    [Fact]
    public void SizesAreNamed()
    {
        foreach (Subject subject in Subject.All)
        {
            PreparedVector v = subject.Backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
            PreparedScalar s = subject.Backend.Prepare(new SampleScalar(), Shape.Scalar(2));
            Message("destination has length 3", "2", () => v.AccumulatePullback(X, C, new double[3], new double[3]));
            Message("destination is 2 × 3; the result is 3 × 2", "outputs by inputs", () => v.Jacobian(X, new double[3], Matrix<double>.Build.Dense(2, 3)));
            Message("x has length 3", "2", () => v.Pushforward(new double[3], V, new double[3]));
            Message("tangent has length 1", "2", () => s.HessianVectorProduct(X, new double[1], new double[2]));
            Message("hessian has length 3", "4", () => s.ValueGradientAndHessian(X, new double[2], new double[3].AsSpan()));
        }
    }

    private static void Message(string given, string expected, Action call)
    {
        string message = Assert.ThrowsAny<ArgumentException>(call).Message;
        Assert.Contains(given, message);
        Assert.Contains(expected, message);
    }

    private static T[] Allocating<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T>
    {
        T[] y = new T[3];
        Sample.Vector(x, y);
        return y;
    }

    private readonly struct CubeTimesSine : IUnivariateFunction
    {
        public static T At<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x * x * T.Sin(x);

        public T Evaluate<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => At(x);
    }
}
