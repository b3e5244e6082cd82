namespace AD;

/// <summary>What each primitive of a backend costs at <see cref="double"/>, its value included, in evaluations of the function.</summary>
/// <param name="Pushforward">The cost of one pushforward.</param>
/// <param name="Pullback">The cost of one pullback; a gradient is one pullback with m = 1.</param>
/// <param name="Jacobian">The cost of one Jacobian.</param>
public sealed record PrimitiveCosts(EvaluationCount Pushforward, EvaluationCount Pullback, EvaluationCount Jacobian)
{
    /// <summary>The costs of a <see cref="ForwardBackend"/> that overrides nothing: c for a pushforward, c n for the rest.</summary>
    /// <param name="evaluations">c, the evaluations of one pushforward.</param>
    /// <returns>The costs.</returns>
    public static PrimitiveCosts OfForward(int evaluations) => new(new() { Fixed = evaluations }, new() { PerInput = evaluations }, new() { PerInput = evaluations });

    /// <summary>The costs of a <see cref="ReverseBackend"/> that overrides nothing: c for a pullback, c m for the rest.</summary>
    /// <param name="evaluations">c, the evaluations of one pullback.</param>
    /// <returns>The costs.</returns>
    public static PrimitiveCosts OfReverse(int evaluations) => new(new() { PerOutput = evaluations }, new() { Fixed = evaluations }, new() { PerOutput = evaluations });
}
