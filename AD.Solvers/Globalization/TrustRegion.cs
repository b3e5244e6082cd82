namespace AD.Solvers;

/// <summary>The radius Δ within which a model of the objective is trusted, and how it follows the model's success.</summary>
/// <remarks>
/// With ρ = actual / predicted decrease: Δ becomes a quarter (<see cref="Shrinkage"/>) of the step's length where ρ &lt; 1/4, and twice the radius where ρ &gt; 3/4 and the step reached the boundary. Source: Nocedal and Wright (2006),
/// algorithm 4.1.
/// </remarks>
public sealed class TrustRegion
{
    /// <summary>Starts with a radius.</summary>
    /// <param name="radius">Δ, positive, in the units of x (scaled where the method scales).</param>
    public TrustRegion(double radius) => Radius = radius;

    /// <summary>Δ.</summary>
    public double Radius { get; private set; }

    /// <summary>The largest radius.</summary>
    public double LargestRadius { get; init; } = double.MaxValue / 4;

    /// <summary>The ratio ρ above which a step is taken.</summary>
    public double Acceptance { get; init; } = 1e-4;

    /// <summary>The part of the radius at which a step has reached the boundary.</summary>
    public double Boundary { get; init; } = 0.99;

    /// <summary>What a bad step's length is multiplied by to be the next radius.</summary>
    public double Shrinkage { get; init; } = 0.25;

    /// <summary>Adapts the radius to a trial step.</summary>
    /// <param name="ratio">ρ; NaN or negative infinity where the trial is not finite.</param>
    /// <param name="length">The step's length.</param>
    /// <returns>Whether the step is to be taken.</returns>
    public bool Accepts(double ratio, double length)
    {
        if (!(ratio >= 0.25))
        {
            Radius = Shrinkage * Math.Min(length, Radius);
        }
        else if (ratio > 0.75 && length >= Boundary * Radius)
        {
            Radius = Math.Min(2.0 * Radius, LargestRadius);
        }

        return ratio > Acceptance;
    }
}
