namespace AD.Solvers;

/// <summary>The accepted steps of an integration: a time and a signed length each, 16 bytes. Grows by doubling and keeps its memory when cleared.</summary>
internal class StepRecord
{
    private double[] times = [];
    private double[] sizes = [];

    /// <summary>The number of steps.</summary>
    public int Count { get; private set; }

    /// <summary>The memory held, in bytes.</summary>
    public virtual long Bytes => sizeof(double) * ((long)times.Length + sizes.Length);

    /// <summary>The beginning of a step.</summary>
    public double Time(int index) => times[index];

    /// <summary>The signed length of a step.</summary>
    public double Size(int index) => sizes[index];

    /// <summary>Forgets the steps and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the steps and makes room for so many, no more.</summary>
    public void Reserve(int steps)
    {
        Count = 0;
        if (times.Length < steps)
        {
            Resize(steps);
        }
    }

    /// <summary>Keeps a step.</summary>
    public void Append(double t, double h)
    {
        if (Count == times.Length)
        {
            Resize(Math.Max(16, 2 * Count));
        }

        times[Count] = t;
        sizes[Count] = h;
        Count++;
    }

    private protected virtual void Resize(int steps)
    {
        Array.Resize(ref times, steps);
        Array.Resize(ref sizes, steps);
    }
}
