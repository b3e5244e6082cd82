namespace AD.Solvers;

/// <summary>A cost and its gradient.</summary>
/// <remarks>Only complete gradients exist: a solve that fails throws <see cref="SensitivityException"/>.</remarks>
public sealed class Sensitivities
{
    internal Sensitivities(double value, double[] parameterGradient, double[] initialStateGradient, SensitivityStatistics statistics)
    {
        Value = value;
        ParameterGradient = parameterGradient;
        InitialStateGradient = initialStateGradient;
        Statistics = statistics;
    }

    /// <summary>The cost G.</summary>
    public double Value { get; }

    /// <summary>dG/dp, length k, with the part of u₀(p) where u₀ depends on p; empty when it was not asked for.</summary>
    public double[] ParameterGradient { get; }

    /// <summary>dG/du₀, length n; empty when it was not asked for.</summary>
    public double[] InitialStateGradient { get; }

    /// <summary>Always <see cref="Status.Success"/>: a failed solve throws.</summary>
    public Status Status => Status.Success;

    /// <summary>What the gradient cost.</summary>
    public SensitivityStatistics Statistics { get; }
}
