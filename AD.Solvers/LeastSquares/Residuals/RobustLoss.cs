namespace AD.Solvers;

/// <summary>A loss ρ that lets outliers count for less: the objective is ½ Σ c² ρ(rᵢ² / c²) with the weighted residuals r and the scale c. A new one is one file: derive, and give ρ.</summary>
/// <remarks>
/// <para>The iteration replaces row i by r̃ᵢ = ρ' rᵢ / √κᵢ and J̃ᵢ = √κᵢ Jᵢ, so that J̃ᵀ r̃ is the gradient and J̃ᵀ J̃ the part of the Hessian that first derivatives give, with the curvature
/// κ = ρ' + 2 s ρ'', s = r²/c²: the correction of Triggs, McLauchlan, Hartley and Fitzgibbon (2000), section 4.3. Where κ is less than a hundredth of ρ', as far outliers have it, a hundredth of ρ' is taken, so that the
/// model of the objective stays convex; convergence is then linear.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public abstract class RobustLoss
{
    /// <summary>The scale c, in the units of the weighted residuals: residuals well below it count as in least squares.</summary>
    public double Scale { get; init; } = 1.0;

    /// <summary>ρ(s), ρ'(s) and ρ''(s) with ρ(0) = 0, ρ'(0) = 1, ρ' ≥ 0.</summary>
    /// <param name="s">s = r²/c², not negative.</param>
    /// <returns>The value and two derivatives.</returns>
    public abstract (double Value, double First, double Second) At(double s);
}

/// <summary>Huber's loss: ρ(s) = s up to 1, beyond it 2 √s − 1: squares near zero, absolute values beyond the scale.</summary>
/// <remarks>Convex. Source: Huber, Robust estimation of a location parameter, Ann. Math. Statist. 35 (1964).</remarks>
public sealed class HuberLoss : RobustLoss
{
    /// <inheritdoc/>
    public override (double Value, double First, double Second) At(double s)
    {
        if (s <= 1.0)
        {
            return (s, 1.0, 0.0);
        }

        double root = Math.Sqrt(s);
        return (2.0 * root - 1.0, 1.0 / root, -0.5 / (s * root));
    }
}

/// <summary>Cauchy's loss: ρ(s) = ln(1 + s): far outliers hardly count. Not convex: which minimum is found depends on the start.</summary>
public sealed class CauchyLoss : RobustLoss
{
    /// <inheritdoc/>
    public override (double Value, double First, double Second) At(double s)
    {
        // ln(1 + s) with the rounding of 1 + s taken out, which counts where s is small.
        double sum = 1.0 + s, first = 1.0 / sum;
        double value = sum == 1.0 ? s : Math.Log(sum) * (s / (sum - 1.0));
        return (value, first, -first * first);
    }
}

/// <summary>The smooth approximation of absolute values ρ(s) = 2 (√(1 + s) − 1). Convex.</summary>
public sealed class SoftL1Loss : RobustLoss
{
    /// <inheritdoc/>
    public override (double Value, double First, double Second) At(double s)
    {
        double root = Math.Sqrt(1.0 + s);
        return (2.0 * s / (1.0 + root), 1.0 / root, -0.5 / ((1.0 + s) * root));
    }
}
