namespace AD.Solvers;

/// <summary>How far an integration is.</summary>
/// <param name="Time">The time that it reached.</param>
/// <param name="Fraction">The part of the whole work that is done, 0 to 1: of the span, or of the forward and backward passes together.</param>
/// <param name="Steps">The accepted steps so far, of this pass.</param>
public readonly record struct OdeProgress(double Time, double Fraction, long Steps);
