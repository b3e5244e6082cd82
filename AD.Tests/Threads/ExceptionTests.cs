using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Threads;

/// <summary>An exception of the user's function reaches the user as it is, and the next call works.</summary>
public class ExceptionTests
{
    private static readonly double[] X = [0.7, -1.3];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void EveryOperator(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Failure failure = new();
        Throwing f = new(failure);
        Action[] calls =
        [
            () => backend.Gradient(f, X),
            .. SecondOrderOf(backend, f),
            () => backend.Jacobian(new ScalarAsVector<Throwing>(f), X),
            () => backend.Pushforward(new ScalarAsVector<Throwing>(f), X, X),
            () => backend.Pullback(new ScalarAsVector<Throwing>(f), X, [1.0]),
            () => backend.Prepare(f, Shape.Scalar(2)).Gradient(X, new double[2]),
        ];
        double[] expected = backend.Gradient(new SampleScalar(), X);
        foreach (Action call in calls)
        {
            foreach (When when in (When[])[When.InTheMiddle, When.AtTheEnd])
            {
                failure.When = when;
                Assert.Same(failure, Assert.Throws<Failure>(call));
                Assert.Equal(expected, backend.Gradient(new SampleScalar(), X));
            }
        }
    }

    /// <summary>The same preparation again, after an exception in the middle of its function.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PreparationsWorkAgain(string name)
    {
        Subject subject = Subject.Find(name);
        Failure failure = new();
        PreparedScalar prepared = subject.Backend.Prepare(new Throwing(failure), Shape.Scalar(2));
        double[] expected = new double[2], gradient = new double[2], rows = new double[4];
        Action<double[]> differentiate = subject.Backend.Traits.SecondOrder ? into => prepared.ValueGradientAndHessian(X, into, rows) : into => prepared.Gradient(X, into);
        if (subject.Backend.Traits.PreparedEvaluates)
        {
            differentiate(expected);
        }
        else
        {
            PreparedScalar another = subject.Backend.Prepare(new SampleScalar(), Shape.Scalar(2));
            another.ValueGradientAndHessian(X, expected, rows);
        }

        failure.When = When.InTheMiddle;
        Assert.Same(failure, Assert.Throws<Failure>(() => prepared.Gradient(X, gradient)));
        failure.When = When.AtTheEnd;
        Assert.Same(failure, Assert.Throws<Failure>(() => differentiate(gradient)));
        failure.When = When.Never;
        differentiate(gradient);
        Assert.Equal(expected, gradient);
    }

    /// <summary>Through a delegate, whose method is called by reflection-made delegates.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ThroughDelegates(string name)
    {
        Failure failure = new();
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => throw failure;
        Assert.Same(failure, Assert.Throws<Failure>(() => BackendCatalogue.Find(name).Gradient(F, X)));
        if (BackendCatalogue.Find(name).Traits.SecondOrder)
        {
            Assert.Same(failure, Assert.Throws<Failure>(() => BackendCatalogue.Find(name).Hessian(F, X)));
        }
    }

    private static Action[] SecondOrderOf(Backend backend, Throwing f)
        => backend.Traits.SecondOrder ? [() => backend.Hessian(f, X), () => backend.HessianVectorProduct(f, X, X)] : [];

    private enum When
    {
        Never,
        InTheMiddle,
        AtTheEnd,
    }

    private sealed class Failure() : Exception("the user's own")
    {
        public When When { get; set; }
    }

    /// <summary>x₀² x₁, which throws when it is told to.</summary>
    private sealed class Throwing(Failure failure) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T square = x[0] * x[0];
            T y = failure.When == When.InTheMiddle ? throw failure : square * x[1];
            return failure.When == When.AtTheEnd ? throw failure : y;
        }
    }
}
