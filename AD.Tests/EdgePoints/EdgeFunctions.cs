using System.Numerics;

namespace AD.Tests.EdgePoints;

/// <summary>The functions of the table of docs/edge-points.md, by name, of (x, y).</summary>
internal readonly struct EdgeFunction(string name, double parameter = 0.0) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> at) where T : IFloatingPointIeee754<T>
    {
        T x = at[0], y = at.Length > 1 ? at[1] : T.Zero, p = T.CreateSaturating(parameter);
        return name switch
        {
            "pow(x, p)" => T.Pow(x, p),
            "pow(p, x)" => T.Pow(p, x),
            "pow" => T.Pow(x, y),
            "abs" => T.Abs(x),
            "abs²" => T.Abs(x) * T.Abs(x),
            "max" => T.Max(x, y),
            "min" => T.Min(x, y),
            "maxMagnitude" => T.MaxMagnitude(x, y),
            "minMagnitude" => T.MinMagnitude(x, y),
            "maxNumber" => T.MaxNumber(x, y),
            "minNumber" => T.MinNumber(x, y),
            "maxMagnitudeNumber" => T.MaxMagnitudeNumber(x, y),
            "minMagnitudeNumber" => T.MinMagnitudeNumber(x, y),
            "relu" => T.Max(x, T.Zero),
            "clamp below" => T.Clamp(x, y, T.CreateSaturating(9.0)),
            "clamp above" => T.Clamp(x, T.CreateSaturating(-9.0), y),
            "max(NaN, y)" => T.Max(x + T.NaN, y),
            "min(x, NaN)" => T.Min(x, y + T.NaN),
            "maxNumber(NaN, y)" => T.MaxNumber(x + T.NaN, y),
            "minNumber(x, NaN)" => T.MinNumber(x, y + T.NaN),
            "sqrt" => T.Sqrt(x),
            "cbrt" => T.Cbrt(x),
            "rootN" => T.RootN(x, 4),
            "hypot" => T.Hypot(x, y),
            "hypot(x + p, y)" => T.Hypot(x + p, y),
            "hypot(y, x + p)" => T.Hypot(y, x + p),
            "atan2" => T.Atan2(x, y),
            "atan2Pi" => T.Atan2Pi(x, y),
            "xLogY" => Special.XLogY(x, y),
            "softplus(x + p)" => Special.Softplus(x + p),
            "floor" => T.Floor(x),
            "ceiling" => T.Ceiling(x),
            "truncate" => T.Truncate(x),
            "round" => T.Round(x),
            "copySign" => T.CopySign(x, y),
            "remainder" => x % y,
            "ieee754Remainder" => T.Ieee754Remainder(x, y),
            "bitIncrement" => T.BitIncrement(x),
            "bitDecrement" => T.BitDecrement(x),
            "reciprocalEstimate" => T.ReciprocalEstimate(x),
            "reciprocalSqrtEstimate" => T.ReciprocalSqrtEstimate(x),
            "log" => T.Log(x),
            "asin" => T.Asin(x),
            "division" => y / x,
            "sin" => T.Sin(x) * y,
            _ => throw new ArgumentException($"There is no function '{name}'."),
        };
    }
}
