namespace AD.Solvers;

/// <summary>A method whose backward pass reads the forward trajectory, and what can be said of the memory for it.</summary>
/// <remarks>Immutable; safe to share between threads as far as the backend is.</remarks>
public abstract class AdjointMethod : SensitivityMethod
{
    private protected AdjointMethod(Backend backend)
        : base(backend)
    {
    }

    /// <summary>The largest number K ≥ 1 of states to keep; 0, the default, sets none: every interpolant, or every step's stages, is kept and nothing is replayed; but <see cref="BacksolveAdjoint"/> keeps no trajectory.</summary>
    /// <remarks>As long as the steps so far take no more memory than the intervals that are replayed into would, they are all kept and nothing is replayed; one checkpoint never saves any, nor do two of a continuous adjoint.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int Checkpoints
    {
        get;
        init
        {
            if (value < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(Checkpoints), value, "A number of checkpoints is expected, 1 or more, or 0 to keep the whole trajectory.");
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
