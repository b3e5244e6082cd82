using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Functions that cannot be compiled: refused with the reason where they are wrong, recorded where they are not.</summary>
public class RefusalTests
{
    private static readonly CompiledTapeBackend Backend = new();

    [Fact]
    public void HiddenStateIsRefused()
    {
        foreach (PreparedScalar prepared in (PreparedScalar[])[Backend.Prepare(new Counting(), Shape.Scalar(1)), Backend.Prepare(new ByText(), Shape.Scalar(1))])
        {
            string message = Assert.Throws<InvalidOperationException>(() => prepared.Gradient([0.7], new double[1])).Message;
            Assert.Contains("hidden state", message);
            Assert.Contains("traced a second time it was another function", message);
            Assert.Contains("ReverseTapeBackend", message);
        }
    }

    [Fact]
    public void AConversionReachesTheUser()
    {
        PreparedScalar prepared = Backend.Prepare(new Converted(), Shape.Scalar(1));
        string message = Assert.Throws<TracedValueException>(() => prepared.Gradient([0.7], new double[1])).Message;
        Assert.Contains("converted to", message);
        Assert.Contains("StopGradient", message);
    }

    /// <summary>What asks for the primal is right at every point on the tape, and so it stays there.</summary>
    [Fact]
    public void APrimalIsRecorded()
    {
        PreparedScalar prepared = Backend.Prepare(new WithPrimal(), Shape.Scalar(1));
        double[] gradient = new double[1];
        foreach (double x in (double[])[0.5, -3.0])
        {
            prepared.Gradient([x], gradient);
            Assert.Equal([x], gradient);
        }

        Assert.Contains("not compiled", prepared.Explain());
        Assert.Contains("a plain number was asked", prepared.Explain());
    }

    [Fact]
    public void TheFunctionsOwnExceptionPasses()
    {
        PreparedScalar prepared = Backend.Prepare(new Guarded(), Shape.Scalar(1));
        double[] gradient = new double[1];
        prepared.Gradient([4.0], gradient);
        Assert.Equal("The function's own refusal.", Assert.Throws<ArgumentException>(() => prepared.Gradient([-1.0], gradient)).Message);
        prepared.Gradient([4.0], gradient);
        Assert.Equal(3.0, gradient[0], 1e-15);
    }

    [Fact]
    public void CapturedStateIsFrozen()
    {
        Captured f = new();
        PreparedScalar prepared = Backend.Prepare(f, Shape.Scalar(1)), verified = new CompiledTapeBackend(new() { VerifyEvery = 3 }).Prepare(f, Shape.Scalar(1));
        double[] gradient = new double[1];
        prepared.Gradient([1.5], gradient);
        verified.Gradient([1.5], gradient);
        f.Factor = 5.0;
        prepared.Gradient([1.5], gradient);
        Assert.Equal(6.0, gradient[0]);
        verified.Gradient([1.5], gradient);
        string message = Assert.Throws<InvalidOperationException>(() => verified.Gradient([1.5], gradient)).Message;
        Assert.Contains("4.5", message);
        Assert.Contains("11.25", message);
        Assert.Contains("Prepare it again", message);
    }

    /// <summary>Every fifth point of a batch, counted over its calls: the third call of two points has the fifth and the sixth.</summary>
    [Fact]
    public void PointsInLanesAreVerified()
    {
        Captured f = new();
        PreparedBatch batch = new CompiledTapeBackend(new() { VerifyEvery = 5 }).PrepareBatch(f, Shape.Scalar(1), ..1);
        double[] x = [1.5, 2.0], gradients = new double[2];
        batch.Gradient(2, x, [], gradients);
        f.Factor = 5.0;
        batch.Gradient(2, x, [], gradients);
        Assert.Equal([6.0, 8.0], gradients);
        string message = Assert.Throws<InvalidOperationException>(() => batch.Gradient(2, x, [], gradients)).Message;
        Assert.Contains("4.5", message);
        Assert.Contains("11.25", message);
        Assert.Contains("Prepare it again", message);

        double[] many = [.. Enumerable.Repeat(1.5, 100)], values = new double[100];
        PreparedBatch all = new CompiledTapeBackend(new() { VerifyEvery = 64 }).PrepareBatch(f, Shape.Scalar(1), ..1);
        all.Value(100, many, [], values);
        Assert.All(values, value => Assert.Equal(11.25, value));
        f.Factor = 2.0;
        all.Value(27, many.AsSpan(0, 27), [], values.AsSpan(0, 27));
        Assert.Throws<InvalidOperationException>(() => all.Value(1, many.AsSpan(0, 1), [], values.AsSpan(0, 1)));
    }

    [Fact]
    public void VerificationPassesAnHonestFunction()
    {
        PreparedScalar prepared = new CompiledTapeBackend(new() { VerifyEvery = 1 }).Prepare(new Piecewise(), Shape.Scalar(3));
        double[] gradient = new double[3];
        for (int i = 0; i < 50; i++)
        {
            prepared.Gradient([0.06 * i, 3.0 - 0.06 * i, 0.5], gradient);
            Assert.Equal(1.0, gradient[2]);
        }

        PreparedBatch batch = new CompiledTapeBackend(new() { VerifyEvery = 1 }).PrepareBatch(new Piecewise(), Shape.Scalar(3), ..3);
        double[] points = [.. Enumerable.Range(0, 150).Select(i => 3.0 * i / 149.0)], gradients = new double[150];
        batch.Gradient(50, points, [], gradients);
        Assert.Equal(0.0, gradients[149]);
    }

    /// <summary>A function without a derivative of a constant is as on the tape, and refused where it is differentiated.</summary>
    [Fact]
    public void NoDerivativeIsTheTapesRefusal()
    {
        double[] gradient = new double[1];
        PreparedScalar ofConstant = Backend.Prepare(new Table(1), Shape.Scalar(1, 1)), ofInput = Backend.Prepare(new Table(0), Shape.Scalar(1, 1));
        ofConstant.Gradient([2.0, 3.0], gradient);
        Assert.Equal(9.0, gradient[0]);
        Assert.Contains("not compiled", ofConstant.Explain());
        Assert.Contains("table", Assert.Throws<NonDifferentiableException>(() => ofInput.Gradient([2.0, 3.0], gradient)).Message);
    }

    [Fact]
    public void OptionsAndForeignPreparationsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompiledTapeOptions { MaximumPaths = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompiledTapeOptions { VerifyEvery = -1 });
        Assert.Contains("CompiledTapeBackend", Assert.Throws<ArgumentException>(() => new ReverseTapeBackend().Prepare(new Pair(), Shape.Vector(2, 2)).Explain()).Message);
        Assert.Contains("not evaluated yet", Backend.Prepare(new Pair(), Shape.Vector(2, 2)).Explain());
    }

    /// <summary>x_0 times the square of entry i, which stands in a table.</summary>
    private readonly struct Table(int entry) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T known = Rule.NonDifferentiable(x[entry], "table");
            return x[0] * known * known;
        }
    }
}
