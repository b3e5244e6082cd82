using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>arctan x: of |x|, a third of the line each about 0, 1 and infinity, arctan |x| = b + arctan w with |w| ≤ √2 - 1.</summary>
/// <remarks>
/// w is |x|, (|x| - 1) / (|x| + 1) or -1 / |x| and b is 0, π/4 or π/2; the rounding error of w is carried along.
/// Coefficients: docs/accuracy/vector_kernels.py, "Atan" and "pi/4".
/// </remarks>
internal readonly struct AtanKernel : IKernel
{
    private const double QuarterTurn = 1.5707963267948966, QuarterTurnLow = 6.123233995736766e-17;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers<V>(V x)
        where V : struct, ILanes<V>
        => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x)
        where V : struct, ILanes<V>
    {
        V size = V.Min(V.Of(1e20), V.Abs(x)), one = V.Of(1.0);
        V small = V.Less(size, V.Of(0.41421356237309503)), large = V.Less(V.Of(2.414213562373095), size);
        V minus = size - one, plus = size + one;
        V numerator = V.Select(small, size, V.Select(large, V.Of(-1.0), minus)), denominator = V.Select(small, one, V.Select(large, size, plus));
        V between = V.Select(small, V.Of(0.0), V.Select(large, V.Of(0.0), one));

        // The errors of |x| - 1 and |x| + 1; below 1 the latter's by the other order of its terms.
        V numeratorLow = between * ((size - minus) - one);
        V larger = V.Max(size, one), smaller = V.Min(size, one);
        V denominatorLow = between * ((larger - plus) + smaller);
        V inverse = one / denominator;
        V w = numerator * inverse;
        V error = (V.MulFrom(w, denominator, numerator) + V.MulFrom(w, denominatorLow, numeratorLow)) * inverse;

        V z = w * w;
        V p = V.Of(-0.018158701992628205);
        p = V.MulAdd(p, z, V.Of(0.03829872562107906));
        p = V.MulAdd(p, z, V.Of(-0.050487155338604574));
        p = V.MulAdd(p, z, V.Of(0.05850025463663906));
        p = V.MulAdd(p, z, V.Of(-0.06663404922827468));
        p = V.MulAdd(p, z, V.Of(0.0769208741021902));
        p = V.MulAdd(p, z, V.Of(-0.0909089933375884));
        p = V.MulAdd(p, z, V.Of(0.11111110840216831));
        p = V.MulAdd(p, z, V.Of(-0.14285714281379905));
        p = V.MulAdd(p, z, V.Of(0.19999999999965956));
        p = V.MulAdd(p, z, V.Of(-0.3333333333333324));

        V turns = V.Select(small, V.Of(0.0), V.Select(large, one, V.Of(0.5)));
        V start = turns * V.Of(QuarterTurn), sum = start + w;
        V rest = ((start - sum) + w) + V.MulAdd(w * z, p, V.MulAdd(turns, V.Of(QuarterTurnLow), error));
        return (sum + rest) | (x & V.Of(-0.0));
    }

    public static double Elsewhere(double x) => Math.Atan(x);
}
