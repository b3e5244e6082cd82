namespace AD;

/// <summary>Marks a rule whose derivative is exactly 0 only where the function is flat, or does not look at the argument: rounding, and the branch of a maximum that is not taken.</summary>
/// <remarks>
/// Such a zero wins over an infinite or undefined tangent, and a tape records no dependence there: max(√x, 2) has derivative 0 at x = 0. The zero of any other rule may have been a small number that
/// underflowed, so that it follows IEEE 754, 0 · ∞ = NaN: ln(eˣ) at x = 800, where eˣ has overflowed, has no derivative in double precision and does not claim 0.
/// </remarks>
public interface IFlatRule;
