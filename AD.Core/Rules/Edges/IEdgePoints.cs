namespace AD;

/// <summary>Says at which points the derivative of a rule is a matter of choice, so that a strict evaluation stops there; for a unary, binary or block rule.</summary>
/// <remarks>A point at which the derivative is not finite need not be named: that is found from the rule itself.</remarks>
public interface IEdgePoints
{
    /// <summary>The convention at a point.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="active">Which of them carry a derivative.</param>
    /// <returns>The derivative that is chosen there, in words such as "0 in both"; null where calculus leaves no choice.</returns>
    string? ConventionAt(ReadOnlySpan<double> x, ReadOnlySpan<bool> active);
}
