namespace AD.Solvers;

/// <summary>A cost and its gradient.</summary>
/// <remarks>Only complete gradients exist: a solve that fails throws <see cref="SensitivityException"/>.</remarks>
public sealed class Sensitivities
{
    internal Sensitivities(double value, double[] parameterGradient, double[] initialStateGradient, (double Start, double End) timeGradients, SensitivityStatistics statistics)
    {
        Value = value;
        ParameterGradient = parameterGradient;
        InitialStateGradient = initialStateGradient;
        (StartTimeGradient, EndTimeGradient) = timeGradients;
        Statistics = statistics;
    }

    /// <summary>The cost G.</summary>
    public double Value { get; }

    /// <summary>dG/dp, length k, with the part of u₀(p) where u₀ depends on p; empty when it was not asked for.</summary>
    public double[] ParameterGradient { get; }

    /// <summary>dG/du₀, length n; empty when it was not asked for.</summary>
    public double[] InitialStateGradient { get; }

    /// <summary>dG/dt₀ with u(t₀) = u₀ kept and t₀ moved; NaN when <see cref="ActiveInputs.StartTime"/> was not asked for.</summary>
    /// <remarks>dG/dt₀ = −λ(t₀)ᵀ f(u₀, p, t₀) − q(u₀, p, t₀), λ(t₀) = dG/du₀ and q the integrands. Times of a cost stay where they are, also one that equals t₀.</remarks>
    public double StartTimeGradient { get; }

    /// <summary>dG/dt₁; NaN when <see cref="ActiveInputs.EndTime"/> was not asked for.</summary>
    /// <remarks>dG/dt₁ = g_u f + g_t + q at t₁, g the costs at the end (<see cref="Cost.Terminal(ICostFunction)"/>) and q the integrands. Times of a cost stay where they are, also one that equals t₁.</remarks>
    public double EndTimeGradient { get; }

    /// <summary>Always <see cref="Status.Success"/>: a failed solve throws.</summary>
    public Status Status => Status.Success;

    /// <summary>What the gradient cost.</summary>
    public SensitivityStatistics Statistics { get; }
}
