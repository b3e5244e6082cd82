namespace AD.Solvers;

/// <summary>What an explicit method's step shows of its stability.</summary>
/// <param name="Use">h ρ as a part of the interval of stability, ρ being the largest eigenvalue that shows: near 1 the step cannot be longer whatever its error.</param>
/// <param name="IsOverdamped">What shows is damped, and by much faster than the solution moves: |ρ| is many times the rate of change of f along the solution.</param>
internal readonly record struct StabilityLook(double Use, bool IsOverdamped);
