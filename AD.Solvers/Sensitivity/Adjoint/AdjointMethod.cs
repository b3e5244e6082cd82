namespace AD.Solvers;

/// <summary>A method whose backward pass reads the forward trajectory, and what can be said of the memory for it.</summary>
/// <remarks>Immutable; safe to share between threads as far as the backend is.</remarks>
public abstract class AdjointMethod : SensitivityMethod
{
    private protected AdjointMethod(Backend backend)
        : base(backend)
    {
    }

    /// <summary>The largest number K ≥ 1 of states to keep; unset (0): every interpolant is kept and nothing is replayed.</summary>
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
}
