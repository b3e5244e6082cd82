using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.SeveralArguments;

/// <summary>How often a function of several arguments is evaluated: a value that comes with derivatives costs none, for every backend and operator, and the pushforward of several tangents is one pass.</summary>
public class EvaluationCountTests
{
    private static readonly double[] X = [0.7, -0.4], P = [1.3, 0.6, -0.9], Q = [0.5], W = [0.4, -1.2];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Exact => [.. BackendCatalogue.All.Where(backend => backend.Traits is { IsExact: true, AnyBaseNumber: true }).Select(backend => backend.Traits.Name)];

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    private static (double[], double[]) T2 => (Oracle.TangentX, Oracle.TangentP);

    private static (double[], double[], double[]) T3 => (Oracle.TangentX, Oracle.TangentP, Oracle.TangentQ);

    [Theory]
    [MemberData(nameof(Subjects))]
    public void TheValueIsFree(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Same(f => b.Gradient(f, X, P), f => b.ValueAndGradient(f, X, P));
        Same(f => b.Gradient(f, X, Constant.Of(P)), f => b.ValueAndGradient(f, X, Constant.Of(P)));
        Same(f => b.Gradient(f, X, P), f => b.ValueAndGradient(f, X, P, new double[2], new double[3]));
        Same(f => b.Gradient(f, X, P, Q), f => b.ValueAndGradient(f, X, P, Q));
        SameVector(f => b.Jacobian(f, X, P), f => b.ValueAndJacobian(f, X, P));
        SameVector(f => b.Jacobian(f, X, P), f => b.ValueAndJacobian(f, X, P, new double[2], Matrix<double>.Build.Dense(2, 2), Matrix<double>.Build.Dense(2, 3)));
        SameVector(f => b.Pushforward(f, X, P, T2), f => b.ValueAndPushforward(f, X, P, T2));
        SameVector(f => b.Pullback(f, X, P, W), f => b.ValueAndPullback(f, X, P, W));
        SameVector(f => b.Jacobian(f, X, P, Q), f => b.ValueAndJacobian(f, X, P, Q));
        SameVector(f => b.Pushforward(f, X, P, Q, T3), f => b.ValueAndPushforward(f, X, P, Q, T3));
        SameVector(f => b.Pullback(f, X, P, Q, W), f => b.ValueAndPullback(f, X, P, Q, W));
        SameUnivariate(f => b.Derivative(f, 0.7, 1.3), f => b.ValueAndDerivative(f, 0.7, 1.3));
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void TheValueIsFreeAtSecondOrder(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Same(f => b.Hessian(f, X, P), f => b.ValueGradientAndHessian(f, X, P));
        Same(f => b.Hessian(f, Constant.Of(X), P), f => b.ValueAndHessian(f, Constant.Of(X), P));
        Same(f => b.HessianVectorProduct(f, X, P, T2), f => b.GradientAndHessianVectorProduct(f, X, P, T2));
        Same(f => b.Hessian(f, X, P, Q), f => b.ValueGradientAndHessian(f, X, P, Q));
        Same(f => b.HessianVectorProduct(f, X, P, Q, T3), f => b.GradientAndHessianVectorProduct(f, X, P, Q, T3));
        SameUnivariate(f => b.SecondDerivative(f, 0.7, Constant.Of(1.3)), f => b.ValueDerivativeAndSecondDerivative(f, 0.7, Constant.Of(1.3)));
        SameUnivariate(f => b.SecondDerivative(f, Constant.Of(0.7), 1.3), f => b.ValueAndSecondDerivative(f, Constant.Of(0.7), 1.3));
    }

    /// <summary>These arguments have six entries together: fewer than a backend takes at once, so that an exact one evaluates once whatever is asked.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void ExactBackendsEvaluateOnce(string name)
    {
        Backend b = BackendCatalogue.Find(name);
        Assert.Equal(1, Count(f => b.ValueAndGradient(f, X, P)));
        Assert.Equal(1, Count(f => b.ValueAndGradient(f, X, P, Q)));
        Assert.Equal(1, CountVector(f => b.ValueAndJacobian(f, X, P)));
        Assert.Equal(1, CountVector(f => b.ValueAndPushforward(f, X, P, T2)));
        Assert.Equal(1, CountVector(f => b.ValueAndPullback(f, X, P, W)));
        Assert.Equal(1, CountVector(f => b.ValueAndPushforward(f, X, P, Q, T3)));
        Assert.Equal(1, CountUnivariate(f => b.ValueAndDerivative(f, 0.7, 1.3)));
        Assert.Equal(1, CountUnivariate(f => b.ValueDerivativeAndSecondDerivative(f, 0.7, Constant.Of(1.3))));
        Assert.Equal(1, CountUnivariate(f => b.ValueDerivativeAndSecondDerivative(f, Constant.Of(0.7), 1.3)));
        Assert.Equal(2, CountVector(f => b.PartialPushforwards(f, X, P, T2)));
    }

    /// <summary>Constants cost nothing: with one active entry, a forward mode evaluates once however long the constants are.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ConstantsCostNothing(string name)
    {
        Backend b = Subject.Find(name).Backend;
        double[] many = [.. P, .. new double[60]];
        Assert.Equal(Count(f => b.Gradient(f, Q, Constant.Of(P))), Count(f => b.Gradient(f, Q, Constant.Of(many))));
        Assert.Equal(Count(f => b.Gradient(f, Constant.Of(P), Q)), Count(f => b.Gradient(f, Constant.Of(many), Q)));
    }

    /// <summary>The value of a pullback function is one evaluation, and each application costs what a pullback costs.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PullbackFunctions(string name)
    {
        Backend b = Subject.Find(name).Backend;
        int pullback = CountVector(f => b.Pullback(f, X, P, W));
        Assert.Equal(1, CountVector(f => b.ValueAndPullbackFunction(f, X, P)));
        Assert.Equal(1 + 2 * pullback, CountVector(f =>
        {
            var (_, pull) = b.ValueAndPullbackFunction(f, X, P);
            pull(W);
            pull(W);
        }));
        Assert.Equal(0, CountVector(f => b.PushforwardFunction(f, X, P)));
        Assert.Equal(0, CountVector(f => b.PullbackFunction(f, X, P)));
    }

    private static void Same(Action<Counted> alone, Action<Counted> withValue) => Assert.Equal(Count(alone), Count(withValue));

    private static void SameVector(Action<CountedMap> alone, Action<CountedMap> withValue) => Assert.Equal(CountVector(alone), CountVector(withValue));

    private static void SameUnivariate(Action<CountedNumbers> alone, Action<CountedNumbers> withValue) => Assert.Equal(CountUnivariate(alone), CountUnivariate(withValue));

    private static int Count(Action<Counted> call)
    {
        Counter counter = new();
        call(new(counter));
        return counter.Evaluations;
    }

    private static int CountVector(Action<CountedMap> call)
    {
        Counter counter = new();
        call(new(counter));
        return counter.Evaluations;
    }

    private static int CountUnivariate(Action<CountedNumbers> call)
    {
        Counter counter = new();
        call(new(counter));
        return counter.Evaluations;
    }

    private readonly struct Counted(Counter counter) : IScalarFunction2, IScalarFunction3
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            return T.Sin(x[0]) * p[0] * p[0];
        }

        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => Evaluate(x, p) * T.Exp(q[0]);
    }

    private readonly struct CountedMap(Counter counter) : IVectorFunction2, IVectorFunction3
    {
        public int OutputLength(int firstLength, int secondLength) => 2;

        public int OutputLength(int firstLength, int secondLength, int thirdLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            y[0] = T.Sin(x[0]) * p[0] * p[0];
            y[1] = x[1] / p[1];
        }

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            Evaluate(x, p, y);
            y[0] *= q[0];
        }
    }

    private readonly struct CountedNumbers(Counter counter) : IUnivariateFunction2
    {
        public T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            return T.Sin(x) * p * p;
        }
    }
}
