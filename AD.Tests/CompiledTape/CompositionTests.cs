using AD.Backends;
using AD.Conformance;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Prepared derivatives of first and second order, alone and composed with other backends, with block rules and with large shapes, against the tape.</summary>
public class CompositionTests
{
    private static readonly ReverseTapeBackend Tape = new();

    private static readonly CompiledTapeBackend Compiled = new();

    private static readonly double[] X = [0.7, -0.4, 1.3, 0.2], V = [1.0, 2.0, -0.5, 0.25];

    [Fact]
    public void SecondOrderOfEveryComposition()
    {
        Backend[] backends =
        [
            Compiled, new HigherOrderBackend(Compiled, Compiled), new HigherOrderBackend(Compiled, new ForwardDualBackend()), new HigherOrderBackend(Compiled, Tape),
            new HigherOrderBackend(new ForwardDualBackend(), Compiled), new HigherOrderBackend(Tape, Compiled), new HigherOrderBackend(Compiled, new HigherOrderBackend(Compiled, Compiled)),
        ];
        foreach (Backend backend in backends)
        {
            SameAsTheTape(backend, new OfBlocks(), X);
            SameAsTheTape(backend, new Smooth(), X[..3]);
            SameAsTheTape(backend, new Piecewise(), X);
        }
    }

    /// <summary>As many products as there are tangents, and Jacobians by rows, where one graph of them would be too large.</summary>
    [Fact]
    public void LargeShapesArePutTogether()
    {
        const int n = 300;
        double[] x = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i))], v = [.. Enumerable.Range(0, n).Select(i => Math.Cos(i))];
        PreparedScalar prepared = Compiled.Prepare(new Rosenbrock(), Shape.Scalar(n)), tape = Tape.Prepare(new Rosenbrock(), Shape.Scalar(n));
        double[] hessian = new double[n * n], expected = new double[n * n], g = new double[n], eg = new double[n], hv = new double[n], ehv = new double[n];
        Close.To(tape.ValueGradientAndHessian(x, eg, expected), prepared.ValueGradientAndHessian(x, g, hessian), 1e-13);
        Close.To(expected, hessian, 1e-12);
        Close.To(eg, g, 1e-12);
        prepared.HessianVectorProduct(x, v, hv);
        tape.HessianVectorProduct(x, v, ehv);
        Close.To(ehv, hv, 1e-12);
        double[] many = new double[3 * n], emany = new double[3 * n], seeds = [.. v, .. x, .. v];
        prepared.GradientAndHessianVectorProductMany(x, 3, seeds, g, many);
        tape.GradientAndHessianVectorProductMany(x, 3, seeds, eg, emany);
        Close.To(emany, many, 1e-12);
    }

    [Fact]
    public void ConstantsVaryFromCallToCall()
    {
        PreparedScalar prepared = Compiled.Prepare(new Smooth(), Shape.Scalar(1, 2));
        double[] gradient = new double[1], product = new double[1];
        foreach (double y in (double[])[0.5, -2.0])
        {
            prepared.Gradient([3.0, y, 0.1], gradient);
            prepared.HessianVectorProduct([3.0, y, 0.1], [1.0], product);
            Assert.Equal(6.0 * y, gradient[0], 1e-14);
            Assert.Equal(2.0 * y, product[0], 1e-14);
        }
    }

    /// <summary>A variable of the surrounding function, captured by an inner one, is a constant to the inner derivative and a variable to the outer one.</summary>
    [Fact]
    public void CapturedVariablesAreConstantsInside()
    {
        PreparedScalar prepared = Compiled.Prepare(new Outer(), Shape.Scalar(1));
        double[] gradient = new double[1];
        prepared.Gradient([3.0], gradient);
        Assert.Equal(2.0 * 3.0, gradient[0], 1e-14);
        Assert.Contains("path 1", prepared.Explain());
    }

    private static void SameAsTheTape<TFunction>(Backend backend, TFunction f, double[] x)
        where TFunction : IScalarFunction
    {
        int n = x.Length;
        PreparedScalar prepared = backend.Prepare(f, Shape.Scalar(n)), tape = Tape.Prepare(f, Shape.Scalar(n));
        double[] g = new double[n], eg = new double[n], h = new double[n * n], eh = new double[n * n], p = new double[n], ep = new double[n];
        double expected = tape.ValueGradientAndHessian(x, eg, eh);
        Close.To(expected, prepared.ValueGradientAndHessian(x, g, h), 1e-13);
        Close.To(eg, g, 1e-12);
        Close.To(eh, h, 1e-12);
        prepared.HessianVectorProduct(x, V[..n], p);
        tape.HessianVectorProduct(x, V[..n], ep);
        Close.To(ep, p, 1e-12);
        Close.To(expected, prepared.GradientAndHessianVectorProduct(x, V[..n], g, p), 1e-13);
        Close.To(eg, g, 1e-12);
        Close.To(ep, p, 1e-12);
        prepared.Hessian(x, h.AsSpan());
        Close.To(eh, h, 1e-12);
    }

    /// <summary>x d/dy (x y) at y = 5, that is x².</summary>
    private readonly struct Outer : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T>
            => x[0] * Compiled.Derivative(new Inner<T>(x[0]), T.CreateSaturating(5.0));
    }

    private readonly struct Inner<TOuter>(TOuter factor) : IUnivariateFunction
        where TOuter : System.Numerics.IFloatingPointIeee754<TOuter>
    {
        public T Evaluate<T>(T y) where T : System.Numerics.IFloatingPointIeee754<T> => T.CreateSaturating(factor) * y;
    }
}
