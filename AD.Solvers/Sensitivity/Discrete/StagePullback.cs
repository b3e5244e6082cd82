namespace AD.Solvers;

/// <summary>The pullback of a stage k = f(Y, p, t), and of the integrand at the same place: v = f_uᵀ k̄ + w g_uᵀ, and f_pᵀ k̄ + w g_pᵀ.</summary>
internal sealed unsafe class StagePullback(PreparedOde f, Integrands integrands, bool wantsParameters)
{
    private readonly int k = wantsParameters ? f.ParameterLength : 0;

    /// <summary>The length n of the state.</summary>
    public int StateLength => f.StateLength;

    /// <summary>The number of parameters that take part: k, or 0.</summary>
    public int ParameterLength => k;

    /// <summary>How many pullbacks were made.</summary>
    public long Count { get; set; }

    /// <summary>Writes v = f_uᵀ k̄ + w g_uᵀ and, where parameters take part, f_pᵀ k̄ + w g_pᵀ.</summary>
    /// <param name="y">Y, n numbers.</param>
    /// <param name="t">The time of the stage.</param>
    /// <param name="cotangent">k̄, n numbers.</param>
    /// <param name="weight">w, the cotangent of the integrand at this stage; 0 leaves it out.</param>
    /// <param name="state">Receives v, n numbers.</param>
    /// <param name="parameters">Receives the row of the parameters, k numbers.</param>
    public void Pull(double* y, double t, double* cotangent, double weight, double* state, double* parameters)
    {
        Count++;
        f.Pullback(y, t, cotangent, state, k > 0 ? parameters : null);
        AddIntegrands(y, t, weight, state, parameters);
    }

    /// <summary>v += w g_uᵀ, and w g_pᵀ to the row of the parameters.</summary>
    public void AddIntegrands(double* y, double t, double weight, double* state, double* parameters)
    {
        if (weight != 0.0 && integrands.Length > 0)
        {
            integrands.AddGradientsTimes(weight, new(y, f.StateLength), t, new(state, f.StateLength), new(parameters, k));
        }
    }

    /// <summary>f at a place.</summary>
    public void Value(double* y, double t, double* slope) => f.Value(y, t, slope);

    /// <summary>The functions of the cost whose integral counts.</summary>
    public Integrands Integrands => integrands;
}
