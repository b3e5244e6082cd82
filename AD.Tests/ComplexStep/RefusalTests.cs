using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ComplexStep;

/// <summary>What the complex step cannot do is refused: by name, with what was asked and the way out.</summary>
public class RefusalTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly ComplexStepBackend Backend = new();

    /// <summary>Every operator of second order, prepared or not, lazy or not.</summary>
    [Fact]
    public void SecondOrderIsRefused()
    {
        PreparedScalar prepared = Backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        Action[] calls =
        [
            () => Backend.SecondDerivative(new SampleUnivariate(), 0.6),
            () => Backend.ValueDerivativeAndSecondDerivative(Sample.Univariate, 0.6),
            () => Backend.Hessian(new SampleScalar(), X),
            () => Backend.Hessian(Sample.Scalar, X),
            () => Backend.HessianVectorProduct(new SampleScalar(), X, X),
            () => Backend.LazyHessian(new SampleScalar(), X).Apply(X),
            () => prepared.ValueGradientAndHessian(X, new double[2], new double[4]),
            () => prepared.HessianVectorProduct(X, X, new double[2]),
        ];
        Assert.All(calls, call => Refused(call, "ComplexNumber"));

        // And it works on after every refusal.
        double[] gradient = new double[2];
        prepared.Gradient(X, gradient);
        Close.To(new ForwardDualBackend().Gradient(new SampleScalar(), X), gradient, 1e-15);
    }

    [Fact]
    public void OtherBaseNumbersAreRefused()
    {
        Refused(() => Backend.Gradient(Sample.Scalar, (float[])[0.7f, -1.3f]), "Single");
        Refused(() => Backend.Jacobian(Sample.Vector, (float[])[0.7f, -1.3f], 3), "Single");
        Refused(() => Backend.Pushforward(Sample.Vector, (float[])[0.7f, -1.3f], (float[])[1f, 0f], 3), "Single");
    }

    /// <summary>Inside another derivative, in a composition and in a user's function.</summary>
    [Fact]
    public void AsAnInnerBackendItIsRefused()
    {
        foreach (Backend outer in (Backend[])[new ForwardDualBackend(), new ReverseTapeBackend(), Backend])
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() => new HigherOrderBackend(outer, Backend));
            Assert.Contains("complex-step works at double only", e.Message);
            Assert.Contains(outer.Traits.Name, e.Message);
            Assert.Contains("choose another inner backend", e.Message);
            T Outer<T>(T x) where T : IFloatingPointIeee754<T> => x * Backend.Derivative(Square, x);
            Refused(() => outer.Derivative(Outer, 1.3), "at ");
        }

        static U Square<U>(U y) where U : IFloatingPointIeee754<U> => y * y;
    }

    [Fact]
    public void PlainDelegatesAreRefused()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Backend.Gradient(x => x[0] * x[1], X));
        Assert.Contains("ComplexStepBackend", e.Message);
        Assert.Contains("FiniteDifferenceBackend", e.Message);
    }

    /// <summary>The ways out that the messages name: as the outer backend it is exact at second order, and finite differences may stand around it.</summary>
    [Fact]
    public void TheWaysOutWork()
    {
        MathNet.Numerics.LinearAlgebra.Matrix<double> expected = new ForwardDualBackend().Hessian(new SampleScalar(), X);
        Close.To(expected, new HigherOrderBackend(Backend, new ForwardDualBackend()).Hessian(new SampleScalar(), X), 1e-14);
        Close.To(expected, new HigherOrderBackend(Backend, new ReverseTapeBackend()).Hessian(new SampleScalar(), X), 1e-14);
        Close.To(expected, new HigherOrderBackend(new FiniteDifferenceBackend(), Backend).Hessian(new SampleScalar(), X), 1e-10);
        Assert.Equal("complex-step-over-reverse", new HigherOrderBackend(Backend, new ReverseTapeBackend()).Traits.Name);
    }

    private static void Refused(Action call, string number)
    {
        NotSupportedException e = Assert.Throws<NotSupportedException>(call);
        Assert.Contains("complex-step differentiates at double only", e.Message);
        Assert.Contains(number, e.Message);
        Assert.Contains("new HigherOrderBackend(outer, inner)", e.Message);
    }
}
