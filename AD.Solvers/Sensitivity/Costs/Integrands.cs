namespace AD.Solvers;

/// <summary>The functions of a cost whose integral counts, g = Σ_j g_j, as what integrates along a trajectory asks for them together.</summary>
internal sealed unsafe class Integrands(PreparedCost[] functions)
{
    /// <summary>How many functions there are.</summary>
    public int Length => functions.Length;

    /// <summary>The functions one by one.</summary>
    public ReadOnlySpan<PreparedCost> Each => functions;

    /// <summary>g(u, p, t), without gradients.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    public double Value(ReadOnlySpan<double> u, double t)
    {
        double value = 0.0;
        foreach (PreparedCost g in functions)
        {
            value += g.Value(u, t);
        }

        return value;
    }

    /// <summary>Adds g_uᵀ and g_pᵀ.</summary>
    /// <remarks>Places and not spans, three of which a call cannot hand over in registers: that is a tenth of a short step's time.</remarks>
    /// <param name="u">The state, n numbers.</param>
    /// <param name="t">The time.</param>
    /// <param name="ofState">g_uᵀ is added here, n numbers.</param>
    /// <param name="ofParameters">g_pᵀ is added here, k numbers; null when it is not wanted.</param>
    /// <returns>g(u, p, t).</returns>
    public double AddGradients(double* u, double t, double* ofState, double* ofParameters)
    {
        double value = 0.0;
        foreach (PreparedCost g in functions)
        {
            value += g.Evaluate(new(u, g.StateGradient.Length), t);
            Add(g.StateGradient, ofState);
            Add(g.ParameterGradient, ofParameters);
        }

        return value;
    }

    /// <summary>Adds w g_uᵀ and w g_pᵀ, at the places of <see cref="AddGradients"/>.</summary>
    public void AddGradientsTimes(double weight, ReadOnlySpan<double> u, double t, Span<double> ofState, Span<double> ofParameters)
    {
        foreach (PreparedCost g in functions)
        {
            g.Evaluate(u, t);
            AddScaled(weight, g.StateGradient, ofState);
            AddScaled(weight, g.ParameterGradient, ofParameters);
        }
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

    private static void Add(ReadOnlySpan<double> gradient, double* destination)
    {
        for (int i = 0; destination != null && i < gradient.Length; i++)
        {
            destination[i] += gradient[i];
        }
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
