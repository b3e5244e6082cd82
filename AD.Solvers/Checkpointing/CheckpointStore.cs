namespace AD.Solvers;

/// <summary>At most K states at equally spaced steps of an integration whose number of steps is not known beforehand.</summary>
/// <remarks>When state K + 1 is due, every other one is dropped and the spacing doubles: at least K/2 are kept once K were due, and the spacing is less than 2N/K after N ≥ K steps.</remarks>
internal sealed class CheckpointStore(int capacity, int length)
{
    private double[] states = [];
    private int count;

    /// <summary>A state is kept at every step whose number is a multiple of this.</summary>
    public int Spacing { get; private set; } = 1;

    /// <summary>The memory held, in bytes.</summary>
    public long Bytes => sizeof(double) * (long)states.Length;

    /// <summary>Forgets the states and keeps the memory.</summary>
    public void Clear()
    {
        count = 0;
        Spacing = 1;
    }

    /// <summary>Keeps the state at the beginning of a step if it is due.</summary>
    public void Offer(int step, ReadOnlySpan<double> state)
    {
        while (step % Spacing == 0 && count == capacity)
        {
            Thin();
        }

        if (step % Spacing != 0)
        {
            return;
        }

        if (states.Length < (count + 1) * length)
        {
            Array.Resize(ref states, Math.Min(capacity, Math.Max(4, 2 * count)) * length);
        }

        state.CopyTo(states.AsSpan(count * length));
        count++;
    }

    /// <summary>The state kept at a step.</summary>
    public ReadOnlySpan<double> State(int step) => states.AsSpan(step / Spacing * length, length);

    private void Thin()
    {
        int kept = (count + 1) / 2;
        for (int i = 1; i < kept; i++)
        {
            states.AsSpan(2 * i * length, length).CopyTo(states.AsSpan(i * length));
        }

        count = kept;
        Spacing *= 2;
    }
}
