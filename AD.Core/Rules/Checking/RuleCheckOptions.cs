namespace AD;

/// <summary>How a rule is checked.</summary>
public sealed record RuleCheckOptions
{
    /// <summary>The relative difference from the reference that is still right, beyond the reference's own error.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>The first step of the differences in units of max(1, |x_j|); the rule is evaluated that far from the points, and where that is outside its domain, nearer.</summary>
    public double Reach { get; init; } = 0.137;

    /// <summary>How many random points are taken where a range is given.</summary>
    public int Points { get; init; } = 10;

    /// <summary>The seed of the random points and directions: the same seed, the same check.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The positions of inputs that are not differentiated, such as the whole number of a root: 0 for x and 1 for y in a binary rule.</summary>
    public IReadOnlyList<int> ConstantInputs { get; init; } = [];
}
