using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Operators;

/// <summary>Every operator in all its forms gives one answer: allocating and into a destination, functor and delegate, array and MathNet vector.</summary>
public class OperatorFormTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] C = [1.2, -0.3, 0.5];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Gradients(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] expected = backend.Gradient(new SampleScalar(), X), destination = new double[2];
        (double value, double[] withValue) = backend.ValueAndGradient(new SampleScalar(), X);
        Assert.Equal(expected, withValue);
        Assert.Equal(expected, backend.Gradient(Sample.Scalar, X));
        backend.Gradient(new SampleScalar(), X, destination);
        Assert.Equal(expected, destination);
        destination.AsSpan().Clear();
        backend.Gradient(Sample.Scalar, X, destination: destination);
        Assert.Equal(expected, destination);
        destination.AsSpan().Clear();
        Assert.Equal(value, backend.ValueAndGradient(new SampleScalar(), X, destination));
        Assert.Equal(expected, destination);
        (double again, withValue) = backend.ValueAndGradient(Sample.Scalar, X);
        Assert.Equal(expected, withValue);
        Assert.Equal(value, again);
        Assert.Equal(value, backend.ValueAndGradient(Sample.Scalar, X, destination: destination));
        Vector<double> vector = Vector<double>.Build.Dense(X);
        Assert.Equal(expected, backend.Gradient(new SampleScalar(), vector).ToArray());
        Assert.Equal(expected, backend.Gradient(Sample.Scalar, vector).ToArray());
        Assert.Equal(expected, backend.Gradient(Function.From(Sample.Scalar), X));
        Assert.Equal(expected, backend.Gradient((IScalarFunction)new SampleScalar(), X));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Jacobians(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Matrix<double> expected = backend.Jacobian(new SampleVector(), X), destination = Matrix<double>.Build.Dense(3, 2), sparse = Matrix<double>.Build.Sparse(3, 2);
        (double[] value, Matrix<double> withValue) = backend.ValueAndJacobian(new SampleVector(), X);
        Assert.Equal(expected, withValue);
        Assert.Equal(expected, backend.Jacobian(Sample.Vector, X, 3));
        Assert.Equal(expected, backend.Jacobian(Sample.Map, X));
        backend.Jacobian(new SampleVector(), X, destination);
        Assert.Equal(expected, destination);
        destination.Clear();
        backend.Jacobian(Sample.Vector, X, destination);
        Assert.Equal(expected, destination);
        destination.Clear();
        backend.Jacobian(Sample.Map, X, destination);
        Assert.Equal(expected, destination);
        backend.Jacobian(new SampleVector(), X, sparse);
        Assert.Equal(expected, sparse);
        double[] values = new double[3];
        backend.ValueAndJacobian(new SampleVector(), X, values, destination);
        Assert.Equal(value, values);
        Assert.Equal(value, backend.ValueAndJacobian(Sample.Vector, X, 3).Value);
        Assert.Equal(expected, backend.ValueAndJacobian(Sample.Map, X).Jacobian);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Pushforwards(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] expected = backend.Pushforward(new SampleVector(), X, V), destination = new double[3], values = new double[3];
        (double[] value, double[] withValue) = backend.ValueAndPushforward(new SampleVector(), X, V);
        Assert.Equal(expected, withValue);
        Assert.Equal(expected, backend.Pushforward(Sample.Vector, X, V, 3));
        Assert.Equal(expected, backend.Pushforward(Sample.Map, X, V));
        backend.Pushforward(new SampleVector(), X, V, destination);
        Assert.Equal(expected, destination);
        destination.AsSpan().Clear();
        backend.Pushforward(Sample.Vector, X, V, destination: destination);
        Assert.Equal(expected, destination);
        backend.ValueAndPushforward(new SampleVector(), X, V, values, destination);
        Assert.Equal(value, values);
        Assert.Equal(expected, backend.ValueAndPushforward(Sample.Vector, X, V, 3).Pushforward);
        Assert.Equal(expected, backend.PushforwardFunction(new SampleVector(), X)(V));
        Assert.Equal(expected, backend.PushforwardFunction(Sample.Vector, X, 3)(V));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Pullbacks(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] expected = backend.Pullback(new SampleVector(), X, C), destination = new double[2], values = new double[3];
        (double[] value, double[] withValue) = backend.ValueAndPullback(new SampleVector(), X, C);
        Assert.Equal(expected, withValue);
        Assert.Equal(expected, backend.Pullback(Sample.Vector, X, C));
        Assert.Equal(expected, backend.Pullback(Sample.Map, X, C));
        backend.Pullback(new SampleVector(), X, C, destination);
        Assert.Equal(expected, destination);
        destination.AsSpan().Clear();
        backend.Pullback(Sample.Vector, X, C, destination: destination);
        Assert.Equal(expected, destination);
        backend.ValueAndPullback(new SampleVector(), X, C, values, destination);
        Assert.Equal(value, values);
        Assert.Equal(expected, backend.ValueAndPullback(Sample.Vector, X, C).Pullback);
        Assert.Equal(expected, backend.PullbackFunction(new SampleVector(), X)(C));
        (double[] y, Func<double[], double[]> pullback) = backend.ValueAndPullbackFunction(new SampleVector(), X);
        Assert.Equal(value, y);
        Assert.Equal(expected, pullback(C));
        Assert.Equal(expected, pullback(C));
        Assert.Equal(expected, backend.PullbackFunction(Sample.Vector, X, 3)(C));
        Assert.Equal(expected, backend.ValueAndPullbackFunction(Sample.Vector, X, 3).Pullback(C));
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void Hessians(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Matrix<double> expected = backend.Hessian(new SampleScalar(), X), destination = Matrix<double>.Build.Dense(2, 2);
        double value = backend.ValueAndGradient(new SampleScalar(), X).Value;
        Assert.Equal(expected, backend.Hessian(Sample.Scalar, X));
        backend.Hessian(new SampleScalar(), X, destination);
        Assert.Equal(expected, destination);
        destination.Clear();
        backend.Hessian(Sample.Scalar, X, destination);
        Assert.Equal(expected, destination);
        Assert.Equal((value, expected), backend.ValueAndHessian(new SampleScalar(), X));
        Assert.Equal((value, expected), backend.ValueAndHessian(Sample.Scalar, X));
        (double again, double[] gradient, Matrix<double> hessian) = backend.ValueGradientAndHessian(Sample.Scalar, X);
        Assert.Equal(value, again);
        Assert.Equal(expected, hessian);
        double[] into = new double[2];
        destination.Clear();
        Assert.Equal(value, backend.ValueGradientAndHessian(new SampleScalar(), X, into, destination));
        Assert.Equal(gradient, into);
        Assert.Equal(expected, destination);
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void HessianVectorProducts(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] expected = backend.HessianVectorProduct(new SampleScalar(), X, V), destination = new double[2], gradient = new double[2];
        Assert.Equal(expected, backend.HessianVectorProduct(Sample.Scalar, X, V));
        backend.HessianVectorProduct(new SampleScalar(), X, V, destination);
        Assert.Equal(expected, destination);
        destination.AsSpan().Clear();
        backend.HessianVectorProduct(Sample.Scalar, X, V, destination);
        Assert.Equal(expected, destination);
        (double[] first, double[] product) = backend.GradientAndHessianVectorProduct(new SampleScalar(), X, V);
        Assert.Equal(expected, product);
        Assert.Equal(expected, backend.GradientAndHessianVectorProduct(Sample.Scalar, X, V).HessianVectorProduct);
        backend.GradientAndHessianVectorProduct(new SampleScalar(), X, V, gradient, destination);
        Assert.Equal(first, gradient);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void DerivativesOfOneNumber(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double first = backend.Derivative(new SampleUnivariate(), 0.6);
        Assert.Equal(first, backend.Derivative(Sample.Univariate, 0.6));
        Assert.Equal((Sample.Univariate(0.6), first), backend.ValueAndDerivative(new SampleUnivariate(), 0.6));
        Assert.Equal((Sample.Univariate(0.6), first), backend.ValueAndDerivative(Sample.Univariate, 0.6));
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondDerivativesOfOneNumber(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        (double value, double derivative, double second) = backend.ValueDerivativeAndSecondDerivative(new SampleUnivariate(), 0.6);
        (double, double, double) byDelegate = backend.ValueDerivativeAndSecondDerivative(Sample.Univariate, 0.6);
        Assert.Equal((value, derivative, second), byDelegate);
        Assert.Equal(second, backend.SecondDerivative(new SampleUnivariate(), 0.6));
        Assert.Equal(second, backend.SecondDerivative(Sample.Univariate, 0.6));
        Assert.Equal((value, second), backend.ValueAndSecondDerivative(new SampleUnivariate(), 0.6));
        Assert.Equal((value, second), backend.ValueAndSecondDerivative(Sample.Univariate, 0.6));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void AnyNumberFormsAgreeAtDouble(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        ReadOnlySpan<double> x = X, v = V, c = C;
        Close.To(backend.Gradient(new SampleScalar(), X), AnyNumber.Gradient(backend, Sample.Scalar, x), subject.First);
        Close.To(AnyNumber.Jacobian(backend, Sample.Vector, x, 3), backend.Jacobian(new SampleVector(), X), subject.First);
        Close.To(backend.Pushforward(new SampleVector(), X, V), AnyNumber.Pushforward(backend, Sample.Vector, x, v, 3), subject.First);
        Close.To(backend.Pullback(new SampleVector(), X, C), AnyNumber.Pullback(backend, Sample.Vector, x, c), subject.First);
        Close.To(backend.Derivative(new SampleUnivariate(), 0.6), AnyNumber.Derivative(backend, Sample.Univariate, 0.6), subject.First);
        Close.To(Sample.Univariate(0.6), AnyNumber.ValueAndDerivative(backend, Sample.Univariate, 0.6).Value, 1e-15);
        Close.To(Sample.Scalar(x), AnyNumber.ValueAndGradient(backend, Sample.Scalar, x).Value, 1e-15);
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void AnyNumberFormsOfSecondOrderAgreeAtDouble(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        ReadOnlySpan<double> x = X, v = V;
        Close.To(backend.HessianVectorProduct(new SampleScalar(), X, V), AnyNumber.HessianVectorProduct(backend, Sample.Scalar, x, v), subject.Second);
        Close.To(AnyNumber.Hessian(backend, Sample.Scalar, x), backend.Hessian(new SampleScalar(), X), subject.Second);
        Close.To(backend.SecondDerivative(new SampleUnivariate(), 0.6), AnyNumber.SecondDerivative(backend, Sample.Univariate, 0.6), subject.Second);
    }
}
