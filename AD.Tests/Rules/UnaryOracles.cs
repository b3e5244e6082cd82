using System.Numerics;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;

namespace AD.Tests.Rules;

/// <summary>A function of one argument with its first two derivatives, written by hand.</summary>
internal sealed record UnaryOracle(string Name, Func<D2, D2> Function, Func<double, double> Value, Func<double, double> First, Func<double, double> Second, params double[] Points)
{
    private static readonly double Ln2 = Math.Log(2), Ln10 = Math.Log(10);
    private const double Pi = Math.PI;

    /// <summary>Every rule of one argument. Sources: the tables of derivatives of any calculus book.</summary>
    public static IReadOnlyList<UnaryOracle> All { get; } =
    [
        Of("Exp", new Exp(), Math.Exp, Math.Exp, Math.Exp, -30, -1.5, 0, 0.7, 20),
        Of("ExpM1", new ExpM1(), double.ExpM1, Math.Exp, Math.Exp, -40, -1.5, -1e-9, 0, 0.7),
        Of("Exp2", new Exp2(), double.Exp2, x => Ln2 * Math.Pow(2, x), x => Ln2 * Ln2 * Math.Pow(2, x), -3, 0, 0.3, 5),
        Of("Exp2M1", new Exp2M1(), double.Exp2M1, x => Ln2 * Math.Pow(2, x), x => Ln2 * Ln2 * Math.Pow(2, x), -60, 0, 0.3, 5),
        Of("Exp10", new Exp10(), double.Exp10, x => Ln10 * Math.Pow(10, x), x => Ln10 * Ln10 * Math.Pow(10, x), -3, 0, 0.3, 5),
        Of("Exp10M1", new Exp10M1(), double.Exp10M1, x => Ln10 * Math.Pow(10, x), x => Ln10 * Ln10 * Math.Pow(10, x), -20, 0, 0.3, 5),
        Of("Log", new Log(), Math.Log, x => 1 / x, x => -1 / (x * x), 1e-8, 0.5, 1, 40),
        Of("LogP1", new LogP1(), double.LogP1, x => 1 / (1 + x), x => -1 / ((1 + x) * (1 + x)), -0.5, 0, 1e-9, 3),
        Of("Log2", new Log2(), Math.Log2, x => 1 / (x * Ln2), x => -1 / (x * x * Ln2), 0.5, 1, 40),
        Of("Log2P1", new Log2P1(), double.Log2P1, x => 1 / ((1 + x) * Ln2), x => -1 / ((1 + x) * (1 + x) * Ln2), -0.5, 0, 3),
        Of("Log10", new Log10(), Math.Log10, x => 1 / (x * Ln10), x => -1 / (x * x * Ln10), 0.5, 1, 40),
        Of("Log10P1", new Log10P1(), double.Log10P1, x => 1 / ((1 + x) * Ln10), x => -1 / ((1 + x) * (1 + x) * Ln10), -0.5, 0, 3),
        Of("Sqrt", new Sqrt(), Math.Sqrt, x => 0.5 * Math.Pow(x, -0.5), x => -0.25 * Math.Pow(x, -1.5), 1e-6, 0.3, 1, 900),
        Of("Cbrt", new Cbrt(), Math.Cbrt, x => Math.Pow(Math.Abs(x), -2.0 / 3) / 3, x => -Math.Sign(x) * 2 * Math.Pow(Math.Abs(x), -5.0 / 3) / 9, -8, -0.1, 0.2, 27),
        Of("RootN(4)", new Root4(), x => Math.Pow(x, 0.25), x => 0.25 * Math.Pow(x, -0.75), x => -0.1875 * Math.Pow(x, -1.75), 0.2, 1, 50),
        Of("RootN(-3)", new RootMinus3(), x => Math.Pow(x, -1.0 / 3), x => -Math.Pow(x, -4.0 / 3) / 3, x => 4 * Math.Pow(x, -7.0 / 3) / 9, 0.2, 1, 50),
        Of("RootN(1)", new Root1(), x => x, x => 1, x => 0, -2, 0, 50),
        Of("Sin", new Sin(), Math.Sin, Math.Cos, x => -Math.Sin(x), -2, 0, 0.4, 100),
        Of("Cos", new Cos(), Math.Cos, x => -Math.Sin(x), x => -Math.Cos(x), -2, 0, 0.4, 100),
        Of("SinCos.Sin", new SinOfPair(), Math.Sin, Math.Cos, x => -Math.Sin(x), -2, 0, 0.4, 100),
        Of("SinCos.Cos", new CosOfPair(), Math.Cos, x => -Math.Sin(x), x => -Math.Cos(x), -2, 0, 0.4, 100),
        Of("Tan", new Tan(), Math.Tan, x => 1 / (Math.Cos(x) * Math.Cos(x)), x => 2 * Math.Tan(x) / (Math.Cos(x) * Math.Cos(x)), -1.2, 0, 0.4, 3),
        Of("SinPi", new SinPi(), double.SinPi, x => Pi * double.CosPi(x), x => -Pi * Pi * double.SinPi(x), -0.3, 0, 0.5, 2.25),
        Of("CosPi", new CosPi(), double.CosPi, x => -Pi * double.SinPi(x), x => -Pi * Pi * double.CosPi(x), -0.3, 0, 0.5, 2.25),
        Of("TanPi", new TanPi(), double.TanPi, x => Pi / Math.Pow(double.CosPi(x), 2), x => 2 * Pi * Pi * double.TanPi(x) / Math.Pow(double.CosPi(x), 2), -0.3, 0, 2.25),
        Of("Asin", new Asin(), Math.Asin, x => Math.Pow(1 - x * x, -0.5), x => x * Math.Pow(1 - x * x, -1.5), -0.9, 0, 0.5),
        Of("Acos", new Acos(), Math.Acos, x => -Math.Pow(1 - x * x, -0.5), x => -x * Math.Pow(1 - x * x, -1.5), -0.9, 0, 0.5),
        Of("Atan", new Atan(), Math.Atan, x => 1 / (1 + x * x), x => -2 * x / Math.Pow(1 + x * x, 2), -3, 0, 0.5, 1e3),
        Of("AsinPi", new AsinPi(), double.AsinPi, x => Math.Pow(1 - x * x, -0.5) / Pi, x => x * Math.Pow(1 - x * x, -1.5) / Pi, -0.9, 0, 0.5),
        Of("AcosPi", new AcosPi(), double.AcosPi, x => -Math.Pow(1 - x * x, -0.5) / Pi, x => -x * Math.Pow(1 - x * x, -1.5) / Pi, -0.9, 0, 0.5),
        Of("AtanPi", new AtanPi(), double.AtanPi, x => 1 / (1 + x * x) / Pi, x => -2 * x / Math.Pow(1 + x * x, 2) / Pi, -3, 0, 0.5, 1e3),
        Of("Sinh", new Sinh(), Math.Sinh, Math.Cosh, Math.Sinh, -3, 0, 0.5, 20),
        Of("Cosh", new Cosh(), Math.Cosh, Math.Sinh, Math.Cosh, -3, 0, 0.5, 20),
        Of("Tanh", new Tanh(), Math.Tanh, x => Math.Pow(Math.Cosh(x), -2), x => -2 * Math.Tanh(x) * Math.Pow(Math.Cosh(x), -2), -3, 0, 0.5, 2),
        Of("Asinh", new Asinh(), Math.Asinh, x => Math.Pow(1 + x * x, -0.5), x => -x * Math.Pow(1 + x * x, -1.5), -3, 0, 0.5, 1e3),
        Of("Acosh", new Acosh(), Math.Acosh, x => 1 / Math.Sqrt((x - 1) * (x + 1)), x => -x * Math.Pow((x - 1) * (x + 1), -1.5), 1.001, 2, 1e3),
        Of("Atanh", new Atanh(), Math.Atanh, x => 1 / (1 - x * x), x => 2 * x / Math.Pow(1 - x * x, 2), -0.9, 0, 0.5),
        Of("Abs", new Abs(), Math.Abs, x => x >= 0 ? 1 : -1, x => 0, -2, 0, 3),
        Of("ReciprocalEstimate", new ReciprocalEstimate(), double.ReciprocalEstimate, x => -1 / (x * x), x => 2 / (x * x * x), -2, 0.3, 3),
        Of("ReciprocalSqrtEstimate", new ReciprocalSqrtEstimate(), double.ReciprocalSqrtEstimate, x => -0.5 * Math.Pow(x, -1.5), x => 0.75 * Math.Pow(x, -2.5), 0.3, 3),
        Of("DegreesToRadians", new DegreesToRadians(), double.DegreesToRadians, x => Pi / 180, x => 0, -30, 0, 90),
        Of("RadiansToDegrees", new RadiansToDegrees(), double.RadiansToDegrees, x => 180 / Pi, x => 0, -1, 0, 2),
        Of("Floor", new Floor(), Math.Floor, x => 0, x => 0, -1.5, 0, 2.5),
        Of("Ceiling", new Ceiling(), Math.Ceiling, x => 0, x => 0, -1.5, 0, 2.5),
        Of("Truncate", new Truncate(), Math.Truncate, x => 0, x => 0, -1.5, 0, 2.5),
        Of("Round", new Round(), Math.Round, x => 0, x => 0, -1.5, 0, 2.5),
        Of("Round(1)", new Round1(), x => Math.Round(x, 1), x => 0, x => 0, -1.25, 0, 2.57),
        Of("Round(AwayFromZero)", new RoundAway(), x => Math.Round(x, MidpointRounding.AwayFromZero), x => 0, x => 0, -1.5, 0, 2.5),
        Of("BitIncrement", new BitIncrement(), Math.BitIncrement, x => 1, x => 0, -1.5, 0, 2.5),
        Of("BitDecrement", new BitDecrement(), Math.BitDecrement, x => 1, x => 0, -1.5, 0, 2.5),
        Of("ScaleB(5)", new ScaleB5(), x => 32 * x, x => 32, x => 0, -1.5, 0, 2.5),
        Of("Softplus", new Softplus(), x => Math.Log(1 + Math.Exp(x)), x => 1 / (1 + Math.Exp(-x)), x => 0.25 * Math.Pow(Math.Cosh(x / 2), -2), -3, 0, 0.5, 10),
        Of("Sigmoid", new Sigmoid(), x => 1 / (1 + Math.Exp(-x)), x => 0.25 * Math.Pow(Math.Cosh(x / 2), -2), x => -0.25 * Math.Tanh(x / 2) * Math.Pow(Math.Cosh(x / 2), -2), -10, -3, 0, 0.5, 10),
        Of("x++", new Increment(), x => x + 1, x => 1, x => 0, -1.5, 2),
        Of("x--", new Decrement(), x => x - 1, x => 1, x => 0, -1.5, 2),
        Of("-x", new Negate(), x => -x, x => -1, x => 0, -1.5, 2),
        Of("1/x", new Reciprocal(), x => 1 / x, x => -1 / (x * x), x => 2 / (x * x * x), -1.5, 2),
        Of("x*x*x", new Cube(), x => x * x * x, x => 3 * x * x, x => 6 * x, -1.5, 0, 2),
    ];

    public override string ToString() => Name;

    private static UnaryOracle Of<TFunction>(string name, TFunction f, Func<double, double> value, Func<double, double> first, Func<double, double> second, params double[] points)
        where TFunction : IUnivariateFunction
        => new(name, f.Evaluate, value, first, second, points);

    private readonly struct Exp : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(x); }

    private readonly struct ExpM1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.ExpM1(x); }

    private readonly struct Exp2 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2(x); }

    private readonly struct Exp2M1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp2M1(x); }

    private readonly struct Exp10 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10(x); }

    private readonly struct Exp10M1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp10M1(x); }

    private readonly struct Log : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x); }

    private readonly struct LogP1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x); }

    private readonly struct Log2 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2(x); }

    private readonly struct Log2P1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log2P1(x); }

    private readonly struct Log10 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10(x); }

    private readonly struct Log10P1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Log10P1(x); }

    private readonly struct Sqrt : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sqrt(x); }

    private readonly struct Cbrt : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Cbrt(x); }

    private readonly struct Sin : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x); }

    private readonly struct Cos : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(x); }

    private readonly struct Tan : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Tan(x); }

    private readonly struct SinPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.SinPi(x); }

    private readonly struct CosPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.CosPi(x); }

    private readonly struct TanPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.TanPi(x); }

    private readonly struct Asin : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Asin(x); }

    private readonly struct Acos : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Acos(x); }

    private readonly struct Atan : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Atan(x); }

    private readonly struct AsinPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.AsinPi(x); }

    private readonly struct AcosPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.AcosPi(x); }

    private readonly struct AtanPi : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.AtanPi(x); }

    private readonly struct Sinh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sinh(x); }

    private readonly struct Cosh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Cosh(x); }

    private readonly struct Tanh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x); }

    private readonly struct Asinh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Asinh(x); }

    private readonly struct Acosh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x); }

    private readonly struct Atanh : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Atanh(x); }

    private readonly struct Abs : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x); }

    private readonly struct ReciprocalEstimate : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.ReciprocalEstimate(x); }

    private readonly struct ReciprocalSqrtEstimate : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.ReciprocalSqrtEstimate(x); }

    private readonly struct DegreesToRadians : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.DegreesToRadians(x); }

    private readonly struct RadiansToDegrees : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.RadiansToDegrees(x); }

    private readonly struct Floor : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Floor(x); }

    private readonly struct Ceiling : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Ceiling(x); }

    private readonly struct Truncate : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Truncate(x); }

    private readonly struct Round : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x); }

    private readonly struct BitIncrement : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.BitIncrement(x); }

    private readonly struct BitDecrement : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.BitDecrement(x); }

    private readonly struct Root4 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 4); }

    private readonly struct RootMinus3 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, -3); }

    private readonly struct Root1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 1); }

    private readonly struct SinOfPair : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.SinCos(x).Sin; }

    private readonly struct CosOfPair : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.SinCos(x).Cos; }

    private readonly struct Round1 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x, 1); }

    private readonly struct RoundAway : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x, MidpointRounding.AwayFromZero); }

    private readonly struct ScaleB5 : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.ScaleB(x, 5); }

    private readonly struct Softplus : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Special.Softplus(x); }

    private readonly struct Sigmoid : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Special.Sigmoid(x); }

    private readonly struct Increment : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => ++x; }

    private readonly struct Decrement : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => --x; }

    private readonly struct Negate : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => -x; }

    private readonly struct Reciprocal : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => 1.0 / x; }

    private readonly struct Cube : IUnivariateFunction { public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * x * x; }
}
