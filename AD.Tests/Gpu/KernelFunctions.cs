using AD.Backends;

namespace AD.Tests.Gpu;

/// <summary>A function of a kernel, next to .NET's own and to its name in the reference table of the accuracy atlas.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Kernel">The function of <see cref="KernelMath"/>.</param>
/// <param name="Plain">.NET's.</param>
/// <param name="Bound">The largest error in units in the last place.</param>
internal sealed record KernelFunction(string Name, Func<double, double> Kernel, Func<double, double> Plain, double Bound = 2)
{
    public override string ToString() => Name;
}

/// <inheritdoc cref="KernelFunction"/>
internal sealed record KernelFunctionOfTwo(string Name, Func<double, double, double> Kernel, Func<double, double, double> Plain, double Bound = 2)
{
    public override string ToString() => Name;
}

internal static class KernelFunctions
{
    public static readonly KernelFunction[] Unary =
    [
        new("Exp", KernelMath.Exp, double.Exp),
        new("Exp2", KernelMath.Exp2, double.Exp2),
        new("Exp10", KernelMath.Exp10, double.Exp10),
        new("ExpM1", KernelMath.ExpM1, double.ExpM1),
        new("Exp2M1", KernelMath.Exp2M1, double.Exp2M1),
        new("Exp10M1", KernelMath.Exp10M1, double.Exp10M1),
        new("Log", KernelMath.Log, double.Log),
        new("Log2", KernelMath.Log2, double.Log2),
        new("Log10", KernelMath.Log10, double.Log10),
        new("LogP1", KernelMath.LogP1, double.LogP1),
        new("Log2P1", KernelMath.Log2P1, double.Log2P1),
        new("Log10P1", KernelMath.Log10P1, double.Log10P1),
        new("Sin", KernelMath.Sin, double.Sin),
        new("Cos", KernelMath.Cos, double.Cos),
        new("Tan", KernelMath.Tan, double.Tan, 3),
        new("SinPi", KernelMath.SinPi, double.SinPi),
        new("CosPi", KernelMath.CosPi, double.CosPi),
        new("TanPi", KernelMath.TanPi, double.TanPi, 3),
        new("Asin", KernelMath.Asin, double.Asin),
        new("Acos", KernelMath.Acos, double.Acos),
        new("Atan", KernelMath.Atan, double.Atan),
        new("AsinPi", KernelMath.AsinPi, double.AsinPi, 3),
        new("AcosPi", KernelMath.AcosPi, double.AcosPi),
        new("AtanPi", KernelMath.AtanPi, double.AtanPi, 3),
        new("Sinh", KernelMath.Sinh, double.Sinh),
        new("Cosh", KernelMath.Cosh, double.Cosh),
        new("Tanh", KernelMath.Tanh, double.Tanh, 3),
        new("Asinh", KernelMath.Asinh, double.Asinh, 3),
        new("Acosh", KernelMath.Acosh, double.Acosh, 3),
        new("Atanh", KernelMath.Atanh, double.Atanh, 3),
        new("Sqrt", KernelMath.Sqrt, double.Sqrt, 0.5),
        new("Cbrt", KernelMath.Cbrt, double.Cbrt, 1),
        new("RootN(-3)", x => KernelMath.RootN(x, -3), x => double.RootN(x, -3)),
        new("RootN(4)", x => KernelMath.RootN(x, 4), x => double.RootN(x, 4)),
        new("RootN(7)", x => KernelMath.RootN(x, 7), x => double.RootN(x, 7)),
        new("Sigmoid", KernelMath.Sigmoid, Special.Sigmoid, 3),
        new("Softplus", KernelMath.Softplus, Special.Softplus, 3),
        new("Abs", KernelMath.Abs, double.Abs, 0),
        new("Floor", KernelMath.Floor, double.Floor, 0),
        new("Ceiling", KernelMath.Ceiling, double.Ceiling, 0),
        new("Truncate", KernelMath.Truncate, double.Truncate, 0),
        new("Round", KernelMath.Round, double.Round, 0),
        new("BitIncrement", KernelMath.BitIncrement, double.BitIncrement, 0),
        new("BitDecrement", KernelMath.BitDecrement, double.BitDecrement, 0),
    ];

    public static readonly KernelFunctionOfTwo[] Binary =
    [
        new("Pow", KernelMath.Pow, double.Pow),
        new("Atan2", KernelMath.Atan2, double.Atan2, 3),
        new("Atan2Pi", KernelMath.Atan2Pi, double.Atan2Pi, 3),
        new("Hypot", KernelMath.Hypot, double.Hypot, 1),
        new("LogBase", KernelMath.LogBase, double.Log, 4),
        new("XLogY", KernelMath.XLogY, Special.XLogY),
        new("Remainder", KernelMath.Remainder, (x, y) => x % y, 0),
        new("Ieee754Remainder", KernelMath.Ieee754Remainder, double.Ieee754Remainder, 0),
        new("CopySign", KernelMath.CopySign, double.CopySign, 0),
        new("Max", KernelMath.Max, double.Max, 0),
        new("Min", KernelMath.Min, double.Min, 0),
        new("MaxNumber", KernelMath.MaxNumber, double.MaxNumber, 0),
        new("MinNumber", KernelMath.MinNumber, double.MinNumber, 0),
        new("MaxMagnitude", KernelMath.MaxMagnitude, double.MaxMagnitude, 0),
        new("MinMagnitude", KernelMath.MinMagnitude, double.MinMagnitude, 0),
        new("MaxMagnitudeNumber", KernelMath.MaxMagnitudeNumber, double.MaxMagnitudeNumber, 0),
        new("MinMagnitudeNumber", KernelMath.MinMagnitudeNumber, double.MinMagnitudeNumber, 0),
    ];
}
