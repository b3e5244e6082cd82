using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/choosing-a-backend.md.</summary>
public class ChoosingABackend
{
    [Fact]
    public void OneArgument()
    {
        double[] x = [1.2, 1.0];
        // argument:
        static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            => (1.0 - x[0]) * (1.0 - x[0]) + 100.0 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]);

        double[] forward = new ForwardDualBackend().Gradient(Rosenbrock, x);
        double[] reverse = new ReverseTapeBackend().Gradient(Rosenbrock, x);
        double[] approximate = new FiniteDifferenceBackend().Gradient(Rosenbrock, x);
        // :argument

        Close.To([211.6, -88.0], forward, 1e-13);
        Close.To([211.6, -88.0], reverse, 1e-13);
        Close.To([211.6, -88.0], approximate, 1e-8);
    }

    [Fact]
    public void PlainDelegates()
    {
        double[] x = [2.0, 3.0];
        // plain:
        Func<double[], double> product = v => v[0] * v[1];
        double[] gradient = new FiniteDifferenceBackend().Gradient(product, x);
        // :plain

        Close.To([3.0, 2.0], gradient, 1e-8);
    }

    [Fact]
    public void SecondOrder()
    {
        double[] x = [0.3, -0.2, 0.5];
        // second:
        static T SumOfQuartics<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            foreach (T entry in x)
            {
                sum += entry * entry * entry * entry;
            }

            return sum;
        }

        Backend forwardOverReverse = new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend());
        (double value, double[] gradient, var hessian) = forwardOverReverse.ValueGradientAndHessian(SumOfQuartics, x);
        double[] product = forwardOverReverse.HessianVectorProduct(SumOfQuartics, x, tangent: [1.0, 0.0, 2.0]);
        // :second

        Close.To(0.0081 + 0.0016 + 0.0625, value, 1e-15);
        Close.To([4 * 0.027, -4 * 0.008, 4 * 0.125], gradient, 1e-15);
        Close.To(12 * 0.25, hessian[2, 2], 1e-15);
        Close.To([12 * 0.09, 0.0, 24 * 0.25], product, 1e-14);
    }

    [Fact]
    public void AskingTheTraits()
    {
        List<string> lines = [];
        // traits:
        foreach (Backend backend in BackendCatalogue.All)
        {
            BackendTraits can = backend.Traits;
            string answer = can.IsExact ? "exact to rounding" : "approximate";
            lines.Add($"{can.Name}: {can.Mode}, {answer}, nests inside another: {can.AnyBaseNumber}");
        }
        // :traits

        Assert.Contains("forward-dual: Forward, exact to rounding, nests inside another: True", lines);
    }
}
