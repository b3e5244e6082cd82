namespace AD.Solvers;

/// <summary>The derivative of g along a direction v from four values, g' v ≈ (8 (g₁ − g₋₁) − (g₂ − g₋₂)) / 12 s with g_j = g(x + j s v): what second derivatives are made of where a backend does not differentiate its own derivatives.</summary>
/// <remarks>
/// The step s is such that no entry moves by more than δ^{1/5} max(1, |x_i|) at a time, where δ is the relative error of g: the rounding unit, or what the backend's traits say of its first derivatives.
/// There the errors of truncation, s⁴ |g⁽⁵⁾| / 30, and of g, 1.5 δ |g| / s, are alike: about δ^{4/5} of the largest derivative, 2e-13 where first derivatives are exact.
/// Source: Fornberg, Math. Comp. 51 (1988) 699-706, table 1.
/// </remarks>
internal readonly struct DifferenceAlong(Backend backend)
{
    private readonly double reach = Math.Pow(Math.Max(double.BitIncrement(1.0) - 1.0, backend.Traits.FirstOrderError), 0.2);

    /// <summary>The places j of the four values.</summary>
    public static ReadOnlySpan<double> Places => [-2.0, -1.0, 1.0, 2.0];

    /// <summary>The weights of the four values, for s = 1.</summary>
    public static ReadOnlySpan<double> Weights => [1.0 / 12.0, -8.0 / 12.0, 8.0 / 12.0, -1.0 / 12.0];

    /// <summary>The largest |v_i| / max(1, |x_i|), over entries that are c apart in the direction.</summary>
    public static double Extent(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int index = 0, int count = 1)
    {
        double extent = 0.0;
        for (int i = 0; i < x.Length && index + i * count < v.Length; i++)
        {
            extent = Math.Max(extent, Math.Abs(v[index + i * count]) / Math.Max(1.0, Math.Abs(x[i])));
        }

        return extent;
    }

    /// <summary>s for a direction of that extent; 0 where the direction is 0, NaN where it is not finite.</summary>
    public double Step(double extent) => extent == 0.0 ? 0.0 : double.IsFinite(extent) ? reach / extent : double.NaN;
}
