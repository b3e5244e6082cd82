namespace AD.Backends;

/// <summary>The search for the step of one output: what its samples showed at the current step, and what is known from steps before.</summary>
/// <remarks>
/// The step minimises (round-off bound) + (truncation estimate). The round-off bound is ε Σ |w_j f_j| / h^q and falls with h; the truncation estimate is the difference to the
/// next wider stencil, which holds the needed higher derivative of f, and grows as h^r. From both at one step follows the best step, h (q R / (r T))^(1/(q + r)).
/// </remarks>
internal struct StepSearch
{
    /// <summary>The search goes on.</summary>
    public bool Open;

    /// <summary>All samples at the current step are finite.</summary>
    public bool Finite;

    /// <summary>Some sample at the current step differs from f(x).</summary>
    public bool Moved;

    /// <summary>Σ |w_j f_j| at the current step.</summary>
    public double Weighted;

    /// <summary>max |f_j| at the current step.</summary>
    public double Size;

    /// <summary>|f(x + h) - f(x - h)| at the current step.</summary>
    public double Change;

    /// <summary>The smallest estimated error so far; that of the smaller step when two steps contradict each other.</summary>
    public double Error;

    /// <summary>The step at which that was.</summary>
    public double Step;

    /// <summary>The largest error seen in a combination of samples that is noise, not truncation.</summary>
    public double NoiseLevel;

    /// <summary>The largest |f| at any step.</summary>
    public double Reference;

    /// <summary>How many steps were too large to resolve f at all.</summary>
    public int Coarse;

    /// <summary>The smallest step known to be too large.</summary>
    public double High;

    /// <summary>The largest step known to be dominated by round-off.</summary>
    public double Low;

    /// <summary>The step before the current one, and the truncation estimate there.</summary>
    private double Before;
    private double TruncationBefore;

    /// <summary>How far the current estimate is from what is asked, relative.</summary>
    public double Urgency;

    /// <summary>The truncation error counts as visible from this multiple of the round-off bound on.</summary>
    private const double Visible = 3.0;

    /// <summary>How many steps may fail to resolve f before x itself is taken as the scale.</summary>
    private const int Patience = 3;

    /// <summary>What grows when the step shrinks, but is below this fraction of |f|, is rounding error larger than the bound, not truncation.</summary>
    private const double Noise = 1e-8;

    /// <summary>Derivatives below this fraction of |f| / (scale of x)^q are asked for to an absolute, not a relative error.</summary>
    private const double Floor = 0.003;

    /// <summary>Starts the search; closed at once where f(x) itself is not finite.</summary>
    public void Start(bool open)
    {
        Open = open;
        Error = double.NaN;
        High = double.PositiveInfinity;
        Low = 0.0;
        Before = 0.0;
        Step = 0.0;
        NoiseLevel = 0.0;
        Reference = 0.0;
        Coarse = 0;
    }

    /// <summary>Forgets the samples of the step before.</summary>
    public void Clear(double size, double centerWeight)
    {
        Finite = true;
        Moved = false;
        Weighted = Math.Abs(centerWeight) * size;
        Size = size;
        Change = 0.0;
    }

    /// <summary>The next step to try, or zero when the search is over.</summary>
    /// <param name="scheme">The stencils.</param>
    /// <param name="epsilon">The spacing ε of the base number at 1.</param>
    /// <param name="h">The current step.</param>
    /// <param name="scale">The scale of x along the direction.</param>
    /// <param name="derivative">|D|, by the stencil.</param>
    /// <param name="truncation">T, the difference to the wider stencil.</param>
    /// <param name="rounding">R, the bound of the round-off.</param>
    public double Next(DifferenceScheme scheme, double epsilon, double h, double scale, double derivative, double truncation, double rounding)
    {
        int q = scheme.DerivativeOrder, r = scheme.AccuracyOrder;
        double natural = Size / scheme.Power(scale), reference = Math.Max(derivative, Floor * natural);
        double error = truncation + rounding, asked = Math.Max(scheme.RelativeTolerance, 10.0 * epsilon) * reference;
        Urgency = error / asked;
        if (error <= asked)
        {
            return 0.0;
        }

        double size = Math.Max(derivative, natural);
        bool noisy = h < 0.99 * Before && truncation >= TruncationBefore && truncation * scheme.Power(h) < Noise * Size;
        NoiseLevel = noisy ? Math.Max(NoiseLevel, truncation * scheme.Power(h)) : NoiseLevel;
        (Before, TruncationBefore) = (h, truncation);
        if (truncation > Visible * rounding && !noisy)
        {
            High = Math.Min(High, h);
            double ratio = Math.Pow(q * rounding / (r * truncation), 1.0 / (q + r));
            return WithinBracket(h * Math.Max(ratio, 1e-4), h);
        }

        Low = Math.Max(Low, h);
        bool poor = error > 30.0 * Math.Pow(epsilon, (double)r / (q + r)) * size;
        return poor && High > 8.0 * h && double.IsFinite(High) ? Math.Sqrt(h * High) : 0.0;
    }

    /// <summary>The next step after samples that are not finite, or zero when the search is over.</summary>
    public double NextAfterFailure(double h, int failures)
    {
        High = Math.Min(High, h);
        Coarse++;
        Urgency = double.PositiveInfinity;
        return WithinBracket(h * Math.Pow(0.0625, failures), h);
    }

    /// <summary>After <see cref="Patience"/> steps that do not resolve f the next one is about the size of x, if x is smaller: the scale on which f(x) = 1/x, log x, |x| varies.</summary>
    /// <param name="next">The step that would be next.</param>
    /// <param name="h">The current step.</param>
    /// <param name="position">The size of x along the direction.</param>
    public readonly double Closer(double next, double h, double position)
        => next > 0.0 && Coarse == Patience && Low == 0.0 && h > position && position > 0.0 ? Math.Min(next, position / 32.0) : next;

    /// <summary>The estimated error of the derivative kept; noise met at any step counts at this one.</summary>
    public readonly double Estimate(DifferenceScheme scheme) => NoiseLevel > 0.0 ? Math.Max(Error, NoiseLevel / scheme.Power(Step)) : Error;

    private readonly double WithinBracket(double next, double h)
    {
        if (Low <= 0.0)
        {
            return next;
        }

        return h > 8.0 * Low ? Math.Max(next, Math.Sqrt(h * Low)) : 0.0;
    }
}
