using System.Numerics;
using static AD.Tests.ElementaryFunctions;

namespace AD.Tests.Accuracy;

/// <summary>The functions of one argument with their bounds, in the order of docs/accuracy.md.</summary>
internal static class UnaryAtlas
{
    public static IReadOnlyList<AtlasFunction> All { get; } =
    [
        new UnaryAtlasFunction("Exp", Exp, new(2, 2)),
        new UnaryAtlasFunction("ExpM1", ExpM1, new(2, 2)),
        new UnaryAtlasFunction("Exp2", Exp2, new(2, 4)),
        new UnaryAtlasFunction("Exp2M1", Exp2M1, new(2, 4)),
        new UnaryAtlasFunction("Exp10", Exp10, new(4, 8)),
        new UnaryAtlasFunction("Exp10M1", Exp10M1, new(4, 8)),
        new UnaryAtlasFunction("Log", Log, new(2, 2)),
        new UnaryAtlasFunction("LogP1", LogP1, new(2, 8)),
        new UnaryAtlasFunction("Log2", Log2, new(2, 2)),
        new UnaryAtlasFunction("Log2P1", Log2P1, new(2, 4)),
        new UnaryAtlasFunction("Log10", Log10, new(4, 4)),
        new UnaryAtlasFunction("Log10P1", Log10P1, new(4, 8)),
        new UnaryAtlasFunction("Sqrt", Sqrt, new(2, 8)),
        new UnaryAtlasFunction("Cbrt", Cbrt, new(8, 8)),
        new UnaryAtlasFunction("RootN(4)", Root4, new(2, 4)),
        new UnaryAtlasFunction("RootN(7)", Root7, new(128, 128)),
        new UnaryAtlasFunction("RootN(-3)", RootMinus3, new(128, 128)),
        new UnaryAtlasFunction("Pow(x, 3)", Cube, new(2, 2)),
        new UnaryAtlasFunction("Pow(x, 0.3)", Power03, new(2, 8)),
        new UnaryAtlasFunction("Pow(x, 1.7)", Power17, new(2, 4)),
        new UnaryAtlasFunction("Pow(x, -2.3)", PowerMinus23, new(2, 4)),
        new UnaryAtlasFunction("Pow(2.5, x)", PowerOf25, new(4, 4)),
        new UnaryAtlasFunction("1 / x", Reciprocal, new(2, 4)),
        new UnaryAtlasFunction("ReciprocalEstimate", ReciprocalEstimate, new(2, 4)),
        new UnaryAtlasFunction("ReciprocalSqrtEstimate", ReciprocalSqrtEstimate, new(4, 8)),
        new UnaryAtlasFunction("Sin", Sin, new(2, 2)),
        new UnaryAtlasFunction("Cos", Cos, new(2, 2)),
        new UnaryAtlasFunction("Tan", Tan, new(2, 4)),
        new UnaryAtlasFunction("SinPi", SinPi, new(4, 4)),
        new UnaryAtlasFunction("CosPi", CosPi, new(4, 4)),
        new UnaryAtlasFunction("TanPi", TanPi, new(4, 8)),
        new UnaryAtlasFunction("Asin", Asin, new(2, 8)),
        new UnaryAtlasFunction("Acos", Acos, new(2, 8)),
        new UnaryAtlasFunction("Atan", Atan, new(2, 8)),
        new UnaryAtlasFunction("AsinPi", AsinPi, new(2, 8)),
        new UnaryAtlasFunction("AcosPi", AcosPi, new(2, 8)),
        new UnaryAtlasFunction("AtanPi", AtanPi, new(4, 8)),
        new UnaryAtlasFunction("Sinh", Sinh, new(2, 2)),
        new UnaryAtlasFunction("Cosh", Cosh, new(2, 2)),
        new UnaryAtlasFunction("Tanh", Tanh, new(4, 8)),
        new UnaryAtlasFunction("Asinh", Asinh, new(4, 8)),
        new UnaryAtlasFunction("Acosh", Acosh, new(2, 8)),
        new UnaryAtlasFunction("Atanh", Atanh, new(2, 8)),
        new UnaryAtlasFunction("Softplus", Softplus, new(4, 4, 4)),
        new UnaryAtlasFunction("Sigmoid", Sigmoid, new(4, 4, 4)),
        new UnaryAtlasFunction("Abs", Abs, new(0, 0)),
        new UnaryAtlasFunction("Floor", Floor, new(0, 0)),
        new UnaryAtlasFunction("Ceiling", Ceiling, new(0, 0)),
        new UnaryAtlasFunction("Truncate", Truncate, new(0, 0)),
        new UnaryAtlasFunction("Round", Round, new(0, 0)),
        new UnaryAtlasFunction("BitIncrement", BitIncrement, new(0, 0)),
        new UnaryAtlasFunction("BitDecrement", BitDecrement, new(0, 0)),
        new UnaryAtlasFunction("ScaleB(5)", ScaleB5, new(0, 0)),
    ];

    private static T Root7<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, 7);

    private static T RootMinus3<T>(T x) where T : IFloatingPointIeee754<T> => T.RootN(x, -3);

    private static T Cube<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(3.0));

    private static T Power03<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(0.3));

    private static T Power17<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(1.7));

    private static T PowerMinus23<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(-2.3));

    private static T PowerOf25<T>(T x) where T : IFloatingPointIeee754<T> => T.Pow(T.CreateChecked(2.5), x);

    private static T Reciprocal<T>(T x) where T : IFloatingPointIeee754<T> => 1.0 / x;

    private static T ReciprocalEstimate<T>(T x) where T : IFloatingPointIeee754<T> => T.ReciprocalEstimate(x);

    private static T ReciprocalSqrtEstimate<T>(T x) where T : IFloatingPointIeee754<T> => T.ReciprocalSqrtEstimate(x);

    private static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => Special.Softplus(x);

    private static T Sigmoid<T>(T x) where T : IFloatingPointIeee754<T> => Special.Sigmoid(x);

    private static T Abs<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);

    private static T Floor<T>(T x) where T : IFloatingPointIeee754<T> => T.Floor(x);

    private static T Ceiling<T>(T x) where T : IFloatingPointIeee754<T> => T.Ceiling(x);

    private static T Truncate<T>(T x) where T : IFloatingPointIeee754<T> => T.Truncate(x);

    private static T Round<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x);

    private static T BitIncrement<T>(T x) where T : IFloatingPointIeee754<T> => T.BitIncrement(x);

    private static T BitDecrement<T>(T x) where T : IFloatingPointIeee754<T> => T.BitDecrement(x);

    private static T ScaleB5<T>(T x) where T : IFloatingPointIeee754<T> => T.ScaleB(x, 5);
}
