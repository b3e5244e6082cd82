using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.HigherOrder;

/// <summary>Derivatives of order 1 to 4 by nesting, in all sixteen combinations of forward and reverse, against closed forms.</summary>
public class NthDerivativeTests
{
    private const double X = 0.8;

    /// <summary>Derivatives of order 0 to 4 of sin, exp, x⁵ - 2x³ + x and 1/x at X.</summary>
    private static readonly double[][] Closed =
    [
        [Math.Sin(X), Math.Cos(X), -Math.Sin(X), -Math.Cos(X), Math.Sin(X)],
        [.. Enumerable.Repeat(Math.Exp(X), 5)],
        [X * X * X * X * X - 2 * X * X * X + X, 5 * X * X * X * X - 6 * X * X + 1, 20 * X * X * X - 12 * X, 60 * X * X - 12, 120 * X],
        [1 / X, -1 / (X * X), 2 / (X * X * X), -6 / (X * X * X * X), 24 / (X * X * X * X * X)],
    ];

    public static TheoryData<string> Levels => NestedCalls.Levels;

    [Theory]
    [MemberData(nameof(Levels))]
    public void ByNestedCalls(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        for (int k = 0; k < 4; k++)
        {
            DerivativeOf<DerivativeOf<DerivativeOf<Chosen>>> third = new(new(new(new(k), b[3]), b[2]), b[1]);
            Close.To(Closed[k][3], third.Evaluate<double>([X]), 1e-13, $"f''' {k}");
            Close.To(Closed[k][4], NestedCalls.Partial(b[0], third, X), 1e-13, $"f'''' {k}");
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void ByComposedBackends(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        Backend outer = new HigherOrderBackend(b[0], b[1]), inner = new HigherOrderBackend(b[2], b[3]);
        for (int k = 0; k < 4; k++)
        {
            (double value, double first, double second) = outer.ValueDerivativeAndSecondDerivative(new SecondOf(new(k), inner), X);
            Close.To([Closed[k][2], Closed[k][3], Closed[k][4]], [value, first, second], 1e-13);
            (value, first, second, double third) = new HigherOrderBackend(b[1], inner).ValueAndThreeDerivatives(new Chosen(k), X);
            Close.To(Closed[k].AsSpan(0, 4), [value, first, second, third], 1e-13);
            Close.To(Closed[k][3], new HigherOrderBackend(new HigherOrderBackend(b[0], b[1]), b[2]).ThirdDerivative(new Chosen(k), X), 1e-13);
        }
    }

    /// <summary>∇f is a function again, and its Jacobian is the Hessian.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void TheJacobianOfAGradientIsTheHessian(string levels)
    {
        Backend[] b = NestedCalls.Backends(levels);
        double[] x = [0.7, -1.3];
        Close.To(new HigherOrderBackend(b[2], b[3]).Hessian(new SampleScalar(), x), b[0].Jacobian(new GradientOf<SampleScalar>(new(), b[1], 2), x), 1e-14);
    }

    private readonly struct Chosen(int k) : IScalarFunction, IUnivariateFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Evaluate(x[0]);

        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => k switch
        {
            0 => T.Sin(x),
            1 => T.Exp(x),
            2 => x * x * x * x * x - 2.0 * x * x * x + x,
            _ => 1.0 / x,
        };
    }

    private readonly struct SecondOf(Chosen f, Backend backend) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => backend.SecondDerivative<T>(f.Evaluate, x);
    }
}
