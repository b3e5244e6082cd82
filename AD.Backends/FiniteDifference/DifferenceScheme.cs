namespace AD.Backends;

/// <summary>A central stencil, folded at its centre, with the next wider one that measures its truncation error.</summary>
internal sealed class DifferenceScheme
{
    private readonly double[] weights;
    private readonly double[] wider;

    public DifferenceScheme(int points, int derivativeOrder, double reach, double relativeTolerance)
    {
        FiniteDifferenceStencil stencil = FiniteDifferenceStencil.Central(points, derivativeOrder);
        FiniteDifferenceStencil companion = FiniteDifferenceStencil.Central(points + 2, derivativeOrder);
        Points = points;
        DerivativeOrder = derivativeOrder;
        AccuracyOrder = stencil.AccuracyOrder;
        HalfWidth = points / 2 + 1;
        Reach = reach;
        RelativeTolerance = relativeTolerance;
        HasCenter = int.IsOddInteger(points);
        weights = new double[HalfWidth + 1];
        wider = new double[HalfWidth + 1];
        Fold(stencil, weights);
        Fold(companion, wider);
    }

    /// <summary>The number of points of the stencil whose value is returned.</summary>
    public int Points { get; }

    /// <summary>The order q of the derivative.</summary>
    public int DerivativeOrder { get; }

    /// <summary>The power r of h in the truncation error.</summary>
    public int AccuracyOrder { get; }

    /// <summary>How many steps the wider stencil reaches to either side.</summary>
    public int HalfWidth { get; }

    /// <summary>The largest distance from x at which f is evaluated, in units of max(1, |x|).</summary>
    public double Reach { get; }

    /// <summary>The estimated relative error at which the search for a better step ends.</summary>
    public double RelativeTolerance { get; }

    /// <summary>f(x) itself is one of the points.</summary>
    public bool HasCenter { get; }

    /// <summary>The values to the left enter with the sign of those to the right (even q) or the opposite (odd q).</summary>
    public bool IsEven => int.IsEvenInteger(DerivativeOrder);

    /// <summary>The weights at offsets 0, 1, 2, ....</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The weights of the wider stencil at offsets 0, 1, 2, ....</summary>
    public ReadOnlySpan<double> Wider => wider;

    private static void Fold(FiniteDifferenceStencil stencil, double[] folded)
    {
        for (int j = 0; j < stencil.Points; j++)
        {
            if (stencil.Offsets[j] >= 0)
            {
                folded[stencil.Offsets[j]] = stencil.Weights[j];
            }
        }
    }
}
