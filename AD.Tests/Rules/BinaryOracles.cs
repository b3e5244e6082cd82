using System.Numerics;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;
using F2 = System.Func<double, double, double>;

namespace AD.Tests.Rules;

/// <summary>A function of two arguments with its first and second partial derivatives, written by hand.</summary>
internal sealed record BinaryOracle(string Name, Func<D2, D2, D2> Function, F2 Value, F2 X, F2 Y, F2 XX, F2 XY, F2 YY, params (double X, double Y)[] Points)
{
    private static readonly F2 Zero = (x, y) => 0, One = (x, y) => 1;

    /// <summary>Every rule of two arguments.</summary>
    public static IReadOnlyList<BinaryOracle> All { get; } =
    [
        Of("Pow", new Pow(), Math.Pow,
            (x, y) => y * Math.Pow(x, y - 1), (x, y) => Math.Pow(x, y) * Math.Log(x),
            (x, y) => y * (y - 1) * Math.Pow(x, y - 2), (x, y) => Math.Pow(x, y - 1) * (1 + y * Math.Log(x)), (x, y) => Math.Pow(x, y) * Math.Log(x) * Math.Log(x),
            (0.3, 2), (1.7, 2.5), (2, -1.5), (4, 0)),
        Of("LogBase", new LogBase(), (x, y) => Math.Log(x) / Math.Log(y),
            (x, y) => 1 / (x * Math.Log(y)), (x, y) => -Math.Log(x) / (y * Math.Pow(Math.Log(y), 2)),
            (x, y) => -1 / (x * x * Math.Log(y)), (x, y) => -1 / (x * y * Math.Pow(Math.Log(y), 2)),
            (x, y) => Math.Log(x) * (Math.Log(y) + 2) / (y * y * Math.Pow(Math.Log(y), 3)),
            (0.3, 2), (1.7, 2.5), (8, 0.5)),
        Of("Hypot", new Hypot(), (x, y) => Math.Sqrt(x * x + y * y),
            (x, y) => x / R(x, y), (x, y) => y / R(x, y),
            (x, y) => y * y / Math.Pow(R(x, y), 3), (x, y) => -x * y / Math.Pow(R(x, y), 3), (x, y) => x * x / Math.Pow(R(x, y), 3),
            (3, 4), (-1, 0.5), (2, -2)),
        Of("Atan2", new Atan2(), Math.Atan2,
            (x, y) => y / R2(x, y), (x, y) => -x / R2(x, y),
            (x, y) => -2 * x * y / Math.Pow(R2(x, y), 2), (x, y) => (x * x - y * y) / Math.Pow(R2(x, y), 2), (x, y) => 2 * x * y / Math.Pow(R2(x, y), 2),
            (3, 4), (-1, 0.5), (2, -1), (0, -2), (-3, 0)),
        Of("Atan2Pi", new Atan2Pi(), double.Atan2Pi,
            (x, y) => y / R2(x, y) / Math.PI, (x, y) => -x / R2(x, y) / Math.PI,
            (x, y) => -2 * x * y / Math.Pow(R2(x, y), 2) / Math.PI, (x, y) => (x * x - y * y) / Math.Pow(R2(x, y), 2) / Math.PI, (x, y) => 2 * x * y / Math.Pow(R2(x, y), 2) / Math.PI,
            (3, 4), (-1, 0.5), (2, -1), (0, -2), (-3, 0)),
        Of("XLogY", new XLogY(), (x, y) => x * Math.Log(y),
            (x, y) => Math.Log(y), (x, y) => x / y, Zero, (x, y) => 1 / y, (x, y) => -x / (y * y),
            (2, 3), (-1, 0.5), (1.5, 1)),
        Of("Product", new Product(), (x, y) => x * y, (x, y) => y, (x, y) => x, Zero, One, Zero, (2, 3), (0, -1)),
        Of("Quotient", new Quotient(), (x, y) => x / y,
            (x, y) => 1 / y, (x, y) => -x / (y * y), Zero, (x, y) => -1 / (y * y), (x, y) => 2 * x / (y * y * y), (2, 3), (0, -1)),
        Linear("Sum", new Sum(), (x, y) => x + y, One, One, (2, 3)),
        Linear("Difference", new Difference(), (x, y) => x - y, One, (x, y) => -1, (2, 3)),
        Linear("Max", new Max(), Math.Max, (x, y) => x > y ? 1 : 0, (x, y) => x > y ? 0 : 1, (2, 3), (3, -2), (1, 1)),
        Linear("Min", new Min(), Math.Min, (x, y) => x < y ? 1 : 0, (x, y) => x < y ? 0 : 1, (2, 3), (3, -2), (1, 1)),
        Linear("MaxNumber", new MaxNumber(), double.MaxNumber, (x, y) => x > y || double.IsNaN(y) ? 1 : 0, (x, y) => x > y || double.IsNaN(y) ? 0 : 1, (2, 3), (3, -2), (1, 1), (2, double.NaN), (double.NaN, 2)),
        Linear("MinNumber", new MinNumber(), double.MinNumber, (x, y) => x < y || double.IsNaN(y) ? 1 : 0, (x, y) => x < y || double.IsNaN(y) ? 0 : 1, (2, 3), (3, -2), (1, 1), (2, double.NaN), (double.NaN, 2)),
        Linear("MaxMagnitude", new MaxMagnitude(), Math.MaxMagnitude, (x, y) => Math.MaxMagnitude(x, y) == x && x != y ? 1 : 0, (x, y) => Math.MaxMagnitude(x, y) == y ? 1 : 0, (2, -3), (-3, 2), (-2, 2), (2, -2), (1, 1)),
        Linear("MinMagnitude", new MinMagnitude(), Math.MinMagnitude, (x, y) => Math.MinMagnitude(x, y) == x && x != y ? 1 : 0, (x, y) => Math.MinMagnitude(x, y) == y ? 1 : 0, (2, -3), (-3, 2), (-2, 2), (2, -2), (1, 1)),
        Linear("MaxMagnitudeNumber", new MaxMagnitudeNumber(), double.MaxMagnitudeNumber, (x, y) => double.MaxMagnitudeNumber(x, y) == x && x != y ? 1 : 0, (x, y) => double.MaxMagnitudeNumber(x, y) == y ? 1 : 0, (2, -3), (-3, 2), (-2, 2), (1, 1), (double.NaN, 2), (2, double.NaN)),
        Linear("MinMagnitudeNumber", new MinMagnitudeNumber(), double.MinMagnitudeNumber, (x, y) => double.MinMagnitudeNumber(x, y) == x && x != y ? 1 : 0, (x, y) => double.MinMagnitudeNumber(x, y) == y ? 1 : 0, (2, -3), (-3, 2), (-2, 2), (1, 1), (double.NaN, 2), (2, double.NaN)),
        Linear("CopySign", new CopySign(), Math.CopySign, (x, y) => double.IsNegative(x) == double.IsNegative(y) ? 1 : -1, Zero, (2, -3), (-3, 2), (-3, -2), (2, 0), (2, -0.0)),
        Linear("Remainder", new Remainder(), (x, y) => x % y, One, (x, y) => -Math.Truncate(x / y), (7.5, 2), (-7.5, 2), (7.5, -2), (1, 3), (5.75, 0.25)),
        Linear("Ieee754Remainder", new Ieee754Remainder(), Math.IEEERemainder, One, (x, y) => -Math.Round(x / y), (7.5, 2), (-7.5, 2), (7.5, -2), (2, 3)),
        Linear("ScaleB", new ScaleB(), (x, y) => x * Math.Pow(2, (int)y), (x, y) => Math.Pow(2, (int)y), Zero, (1.5, 3), (-2, -4)),
        Of("RootN", new RootN(), (x, y) => Math.Pow(x, 1 / y), (x, y) => Math.Pow(x, 1 / y - 1) / y, Zero, (x, y) => (1 / y - 1) * Math.Pow(x, 1 / y - 2) / y, Zero, Zero, (2, 3), (1.5, -2)),
    ];

    private static double R(double x, double y) => Math.Sqrt(x * x + y * y);

    private static double R2(double x, double y) => x * x + y * y;

    private static BinaryOracle Of<TFunction>(string name, TFunction f, F2 value, F2 x, F2 y, F2 xx, F2 xy, F2 yy, params (double X, double Y)[] points)
        where TFunction : IBinaryFunction
        => new(name, f.Evaluate, value, x, y, xx, xy, yy, points);

    private static BinaryOracle Linear<TFunction>(string name, TFunction f, F2 value, F2 x, F2 y, params (double X, double Y)[] points)
        where TFunction : IBinaryFunction
        => new(name, f.Evaluate, value, x, y, Zero, Zero, Zero, points);

    private interface IBinaryFunction
    {
        T Evaluate<T>(T x, T y)
            where T : IFloatingPointIeee754<T>;
    }

    private readonly struct Pow : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Pow(x, y); }

    private readonly struct Hypot : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Hypot(x, y); }

    private readonly struct Atan2 : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Atan2(x, y); }

    private readonly struct Atan2Pi : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Atan2Pi(x, y); }

    private readonly struct Max : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Max(x, y); }

    private readonly struct Min : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Min(x, y); }

    private readonly struct MaxNumber : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MaxNumber(x, y); }

    private readonly struct MinNumber : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MinNumber(x, y); }

    private readonly struct MaxMagnitude : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MaxMagnitude(x, y); }

    private readonly struct MinMagnitude : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MinMagnitude(x, y); }

    private readonly struct MaxMagnitudeNumber : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MaxMagnitudeNumber(x, y); }

    private readonly struct MinMagnitudeNumber : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.MinMagnitudeNumber(x, y); }

    private readonly struct CopySign : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.CopySign(x, y); }

    private readonly struct Ieee754Remainder : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Ieee754Remainder(x, y); }

    private readonly struct LogBase : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Log(x, y); }

    private readonly struct XLogY : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => Special.XLogY(x, y); }

    private readonly struct Product : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => x * y; }

    private readonly struct Quotient : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => x / y; }

    private readonly struct Sum : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => x + y; }

    private readonly struct Difference : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => x - y; }

    private readonly struct Remainder : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => x % y; }

    private readonly struct ScaleB : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.ScaleB(x, int.CreateChecked(y)); }

    private readonly struct RootN : IBinaryFunction { public T Evaluate<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.RootN(x, int.CreateChecked(y)); }
}
