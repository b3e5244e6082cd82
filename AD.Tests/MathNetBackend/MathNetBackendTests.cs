using AD.Backends;
using AD.Tests.Architecture;
using AD.Tests.Traits;
using MathNet.Numerics.Differentiation;
using Xunit;

namespace AD.Tests.MathNetDifferences;

/// <summary>A foreign package behind one primitive.</summary>
public class MathNetBackendTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly MathNetBackend Backend = new();

    /// <summary>The whole of it, from the first line to the last.</summary>
    [Fact]
    public void ItTakesLessThanFortyLines() => Assert.InRange(Repository.Read("AD.Backends/MathNet/MathNetBackend.cs").TrimEnd().Split('\n').Length, 10, 39);

    /// <summary>What it returns is what MathNet's own class says at the same points.</summary>
    [Fact]
    public void TheDerivativeIsMathNets()
    {
        NumericalDerivative own = new(7, 3) { StepType = StepType.Absolute };
        Assert.Equal(own.EvaluateDerivative(Math.Sin, 0.3, 1), Backend.Derivative((double x) => Math.Sin(x), 0.3));
    }

    /// <summary>By hand, first order to 1e-11 and second order, a difference of differences, to 1e-8, where f is as mild as here.</summary>
    [Fact]
    public void DerivativesByHand()
    {
        double a = X[0], b = X[1], sin = Math.Sin(a * b), cos = Math.Cos(a * b), exp = Math.Exp(b);
        Close.To([b * cos + exp + 2.0 * a / 3.0, a * cos + a * exp], Backend.Gradient(new SampleScalar(), X), 1e-11);
        double[,] hessian = { { -b * b * sin + 2.0 / 3.0, cos - a * b * sin + exp }, { cos - a * b * sin + exp, -a * a * sin + a * exp } };
        Close.To(hessian, Backend.Hessian(new SampleScalar(), X), 1e-8);
    }

    /// <summary>The step follows the tangent and the point: a long or short tangent, a large or small entry.</summary>
    [Theory]
    [InlineData(1e-100, 3.0)]
    [InlineData(1e100, 3.0)]
    [InlineData(1.0, 1e6)]
    public void TheStepIsScaled(double length, double x)
        => Close.Relative(length / x, Backend.Pushforward(new LogarithmOfFirst(), [x], [length])[0], 1e-9);

    /// <summary>A zero tangent, and no active input, cost the same evaluations and give zero, and the value.</summary>
    [Fact]
    public void ATangentOfZeroGivesZero()
    {
        double[] value = new double[3], expected = new double[3], pushed = [1.0, 2.0, 3.0];
        Sample.Vector<double>(X, expected);
        Backend.Pushforward<SampleVector, double>(new(), X, [0.0, 0.0], value, pushed);
        Assert.Equal(expected, value);
        Close.To([0.0, 0.0, 0.0], pushed, 1e-12);
        Backend.Pushforward<SampleVector, double>(new(), X, [], value, pushed);
        Assert.Equal(expected, value);
        Close.To([0.0, 0.0, 0.0], pushed, 1e-12);
    }

    [Fact]
    public void AnyDelegateIsTaken() => Close.To([-1.3, 0.7], Backend.Gradient(x => x[0] * x[1], X), 1e-11);

    [Fact]
    public void SevenEvaluationsForAPushforward()
    {
        Counter counter = new();
        Backend.Pushforward(new CountedVector(counter, 5), X, X);
        Assert.Equal(7, counter.Evaluations);
    }

    /// <summary>At double only: refused by name at another number and inside an exact backend; inside another finite difference it works.</summary>
    [Fact]
    public void OtherBaseNumbersAreRefused()
    {
        NotSupportedException e = Assert.Throws<NotSupportedException>(() => Backend.Gradient(Sample.Scalar, (float[])[0.7f, -1.3f]));
        Assert.Contains("mathnet-finite-difference differentiates at double only", e.Message);
        Assert.Contains("Single", e.Message);
        ArgumentException inner = Assert.Throws<ArgumentException>(() => new HigherOrderBackend(new ReverseTapeBackend(), Backend));
        Assert.Contains("mathnet-finite-difference", inner.Message);
        Assert.Contains("reverse-tape", inner.Message);
        Close.To(new ForwardDualBackend().Hessian(new SampleScalar(), X), new HigherOrderBackend(new FiniteDifferenceBackend(), Backend).Hessian(new SampleScalar(), X), 1e-6);
        Close.To(new ForwardDualBackend().Hessian(new SampleScalar(), X), new HigherOrderBackend(Backend, new ReverseTapeBackend()).Hessian(new SampleScalar(), X), 1e-11);
    }

    private readonly struct LogarithmOfFirst : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T> => y[0] = T.Log(x[0]);
    }
}
