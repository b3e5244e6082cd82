using System.Globalization;

namespace AD.Solvers;

/// <summary>What a gradient keeps of its forward trajectory, and what it computes a second time instead: said before it runs by <see cref="SensitivityMethod.Plan"/>, and afterwards by <see cref="PreparedSensitivity.LastPlan"/>.</summary>
/// <remarks>
/// The first <see cref="KeptSteps"/> steps are kept whole. The others are taken again from checkpoints that lie <see cref="Spacing"/> steps apart, interval by interval. One level of checkpoints
/// is used: a step is replayed once, or more often only where a backward step of a continuous adjoint is longer than an interval. A plan counts it once; everything else it says is what will be counted.
/// </remarks>
public sealed record SensitivityPlan
{
    internal SensitivityPlan()
    {
    }

    /// <summary>N, the accepted steps of the forward pass; 0 for a method that keeps nothing of them.</summary>
    public long Steps { get; internal init; }

    /// <summary>How many steps, the first ones, are kept whole.</summary>
    public long KeptSteps { get; internal init; }

    /// <summary>The number of checkpoints; 0 when every step is kept.</summary>
    public int Checkpoints { get; internal init; }

    /// <summary>The number of steps from one checkpoint to the next; 0 when every step is kept.</summary>
    public int Spacing { get; internal init; }

    /// <summary>The memory that the forward trajectory takes at most, in bytes: records of steps, checkpoints, what is kept of a step, and a window of intervals to replay into, in whole blocks.</summary>
    public long StoredBytes { get; internal init; }

    /// <summary>The memory that it may take, in bytes; 0 for any.</summary>
    public long MemoryBudget { get; internal init; }

    /// <summary>The steps that are taken again. Beforehand a lower bound for <see cref="GaussAdjoint"/> and <see cref="QuadratureAdjoint"/> where dG/dp is asked for: their quadrature reads a few steps behind the integration, and intervals are replayed for both.</summary>
    public long ReplayedSteps { get; internal init; }

    /// <summary><see cref="ReplayedSteps"/> is a lower bound.</summary>
    internal bool IsLeast { get; init; }

    /// <summary>Replayed steps for each step: how many more forward passes the memory costs.</summary>
    public double RecomputationFactor => Steps == 0 ? 0.0 : (double)ReplayedSteps / Steps;

    /// <summary>The plan in a sentence.</summary>
    /// <returns>A sentence with steps, checkpoints, bytes and the recomputation factor.</returns>
    public override string ToString()
    {
        if (Steps == 0)
        {
            return StoredBytes == 0 ? "Nothing is kept of the forward pass." : $"Of the forward pass {Size(StoredBytes)} are kept, whatever the number of steps; nothing is replayed.";
        }

        string memory = Size(StoredBytes) + (MemoryBudget > 0 ? $" of {Size(MemoryBudget)}" : string.Empty);
        return KeptSteps == Steps
            ? string.Create(CultureInfo.InvariantCulture, $"All {Steps} steps are kept in {memory}; nothing is replayed.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{KeptSteps} of {Steps} steps are kept, and {Checkpoints} checkpoints {Spacing} steps apart, in {memory}; {(IsLeast ? "at least " : string.Empty)}{ReplayedSteps} steps are replayed, {RecomputationFactor:0.00} of a forward pass.");
    }

    private static string Size(long bytes) => bytes < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 10_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");
}
