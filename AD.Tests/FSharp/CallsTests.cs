using AD.Tests.FSharpModels;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests;

/// <summary>The calls that F# users make; derivatives by hand.</summary>
public sealed class FSharpCallsTests
{
    private static readonly double[] Point = [0.7, 1.3];

    private static readonly double[] RosenbrockGradient =
        [-2 * (1 - 0.7) - 400 * 0.7 * (1.3 - 0.49), 200 * (1.3 - 0.49)];

    private static void Near(double[] expected, double[] given)
    {
        Assert.Equal(expected.Length, given.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], given[i], 1e-12 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    [Fact]
    public void MethodsOfABackend()
    {
        foreach (Backend backend in ExactBackends.All)
        {
            Near(RosenbrockGradient, Calls.gradient(backend, Point));
            (double value, double[] gradient) = Calls.valueAndGradient(backend, Point);
            Assert.Equal(0.09 + 100 * 0.81 * 0.81, value, 1e-12);
            Near(RosenbrockGradient, gradient);
            Near([1.3, 0.7], Calls.throughFunction(backend, Point));
        }
    }

    /// <summary>Rosenbrock's Hessian at (0.7, 1.3): 2 + 1200 x² - 400 y, -400 x; -400 x, 200.</summary>
    [Fact]
    public void LinearizedOnceAndPooled()
    {
        foreach (Backend backend in ExactBackends.SecondOrder)
        {
            double[] v = [1.0, 2.0], pooled = new double[2];
            (double value, double[] gradient, double[] product) = Calls.linearized(backend, Point, v);
            Assert.Equal(0.09 + 100 * 0.81 * 0.81, value, 1e-12);
            Near(RosenbrockGradient, gradient);
            Near([2 + 1200 * 0.49 - 400 * 1.3 - 800 * 0.7, -280 + 400], product);
            Assert.Equal(value, Calls.pooled(backend, Point, pooled), 1e-12);
            Near(RosenbrockGradient, pooled);
        }
    }

    [Fact]
    public void PlainFunctionByFiniteDifferences() => Assert.Equal([1.3, 0.7], Calls.plainFunction(Point).Select(x => Math.Round(x, 9)));

    [Fact]
    public void NestedDerivativeIsExact()
    {
        foreach (Backend backend in ExactBackends.All)
        {
            Assert.Equal(6 * 0.49, Calls.nested(backend, 0.7), 1e-13);
        }
    }

    /// <summary>x e^{-p y} at ((1.5, 0.4), 0.8); (x p + sin q, x / p) at (0.7, 1.3, 0.5); x² p at (0.7, 1.3).</summary>
    [Fact]
    public void SeveralArguments()
    {
        double e = Math.Exp(-0.32);
        double[] gx = [e, -0.8 * 1.5 * e], gp = [-0.4 * 1.5 * e], dx = new double[2], dp = new double[1];
        foreach (Backend backend in ExactBackends.SecondOrder)
        {
            var (first, second, onlyX, value, onlyP) = Calls.gradients(backend, [1.5, 0.4], [0.8]);
            Near(gx, first);
            Near(gp, second);
            Near(gx, onlyX);
            Near(gp, onlyP);
            Assert.Equal(1.5 * e, value, 1e-14);
            Calls.gradientsInto(backend, [1.5, 0.4], [0.8], dx, dp);
            Near([.. gx, .. gp], [.. dx, .. dp]);
            Near(gx, Calls.curried(backend, [1.5, 0.4], [0.8]).Item1);
            Near([1.3 * 2 + Math.Cos(0.5) * 3, 2 / 1.3], Calls.pushforward(backend, [0.7], [1.3], [0.5], [2], [3]));
            Near([1.3 * 2 + 3 / 1.3, 0.7 * 2 - 3 * 0.7 / 1.69, 2 * Math.Cos(0.5)], Calls.pullback(backend, [0.7], [1.3], [0.5], [2, 3]));
            var (px, pp, xx) = Calls.partials(backend, 0.7, 1.3);
            Near([2 * 0.7 * 1.3, 0.49, 2.6], [px, pp, xx]);
            var (jx, jp) = FSharp.Backend.jacobian2(Models.map2, [0.7], [1.3], backend);
            Near([1.3, 1 / 1.3, 0.7, -0.7 / 1.69], [.. jx.ToRowMajorArray(), .. jp.ToRowMajorArray()]);
            Near([1.3 * 2 + 0.7 * 3, 2 / 1.3 - 3 * 0.7 / 1.69], FSharp.Backend.pushforward2(Models.map2, [0.7], [1.3], ([2.0], [3.0]), backend));
            var (wx, wp) = FSharp.Backend.pullback2(Models.map2, [0.7], [1.3], [2, 3], backend);
            Near([1.3 * 2 + 3 / 1.3, 0.7 * 2 - 3 * 0.7 / 1.69], [.. wx, .. wp]);
            var (v, (_, vp)) = FSharp.Backend.valueAndGradient2(Models.decay, [1.5, 0.4], [0.8], backend);
            Assert.Equal(1.5 * e, v, 1e-14);
            Near(gp, vp);
            var (d1, d2) = FSharp.Backend.derivative2(Models.monomial, 0.7, 1.3, backend);
            Near([2 * 0.7 * 1.3, 0.49], [d1, d2]);
        }
    }

    [Fact]
    public void CurriedFirstOrder()
    {
        double c = Math.Cos(0.7), s = Math.Sin(0.7), e = Math.Exp(0.7);
        foreach (Backend backend in ExactBackends.All)
        {
            Near(RosenbrockGradient, Calls.curriedGradient(backend, Point));
            Near(RosenbrockGradient, FSharp.Backend.valueAndGradient(Models.rosenbrock, Point, backend).Item2);
            Matrix<double> jacobian = FSharp.Backend.jacobian(Models.map, Point, backend);
            Near([c * 1.3, s, e, 0], jacobian.ToRowMajorArray());
            (double[] value, Matrix<double> again) = FSharp.Backend.valueAndJacobian(Models.map, Point, backend);
            Near([s * 1.3, e], value);
            Near(jacobian.ToRowMajorArray(), again.ToRowMajorArray());
            double[] pushed = [c * 1.3 * 2 + s * 3, e * 2], pulled = [c * 1.3 * 2 + e * 3, s * 2];
            Near(pushed, FSharp.Backend.pushforward(Models.map, Point, [2, 3], backend));
            Near(pushed, FSharp.Backend.valueAndPushforward(Models.map, Point, [2, 3], backend).Item2);
            Near(pushed, FSharp.Backend.pushforwardFunction(Models.map, Point, backend).Invoke([2, 3]));
            Near(pulled, FSharp.Backend.pullback(Models.map, Point, [2, 3], backend));
            Near(pulled, FSharp.Backend.valueAndPullback(Models.map, Point, [2, 3], backend).Item2);
            Near(pulled, FSharp.Backend.pullbackFunction(Models.map, Point, backend).Invoke([2, 3]));
            var (mapped, pull) = FSharp.Backend.valueAndPullbackFunction(Models.map, Point, backend);
            Near([s * 1.3, e], mapped);
            Near(pulled, pull.Invoke([2, 3]));
            Assert.Equal(6 * 0.49, FSharp.Backend.derivative(Models.nested, 0.7, backend), 1e-13);
            Assert.Equal(2 * 0.343, FSharp.Backend.valueAndDerivative(Models.nested, 0.7, backend).Item1, 1e-13);
        }
    }

    [Fact]
    public void CurriedSecondOrder()
    {
        double xx = 2 - 400 * (1.3 - 0.49) + 800 * 0.49, xy = -400 * 0.7;
        foreach (Backend backend in ExactBackends.SecondOrder)
        {
            Near([xx, xy, xy, 200], FSharp.Backend.hessian(Models.rosenbrock, Point, backend).ToRowMajorArray());
            (double value, double[] gradient, Matrix<double> hessian) = FSharp.Backend.valueGradientAndHessian(Models.rosenbrock, Point, backend);
            Assert.Equal(0.09 + 100 * 0.81 * 0.81, value, 1e-12);
            Near(RosenbrockGradient, gradient);
            Near([xx, xy, xy, 200], hessian.ToRowMajorArray());
            double[] product = [xx * 2 + xy * 3, xy * 2 + 200 * 3];
            Near(product, FSharp.Backend.hessianVectorProduct(Models.rosenbrock, Point, [2, 3], backend));
            Near(product, FSharp.Backend.gradientAndHessianVectorProduct(Models.rosenbrock, Point, [2, 3], backend).Item2);
            Assert.Equal(12 * 0.7, FSharp.Backend.secondDerivative(Models.nested, 0.7, backend), 1e-12);
            (_, double first, double second) = FSharp.Backend.valueDerivativeAndSecondDerivative(Models.nested, 0.7, backend);
            Assert.Equal(6 * 0.49, first, 1e-13);
            Assert.Equal(12 * 0.7, second, 1e-12);
        }
    }

    /// <summary>x₀ exp(−p x₁) at two points, and Rosenbrock's function at three x₀ with one x₁.</summary>
    [Fact]
    public void Batches()
    {
        foreach (Backend backend in ExactBackends.All)
        {
            double[] values = new double[2], gradients = new double[4], rosenbrock = new double[6];
            Calls.batch(backend, 2, [2.0, 3.0, 0.5, 1.0], [0.8], values, gradients);
            double a = Math.Exp(-0.4), b = Math.Exp(-0.8);
            Near([2 * a, 3 * b], values);
            Near([a, b, -0.8 * 2 * a, -0.8 * 3 * b], gradients);
            Calls.batchOfFlat(backend, [0.7, 1.0, 0.0], 1.3, rosenbrock);
            Near([RosenbrockGradient[0], -400 * 0.3, -2, RosenbrockGradient[1], 200 * 0.3, 200 * 1.3], rosenbrock);
        }
    }

    [Fact]
    public void DifferentialEquation()
    {
        Solvers.OdeProblem problem = Calls.problem([1.5, 1, 1, 3]);
        Assert.Equal(2, problem.StateLength);
        Assert.Equal(4, problem.ParameterLength);
        Solvers.OdeSolution solution = problem.Solve(new Solvers.Tsit5(), new Solvers.OdeOptions { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-10 });
        Assert.Equal(1.026344767575089, solution.FinalState[0], 1e-7);
        Assert.Equal(0.9096910781360416, solution.FinalState[1], 1e-7);
    }
}
