namespace AD.Tests.EdgePoints;

/// <summary>One check of a line of docs/edge-points.md: value, gradient, and second derivatives where the table has them (null where it has none).</summary>
internal sealed record EdgeCase(string Line, EdgeFunction F, double[] At, double Value, double[] Gradient, double?[] Hessian)
{
    /// <summary>Stands for a number that is not finite, where the page leaves open which.</summary>
    public const double Undefined = double.NegativeInfinity;

    private const double Infinity = double.PositiveInfinity, NaN = double.NaN;

    /// <summary>The checks, by the first two cells of the line they belong to.</summary>
    public static IReadOnlyList<EdgeCase> All { get; } =
    [
        One("x^y in x, y constant | x = 0, y = 0", new("pow(x, p)", 0), 0, 1, 0, 0),
        One("x^y in x, y constant | x = 0, y = 1", new("pow(x, p)", 1), 0, 0, 1, 0),
        One("x^y in x, y constant | x = 0, y = 2", new("pow(x, p)", 2), 0, 0, 0, 2),
        One("x^y in x, y constant | x = 0, y = 1.5", new("pow(x, p)", 1.5), 0, 0, 0, Infinity),
        One("x^y in x, y constant | x = 0, y = 3, 3.5, ...", new("pow(x, p)", 3), 0, 0, 0, 0),
        One("x^y in x, y constant | x = 0, y = 3, 3.5, ...", new("pow(x, p)", 3.5), 0, 0, 0, 0),
        One("x^y in x, y constant | x = 0, 0 < y < 1", new("pow(x, p)", 0.5), 0, 0, Infinity, Undefined),
        One("x^y in y | x = 0, y ≥ 0", new("pow(p, x)", 0), 0, 1, 0, null),
        One("x^y in y | x = 0, y ≥ 0", new("pow(p, x)", 0), 2, 0, 0, 0),
        One("x^y | x < 0, y a whole constant", new("pow(x, p)", 3), -2, -8, 12, -12),
        One("abs(x) | 0 and -0", new("abs"), 0, 0, 1, 0),
        One("abs(x) | 0 and -0", new("abs"), -0.0, 0, 1, 0),
        One("abs(x) | 0 and -0", new("abs²"), 0, 0, 0, 2),
        .. new[] { "max", "min", "maxMagnitude", "minMagnitude", "maxNumber", "minNumber", "maxMagnitudeNumber", "minMagnitudeNumber" }
            .Select(name => Two("max(x, y), min(x, y) and their Magnitude and Number forms | x = y", new(name), 3, 3, 3, 0, 1, 0, 0, 0)),
        One("relu = max(x, 0) | 0", new("relu"), 0, 0, 0, 0),
        Two("clamp(x, a, b) | x = a or x = b", new("clamp below"), 2, 2, 2, 0, 1, 0, 0, 0),
        Two("clamp(x, a, b) | x = a or x = b", new("clamp above"), 2, 2, 2, 0, 1, 0, 0, 0),
        Two("max, min | one is NaN", new("max(NaN, y)"), 1, 2, NaN, 1, 0, 0, 0, 0),
        Two("max, min | one is NaN", new("min(x, NaN)"), 1, 2, NaN, 0, 1, 0, 0, 0),
        Two("maxNumber, minNumber | one is NaN", new("maxNumber(NaN, y)"), 1, 2, 2, 0, 1, 0, 0, 0),
        Two("maxNumber, minNumber | one is NaN", new("minNumber(x, NaN)"), 1, 2, 1, 1, 0, 0, 0, 0),
        One("sqrt(x), cbrt(x), rootN(x, n ≥ 2) | 0", new("sqrt"), 0, 0, Infinity, null),
        One("sqrt(x), cbrt(x), rootN(x, n ≥ 2) | 0", new("cbrt"), 0, 0, Infinity, null),
        One("sqrt(x), cbrt(x), rootN(x, n ≥ 2) | 0", new("rootN"), 0, 0, Infinity, null),
        Two("hypot(x, y) | (0, 0)", new("hypot"), 0, 0, 0, 0, 0, null, null, null),
        Two("hypot(x, y) | x = ±∞, y finite", new("hypot(x + p, y)", Infinity), 2, 1, Infinity, 1, 0, 0, 0, 0),
        Two("hypot(x, y) | x = ±∞, y finite", new("hypot(x + p, y)", double.NegativeInfinity), 2, -3, Infinity, -1, 0, 0, 0, 0),
        Two("hypot(x, y) | x = ±∞, y finite", new("hypot(y, x + p)", Infinity), 2, 0, Infinity, 1, 0, 0, 0, 0),
        Two("atan2(y, x), atan2Pi(y, x) | (0, 0)", new("atan2"), 0, 0, 0, 0, 0, null, null, null),
        Two("atan2(y, x), atan2Pi(y, x) | (0, 0)", new("atan2Pi"), 0, 0, 0, 0, 0, null, null, null),
        Two("xlogy(x, y) = x ln y | x = 0, y > 0", new("xLogY"), 0, 3, 0, Math.Log(3), 0, null, 1 / 3.0, null),
        Two("xlogy(x, y) = x ln y | x = 0, y = 0", new("xLogY"), 0, 0, 0, double.NegativeInfinity, 0, null, null, null),
        One("softplus(x) | ±800, ±∞", new("softplus(x + p)"), 800, 800, 1, 0),
        One("softplus(x) | ±800, ±∞", new("softplus(x + p)"), -800, 0, 0, 0),
        One("softplus(x) | ±800, ±∞", new("softplus(x + p)", Infinity), 1, Infinity, 1, 0),
        One("softplus(x) | ±800, ±∞", new("softplus(x + p)", double.NegativeInfinity), 1, 0, 0, 0),
        .. new[] { "floor", "ceiling", "truncate", "round" }.SelectMany(name => new[]
        {
            One("floor, ceiling, truncate, round | everywhere, jumps included", new(name), 2, 2, 0, 0),
            One("floor, ceiling, truncate, round | everywhere, jumps included", new(name), 2.5, name == "ceiling" ? 3 : 2, 0, 0),
        }),
        Two("copySign(x, y) | y = ±0", new("copySign"), -3, 0, 3, -1, 0, 0, 0, 0),
        Two("copySign(x, y) | y = ±0", new("copySign"), -3, -0.0, -3, 1, 0, 0, 0, 0),
        Two("x % y, ieee754Remainder(x, y) | x a multiple of y", new("remainder"), 6, 2, 0, 1, -3, 0, 0, 0),
        Two("x % y, ieee754Remainder(x, y) | x a multiple of y", new("ieee754Remainder"), 6, 2, 0, 1, -3, 0, 0, 0),
        One("bitIncrement, bitDecrement | everywhere", new("bitIncrement"), 1, 1 + double.BitIncrement(1.0) - 1, 1, 0),
        One("bitIncrement, bitDecrement | everywhere", new("bitDecrement"), 1, double.BitDecrement(1.0), 1, 0),
        One("reciprocalEstimate, reciprocalSqrtEstimate | everywhere", new("reciprocalEstimate"), 2, double.ReciprocalEstimate(2.0), -0.25, 0.25),
        One("reciprocalEstimate, reciprocalSqrtEstimate | everywhere", new("reciprocalSqrtEstimate"), 4, double.ReciprocalSqrtEstimate(4.0), -0.0625, 3.0 / 128),
    ];

    private static EdgeCase One(string line, EdgeFunction f, double x, double value, double first, double? second) => new(line, f, [x], value, [first], [second]);

    private static EdgeCase Two(string line, EdgeFunction f, double x, double y, double value, double dx, double dy, double? xx, double? xy, double? yy)
        => new(line, f, [x, y], value, [dx, dy], [xx, xy, xy, yy]);
}
