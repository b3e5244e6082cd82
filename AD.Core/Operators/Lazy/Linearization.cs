namespace AD;

/// <summary>A function near a point: f(x + v) = f(x) + J v + o(|v|).</summary>
/// <param name="Value">f(x), length m; the caller's own array.</param>
/// <param name="Map">J, m × n: <see cref="LinearOperator.Apply(ReadOnlySpan{double})"/> is a pushforward and <see cref="LinearOperator.ApplyTranspose(ReadOnlySpan{double})"/> a pullback, as often as wanted. Not safe for several threads at once.</param>
public sealed record Linearization(double[] Value, LinearOperator Map);

/// <summary>A scalar function near a point: f(x + v) = f(x) + ∇f(x)ᵀ v + o(|v|).</summary>
/// <param name="Value">f(x).</param>
/// <param name="Map">∇f(x)ᵀ as a linear form, 1 × n. Not safe for several threads at once.</param>
public sealed record ScalarLinearization(double Value, LinearOperator Map);
