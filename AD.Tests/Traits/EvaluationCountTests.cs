using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Traits;

/// <summary>How often each operator evaluates the function: native primitives cost a few evaluations whatever the lengths, and a value that comes with a derivative costs none.</summary>
public class EvaluationCountTests
{
    private const int Wide = 40;

    private const int Few = 30;

    private static readonly double[] X = [.. Enumerable.Range(0, Wide).Select(i => 0.03 * i - 0.4)];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Exact => Subject.Exact;

    /// <summary>The exact ones that compute second derivatives.</summary>
    public static TheoryData<string> ExactTwice => Subject.ExactTwice;

    /// <summary>A native pushforward does not cost more for more inputs or outputs; one that is not native says so.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void NativePushforward(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        int small = Count(f => backend.Pushforward(f, X.AsSpan(0, 2), X.AsSpan(0, 2)), 2), large = Count(f => backend.Pushforward(f, X, X), Wide);
        Assert.Equal(backend.Traits.NativePushforward, large <= Few && large <= small + 12);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void NativePullback(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        int large = Count(f => backend.Pullback(f, X, new double[Wide]), Wide);
        int larger = Count(f => backend.Pullback(f, (double[])[.. X, .. X, .. X, .. X], new double[Wide]), Wide);
        Assert.Equal(backend.Traits.NativePullback, larger == large && large <= Few);
    }

    /// <summary>The reverse mode evaluates once for a value with any derivative of first order.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Wide)]
    public void ReverseEvaluatesOnce(int n)
    {
        Backend backend = new ReverseTapeBackend();
        double[] x = X[..n];
        Assert.Equal(1, Count(f => backend.ValueAndPullback(f, x, new double[Wide]), Wide));
        Assert.Equal(1, Count(f => backend.ValueAndPushforward(f, x, x), Wide));
        Assert.Equal(1, Count(f => backend.ValueAndJacobian(f, x), Wide));
        Assert.Equal(1, CountScalar(f => backend.ValueAndGradient(f, x)));
        Assert.Equal(1, CountUnivariate(f => backend.ValueAndDerivative(f, 0.3)));
    }

    /// <summary>The forward mode evaluates once for each chunk of inputs, value included.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(8, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    [InlineData(40, 3)]
    public void ForwardEvaluatesOnceForEachChunk(int n, int chunks)
    {
        Backend backend = new ForwardDualBackend();
        double[] x = X[..n];
        Assert.Equal(chunks, Count(f => backend.ValueAndPullback(f, x, new double[5]), 5));
        Assert.Equal(chunks, Count(f => backend.ValueAndJacobian(f, x), 5));
        Assert.Equal(1, Count(f => backend.ValueAndPushforward(f, x, x), 5));
        Assert.Equal(chunks, CountScalar(f => backend.ValueAndGradient(f, x)));
        Assert.Equal(1, CountUnivariate(f => backend.ValueAndDerivative(f, 0.3)));
    }

    /// <summary>The value that comes with a derivative costs no evaluation more than the derivative alone, with every backend.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void TheValueIsFree(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] x = X[..5], c = X[..5];
        Assert.Equal(Count(f => backend.Pushforward(f, x, x), 5), Count(f => backend.ValueAndPushforward(f, x, x), 5));
        Assert.Equal(Count(f => backend.Pullback(f, x, c), 5), Count(f => backend.ValueAndPullback(f, x, c), 5));
        Assert.Equal(Count(f => backend.Jacobian(f, x), 5), Count(f => backend.ValueAndJacobian(f, x), 5));
        Assert.Equal(CountScalar(f => backend.Gradient(f, x)), CountScalar(f => backend.ValueAndGradient(f, x)));
        Assert.Equal(CountUnivariate(f => backend.Derivative(f, 0.3)), CountUnivariate(f => backend.ValueAndDerivative(f, 0.3)));
        if (backend.Traits.SecondOrder)
        {
            Assert.Equal(CountScalar(f => backend.Hessian(f, x)), CountScalar(f => backend.ValueGradientAndHessian(f, x)));
            Assert.Equal(CountScalar(f => backend.Hessian(f, x)), CountScalar(f => backend.ValueAndHessian(f, x)));
            Assert.Equal(CountScalar(f => backend.HessianVectorProduct(f, x, x)), CountScalar(f => backend.GradientAndHessianVectorProduct(f, x, x)));
            Assert.Equal(CountUnivariate(f => backend.SecondDerivative(f, 0.3)), CountUnivariate(f => backend.ValueAndSecondDerivative(f, 0.3)));
            Assert.Equal(CountUnivariate(f => backend.SecondDerivative(f, 0.3)), CountUnivariate(f => backend.ValueDerivativeAndSecondDerivative(f, 0.3)));
        }
    }

    /// <summary>A pullback function's value is one evaluation, and its applications are pullbacks: neither is paid twice.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PullbackFunctionsValue(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] x = X[..5], c = X[..5];
        Assert.Equal(1, Count(f => backend.ValueAndPullbackFunction(f, x), 5));
        Assert.Equal(1 + Count(f => backend.Pullback(f, x, c), 5), Count(f => backend.ValueAndPullbackFunction(f, x).Pullback(c), 5));
    }

    /// <summary>An exact backend evaluates the second derivative of a function of one number once, on nested numbers.</summary>
    [Theory]
    [MemberData(nameof(ExactTwice))]
    public void SecondDerivativeEvaluatesOnce(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Assert.Equal(1, CountUnivariate(f => backend.ValueDerivativeAndSecondDerivative(f, 0.3)));
    }

    /// <summary>Forward over reverse needs one evaluation for a product with the Hessian, whatever the length.</summary>
    [Fact]
    public void HessianProductEvaluatesOnce()
    {
        foreach (string name in (string[])["forward-over-reverse", "reverse-over-reverse", "reverse-tape"])
        {
            Backend backend = BackendCatalogue.Find(name);
            Assert.Equal(1, CountScalar(f => backend.HessianVectorProduct(f, X, X)));
        }
    }

    /// <summary>A prepared function is evaluated as often as an unprepared one.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void PreparationsEvaluateNoMore(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Counter counter = new();
        PreparedScalar prepared = backend.Prepare(new CountedScalar(counter), Shape.Scalar(5));
        double[] x = X[..5], g = new double[5], hv = new double[5], rows = new double[25];
        prepared.ValueAndGradient(x, g);
        counter.Clear();
        prepared.ValueAndGradient(x, g);
        int each = backend.Traits.PreparedEvaluates ? 1 : 0;
        Assert.Equal(each * CountScalar(f => backend.ValueAndGradient(f, x)), counter.Evaluations);
        if (!backend.Traits.SecondOrder)
        {
            return;
        }

        counter.Clear();
        prepared.GradientAndHessianVectorProduct(x, x, g, hv);
        Assert.Equal(each * CountScalar(f => backend.HessianVectorProduct(f, x, x)), counter.Evaluations);
        counter.Clear();
        prepared.ValueGradientAndHessian(x, g, rows);
        Assert.Equal(each * CountScalar(f => backend.Hessian(f, x)), counter.Evaluations);
    }

    private static int Count(Action<CountedVector> call, int outputs)
    {
        Counter counter = new();
        call(new(counter, outputs));
        return counter.Evaluations;
    }

    private static int CountScalar(Action<CountedScalar> call)
    {
        Counter counter = new();
        call(new(counter));
        return counter.Evaluations;
    }

    private static int CountUnivariate(Action<CountedUnivariate> call)
    {
        Counter counter = new();
        call(new(counter));
        return counter.Evaluations;
    }
}
