using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions R → R: every kind of elementary function, the chain, product and quotient rules.</summary>
internal static class ScalarToScalar
{
    public static IEnumerable<Scenario> All =>
    [
        new UnivariateScenario("x → x", new Same(), [1.5, -0.75], x => new(x, 1, 0)),
        new UnivariateScenario("x → 7", new Seven(), [1.5, -0.75], x => new(7, 0, 0)),
        new UnivariateScenario("sin and cos", new SineAndCosine(), [0.7, -1.9], x => new(Math.Sin(x) * Math.Cos(x), Math.Cos(2 * x), -2 * Math.Sin(2 * x))),
        new UnivariateScenario("e to a square", new Gauss(), [0.6, -0.9], x => new(Math.Exp(-x * x / 2), -x * Math.Exp(-x * x / 2), (x * x - 1) * Math.Exp(-x * x / 2))),
        new UnivariateScenario("quotient", new Quotient(), [0.8, 2.5], x => new((x - 1) / (x * x + 1), (1 + 2 * x - x * x) / Math.Pow(x * x + 1, 2), (2 * x * x * x - 6 * x * x - 6 * x + 2) / Math.Pow(x * x + 1, 3))),
        new UnivariateScenario("logarithm of a root", new LogOfRoot(), [0.8, 2.5], x => new(Math.Log(x) / 2, 0.5 / x, -0.5 / (x * x))),
        new UnivariateScenario("power", new Cube(), [1.3, -0.6], x => new(x * x * x, 3 * x * x, 6 * x)),
        new UnivariateScenario("x to the x", new SelfPower(), [0.9, 1.7], x => new(Math.Pow(x, x), Math.Pow(x, x) * (Math.Log(x) + 1), Math.Pow(x, x) * (Math.Pow(Math.Log(x) + 1, 2) + 1 / x))),
        new UnivariateScenario("tanh and atan", new TanhOfAtan(), [0.5, -1.1], TanhOfAtanAt),
        new UnivariateScenario("steep sine", new Steep(), [0.37, 0.11], x => new(Math.Sin(1e4 * x), 1e4 * Math.Cos(1e4 * x), -1e8 * Math.Sin(1e4 * x))) { Needs = Requirement.Exact },
    ];

    /// <summary>With s = 1/(1 + x²), y = tanh(atan x): y' = (1 - y²) s, y'' = -2 y (1 - y²) s² - 2 x s² (1 - y²).</summary>
    private static Jet TanhOfAtanAt(double x)
    {
        double y = Math.Tanh(Math.Atan(x)), s = 1 / (1 + x * x), d = 1 - y * y;
        return new(y, d * s, -2 * d * s * s * (y + x));
    }

    private sealed class Same : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x;
    }

    private sealed class Seven : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(7.0);
    }

    private sealed class SineAndCosine : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x) * T.Cos(x);
    }

    private sealed class Gauss : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(-x * x / 2.0);
    }

    private sealed class Quotient : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => (x - 1.0) / (x * x + 1.0);
    }

    private sealed class LogOfRoot : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(T.Sqrt(x));
    }

    private sealed class Cube : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateSaturating(3.0));
    }

    private sealed class SelfPower : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, x);
    }

    private sealed class TanhOfAtan : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(T.Atan(x));
    }

    private sealed class Steep : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(1e4 * x);
    }
}
