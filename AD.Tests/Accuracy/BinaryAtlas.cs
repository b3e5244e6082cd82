using System.Numerics;
using static AD.Tests.ElementaryFunctions;

namespace AD.Tests.Accuracy;

/// <summary>The functions of two arguments with their bounds, in the order of docs/accuracy.md.</summary>
internal static class BinaryAtlas
{
    public static IReadOnlyList<AtlasFunction> All { get; } =
    [
        new BinaryAtlasFunction("Pow", Pow, new(4, 8)),
        new BinaryAtlasFunction("LogBase", LogBase, new(4, 8)),
        new BinaryAtlasFunction("Hypot", Hypot, new(2, 8)),
        new BinaryAtlasFunction("Atan2", Atan2, new(4, 8)),
        new BinaryAtlasFunction("Atan2Pi", Atan2Pi, new(4, 8)),
        new BinaryAtlasFunction("XLogY", XLogY, new(2, 2, 4)),
        new BinaryAtlasFunction("x / y", Quotient, new(2, 4)),
        new BinaryAtlasFunction("FusedMultiplyAdd(x, y, -1)", FusedMultiplyAdd, new(0, 0)),
        new BinaryAtlasFunction("Remainder", Remainder, new(2, 0)),
        new BinaryAtlasFunction("Ieee754Remainder", Ieee754Remainder, new(2, 0)),
        new BinaryAtlasFunction("CopySign", CopySign, new(0, 0)),
        new BinaryAtlasFunction("Max", Max, new(0, 0)),
        new BinaryAtlasFunction("Min", Min, new(0, 0)),
        new BinaryAtlasFunction("MaxNumber", MaxNumber, new(0, 0)),
        new BinaryAtlasFunction("MinNumber", MinNumber, new(0, 0)),
        new BinaryAtlasFunction("MaxMagnitude", MaxMagnitude, new(0, 0)),
        new BinaryAtlasFunction("MinMagnitude", MinMagnitude, new(0, 0)),
        new BinaryAtlasFunction("MaxMagnitudeNumber", MaxMagnitudeNumber, new(0, 0)),
        new BinaryAtlasFunction("MinMagnitudeNumber", MinMagnitudeNumber, new(0, 0)),
    ];

    private static T Atan2Pi<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Atan2Pi(x[0], x[1]);

    private static T XLogY<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Special.XLogY(x[0], x[1]);

    private static T Quotient<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] / x[1];

    private static T FusedMultiplyAdd<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(x[0], x[1], T.NegativeOne);

    private static T Remainder<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] % x[1];

    private static T Ieee754Remainder<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Ieee754Remainder(x[0], x[1]);

    private static T CopySign<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CopySign(x[0], x[1]);

    private static T Max<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], x[1]);

    private static T Min<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(x[0], x[1]);

    private static T MaxNumber<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MaxNumber(x[0], x[1]);

    private static T MinNumber<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MinNumber(x[0], x[1]);

    private static T MaxMagnitude<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MaxMagnitude(x[0], x[1]);

    private static T MinMagnitude<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MinMagnitude(x[0], x[1]);

    private static T MaxMagnitudeNumber<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MaxMagnitudeNumber(x[0], x[1]);

    private static T MinMagnitudeNumber<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.MinMagnitudeNumber(x[0], x[1]);
}
