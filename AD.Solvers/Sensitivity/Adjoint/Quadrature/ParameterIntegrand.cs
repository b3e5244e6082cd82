namespace AD.Solvers;

/// <summary>f_pᵀ λ + g_pᵀ on the forward trajectory: what dG/dp is the integral of.</summary>
internal sealed unsafe class ParameterIntegrand(PreparedOde f, Integrands integrands, Trajectory trajectory)
{
    private readonly AlignedRows stateGradient = new(1, f.StateLength);

    /// <summary>k.</summary>
    public int Length => f.ParameterLength;

    /// <summary>f_uᵀ λ + g_uᵀ after <see cref="Evaluate"/>, what λ moves by in backward time.</summary>
    public ReadOnlySpan<double> StateSlope => new(stateGradient.Row(0), f.StateLength);

    /// <summary>How many times it was evaluated, ever.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Writes the k numbers at backward time τ = −t.</summary>
    public void Evaluate(double tau, double* lambda, double* destination)
    {
        Evaluations++;
        double* u = trajectory.At(-tau);
        f.Pullback(u, -tau, lambda, stateGradient.Row(0), destination);
        integrands.AddGradients(u, -tau, stateGradient.Row(0), destination);
    }
}
