namespace AD.Solvers;

/// <summary>The functions of a cost whose integral counts, g = Σ_j g_j, as what integrates along a trajectory asks for them together.</summary>
internal sealed class Integrands(PreparedCost[] functions)
{
    /// <summary>How many functions there are.</summary>
    public int Length => functions.Length;

    /// <summary>The functions one by one.</summary>
    public ReadOnlySpan<PreparedCost> Each => functions;

    /// <summary>Adds w g_uᵀ and w g_pᵀ.</summary>
    /// <param name="weight">w.</param>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="ofState">w g_uᵀ is added here, length n; empty when it is not wanted.</param>
    /// <param name="ofParameters">w g_pᵀ is added here, length k; empty when it is not wanted.</param>
    /// <returns>g(u, p, t).</returns>
    public double AddGradients(double weight, ReadOnlySpan<double> u, double t, Span<double> ofState, Span<double> ofParameters)
    {
        double value = 0.0;
        foreach (PreparedCost g in functions)
        {
            value += g.Evaluate(u, t);
            AddScaled(weight, g.StateGradient, ofState);
            AddScaled(weight, g.ParameterGradient, ofParameters);
        }

        return value;
    }

    /// <summary>Adds what w g_uᵀ and w g_pᵀ change by along a direction (U, τ) of (u, t).</summary>
    /// <param name="weight">w.</param>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="along">U, length n.</param>
    /// <param name="timeAlong">τ.</param>
    /// <param name="ofState">w (g_uu U + g_ut τ)ᵀ is added here, length n.</param>
    /// <param name="ofParameters">w (g_pu U + g_pt τ)ᵀ is added here, length k; empty when it is not wanted.</param>
    /// <returns>g_u U + g_t τ.</returns>
    public double AddGradientsAlong(double weight, ReadOnlySpan<double> u, double t, ReadOnlySpan<double> along, double timeAlong, Span<double> ofState, Span<double> ofParameters)
    {
        double change = 0.0;
        foreach (PreparedCost function in functions)
        {
            CostDerivative g = function.Differentiate();
            change += g.Evaluate(u, t, along, timeAlong);
            AddScaled(weight, g.StateProduct, ofState);
            AddScaled(weight, g.ParameterProduct, ofParameters);
        }

        return change;
    }

    /// <summary>Where it is wanted and there is one: a function of the state alone has no gradient with respect to the parameters.</summary>
    private static void AddScaled(double weight, ReadOnlySpan<double> gradient, Span<double> destination)
    {
        if (!gradient.IsEmpty && !destination.IsEmpty)
        {
            Vectors.AddScaled(weight, gradient, destination);
        }
    }
}
