namespace AD.Backends;

/// <summary>A central stencil, folded at its centre, with a wider one that measures its truncation error.</summary>
/// <remarks>
/// The wider stencil adds one pair of points off the even grid, 5/8 of a step beyond the end: on an even grid alone a fast oscillation cannot be told from a slow one (aliasing).
/// </remarks>
internal sealed class DifferenceScheme
{
    /// <summary>Parts of a step in which all offsets are whole numbers.</summary>
    private const int Parts = 8;

    private readonly double[] offsets;
    private readonly double[] weights;
    private readonly double[] wider;
    private readonly double[] interpolation;

    public DifferenceScheme(int points, int derivativeOrder, double reach, double relativeTolerance)
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(points, derivativeOrder);
        int half = points / 2;
        int[] right = [.. Enumerable.Range(1, half).Select(j => Parts * j), (Parts * half) + 5];
        int[] grid = int.IsOddInteger(points) ? [0, .. right] : right;
        FiniteDifferenceStencil companion = FiniteDifferenceStencil.On([.. right.Select(o => -o), .. grid], derivativeOrder);
        Points = points;
        DerivativeOrder = derivativeOrder;
        AccuracyOrder = stencil.AccuracyOrder;
        Reach = reach;
        RelativeTolerance = relativeTolerance;
        offsets = [0.0, .. right.Select(o => (double)o / Parts)];
        weights = new double[offsets.Length];
        wider = new double[offsets.Length];
        interpolation = new double[offsets.Length];
        double unit = Math.Pow(Parts, derivativeOrder);
        for (int j = 0; j < offsets.Length; j++)
        {
            weights[j] = WeightAt(stencil, j <= half ? j : int.MaxValue);
            wider[j] = unit * WeightAt(companion, (int)(Parts * offsets[j]));
            interpolation[j] = j == 0 ? 0.0 : 0.5 * offsets.Where((o, l) => l != 0 && l != j).Aggregate(1.0, (a, o) => a * o * o / (o * o - offsets[j] * offsets[j]));
        }
    }

    /// <summary>The number of points of the stencil whose value is returned.</summary>
    public int Points { get; }

    /// <summary>The order q of the derivative.</summary>
    public int DerivativeOrder { get; }

    /// <summary>The power r of h in the truncation error.</summary>
    public int AccuracyOrder { get; }

    /// <summary>The largest distance from x at which f is evaluated, in units of max(1, |x|).</summary>
    public double Reach { get; }

    /// <summary>The estimated relative error at which the search for a better step ends.</summary>
    public double RelativeTolerance { get; }

    /// <summary>The values to the left enter with the sign of those to the right (even q) or the opposite (odd q).</summary>
    public bool IsEven => int.IsEvenInteger(DerivativeOrder);

    /// <summary>The distances of the points from x in steps: 0, 1, 2, ..., and last that of the pair off the grid.</summary>
    public ReadOnlySpan<double> Offsets => offsets;

    /// <summary>The weights at the offsets.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The weights of the wider stencil at the offsets.</summary>
    public ReadOnlySpan<double> Wider => wider;

    /// <summary>The weights with which pairs of values interpolate f(x), which an odd derivative does not use: a check that the samples resolve f.</summary>
    public ReadOnlySpan<double> Interpolation => interpolation;

    /// <summary>The estimated error beyond which a derivative is refused: one percent of it, or a thousandth of |f| / (scale of x)^q; more where ε itself is coarse.</summary>
    public double Refused(double epsilon, double derivative, double natural)
    {
        double attainable = 30.0 * Math.Pow(epsilon, (double)AccuracyOrder / (DerivativeOrder + AccuracyOrder));
        return Math.Max(Math.Max(0.01, attainable) * derivative, Math.Max(0.001, attainable) * natural);
    }

    /// <summary>h^q.</summary>
    public double Power(double h)
    {
        double power = h;
        for (int k = 1; k < DerivativeOrder; k++)
        {
            power *= h;
        }

        return power;
    }

    private static double WeightAt(FiniteDifferenceStencil stencil, int offset)
    {
        int j = stencil.Offsets.IndexOf(offset);
        return j < 0 ? 0.0 : stencil.Weights[j];
    }
}
