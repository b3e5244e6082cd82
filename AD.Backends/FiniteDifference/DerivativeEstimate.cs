namespace AD.Backends;

/// <summary>A derivative by finite differences with an estimate of its error.</summary>
/// <param name="Value">The derivative; NaN when f is not finite on both sides of x, or when the error is small neither beside it nor beside |f|: at jumps and kinks.</param>
/// <param name="Error">The estimated absolute error: twice the truncation, as the difference to a wider stencil, plus a bound of the round-off.</param>
public readonly record struct DerivativeEstimate(double Value, double Error);
