namespace AD.Solvers;

/// <summary>A method whose backward pass reads the forward trajectory, and what can be said of the memory for it.</summary>
/// <remarks>Immutable; safe to share between threads as far as the backend is.</remarks>
public abstract class AdjointMethod : SensitivityMethod
{
    private protected AdjointMethod(Backend backend)
        : base(backend)
    {
    }

    /// <summary>The largest number K ≥ 1 of states to keep; unset (0): every interpolant, or every step's stages, is kept and nothing is replayed; but <see cref="BacksolveAdjoint"/> keeps no trajectory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Checkpoints
    {
        get;
        init
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(Checkpoints), value, "At least one checkpoint is expected; leave Checkpoints unset to keep the whole trajectory.");
            }

            field = value;
        }
    }

    /// <summary>
    /// The memory for the forward trajectory, in bytes; null: as much as it takes. Everything is kept while it fits; when it does not, the first steps stay and the others are replayed from
    /// checkpoints: the same gradient bit for bit, for at most one more forward pass. <see cref="SensitivityMethod.Plan"/> says what a budget leads to before anything is kept.
    /// </summary>
    /// <remarks>The budget is for what grows with the number of steps, 16 bytes a step at least; buffers of the integrators and of the backend, a few dozen states long, come on top.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public long? MemoryBudget
    {
        get;
        init => field = Check.MemoryBudget(value);
    }

    /// <summary>What limits the memory.</summary>
    /// <exception cref="ArgumentException">Both a budget and a number of checkpoints are given.</exception>
    internal MemoryLimit MemoryLimit => MemoryBudget is null || Checkpoints == 0
        ? new(MemoryBudget ?? 0, Checkpoints)
        : throw new ArgumentException($"MemoryBudget is {MemoryBudget} and Checkpoints is {Checkpoints}; one of them is expected: a budget finds its number of checkpoints by itself.", nameof(Checkpoints));
}
