namespace AD.Solvers;

/// <summary>The point that undamped steps are heading for, from the last two: Gauss-Newton steps shrink by a factor each where the residual does not vanish, and their sum is known before they are taken.</summary>
/// <remarks>
/// With the steps d₋ and d, what was moved by s in between, and y = d − d₋, the point is x + d − θ (s + y), θ = dᵀ D² y / yᵀ D² y: Anderson's acceleration of depth one (Walker and Ni, SIAM J. Numer. Anal. 49, 2011, section 2)
/// of the fixed-point iteration x ← x + d(x), exact where one factor rules. Nothing is allocated after construction.
/// </remarks>
internal sealed class Extrapolation(int n)
{
    /// <summary>The longest extrapolated step, in steps.</summary>
    private const double Longest = 2.0;

    private readonly double[] last = new double[n];
    private readonly double[] moved = new double[n];
    private readonly double[] difference = new double[n];
    private double lastLength = double.PositiveInfinity;

    /// <summary>Keeps a step that is taken.</summary>
    /// <param name="model">The model with its step.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends, which need not be where the model's step does.</param>
    public void Remember(ScaledModel model, ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        model.Direction.CopyTo(last, 0);
        lastLength = model.Undamped ? model.StepLength : 0.0;
        for (int j = 0; j < n; j++)
        {
            moved[j] = to[j] - from[j];
        }
    }

    /// <summary>The extrapolated point, where two undamped steps follow each other and shrink.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryExtrapolate(ScaledModel model, ReadOnlySpan<double> from, Span<double> to)
    {
        if (!model.Undamped || !(model.StepLength <= lastLength) || double.IsPositiveInfinity(lastLength))
        {
            return false;
        }

        for (int j = 0; j < n; j++)
        {
            difference[j] = model.Direction[j] - last[j];
        }

        double theta = model.Product(model.Direction, difference) / model.Product(difference, difference);
        for (int j = 0; j < n; j++)
        {
            double step = model.Direction[j] - theta * (moved[j] + difference[j]);
            to[j] = from[j] + step;
            difference[j] = step;
        }

        return model.LengthOf(difference) <= Longest * model.StepLength;
    }
}
