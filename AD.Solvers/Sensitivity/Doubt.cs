using System.Globalization;

namespace AD.Solvers;

/// <summary>What was seen that a right gradient rarely shows.</summary>
internal enum DoubtKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing, and a confirmation was asked for.</summary>
    Asked,

    /// <summary>An explicit method's steps were held down by its stability.</summary>
    Stiff,

    /// <summary>The adjoint state, or a tangent, grew far beyond what drives it.</summary>
    Growth,

    /// <summary>λᵀ f + g did not keep.</summary>
    Drift,

    /// <summary>λ inside of backward steps does not fit what it is at their ends.</summary>
    Inside,
}

/// <summary>Why a gradient is in doubt, where, and by how much.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Time">Where.</param>
/// <param name="Size">By how much.</param>
internal readonly record struct Doubt(DoubtKind Kind, double Time, double Size)
{
    /// <summary>How much larger than the cost's gradients an adjoint state may grow, and how much larger than the state its relative derivatives, without a doubt.</summary>
    public const double MostGrowth = 10.0;

    /// <summary>What was seen, in a sentence, and the ways out.</summary>
    public override string ToString() => Kind switch
    {
        DoubtKind.Stiff => "The problem is stiff for this explicit method: its steps lie on both sides of the edge of stability, where derivatives may grow without bound although the solution is right. An implicit method, such as Rodas5P(backend) or KenCarp4(backend), is the way out, or ForwardSensitivity.",
        DoubtKind.Growth => string.Create(CultureInfo.InvariantCulture, $"At t = {Time:R} derivatives had grown {Size:G3} times. Tighter absolute tolerances, ForwardSensitivity or an implicit method are the ways out."),
        DoubtKind.Drift => string.Create(CultureInfo.InvariantCulture, $"Up to t = {Time:R} the backward pass let H = λᵀ f + g drift by {Size:G3} of its size, which should keep: a state below its absolute tolerance does that. Tighter absolute tolerances, one for each component, or ForwardSensitivity are the ways out."),
        DoubtKind.Inside => string.Create(CultureInfo.InvariantCulture, $"At t = {Time:R} the adjoint state is fast inside of steps, by {Size:G3} of its size, and integrals over them miss it. InterpolatingAdjoint, ForwardSensitivity or tighter tolerances are the ways out."),
        _ => "Tighter tolerances, ForwardSensitivity or an implicit method are the ways out.",
    };
}
