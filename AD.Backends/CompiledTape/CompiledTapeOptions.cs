namespace AD.Backends;

/// <summary>The settings of a <see cref="CompiledTapeBackend"/>.</summary>
public sealed record CompiledTapeOptions
{
    private readonly int maximumPaths = 64;
    private readonly int verifyEvery;

    /// <summary>The most paths through the branches of one prepared function that are kept and compiled; at points of further paths the tape is recorded instead. 64 unless it is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaximumPaths
    {
        get => maximumPaths;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            maximumPaths = value;
        }
    }

    /// <summary>Every how many evaluations of an operator the value of the traced graph is compared with that of the function itself, to find out about captured state that has changed; 0, the default: never.</summary>
    /// <remarks>They are to agree to 10⁻¹² of the largest intermediate number; otherwise the evaluation throws an <see cref="InvalidOperationException"/> with both numbers. Of a batch every point counts as an evaluation, whichever its operator.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int VerifyEvery
    {
        get => verifyEvery;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            verifyEvery = value;
        }
    }

    /// <summary>Values may be rounded once where the function rounds twice, and long sums may be added up in lanes, in another order than the function's; false, the default: values are the function's, to the bit, but for vector kernels.</summary>
    /// <remarks>The error of a sum of n terms stays within n units in the last place of the sum of their sizes, as in any order. Comparisons are computed as they are written in any case.</remarks>
    public bool FastMath { get; init; }
}
