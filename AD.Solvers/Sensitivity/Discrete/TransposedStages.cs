namespace AD.Solvers;

/// <summary>The table of a Runge-Kutta method as its transpose reads it: the weights with which λ and the stages after stage i, the last one first, enter k̄_i = h (b_i λ + Σ_{j &gt; i} a_ji v_j).</summary>
internal sealed unsafe class TransposedStages
{
    private readonly AlignedRows weights;

    /// <param name="count">How many stages take part, from the first.</param>
    /// <param name="step">b_i.</param>
    /// <param name="stage">a_ji, j &gt; i.</param>
    public TransposedStages(int count, Func<int, double> step, Func<int, int, double> stage)
    {
        Count = count;
        weights = new AlignedRows(count, count);
        for (int i = 0; i < count; i++)
        {
            double* row = weights.Row(i);
            row[0] = step(i);
            for (int j = i + 1; j < count; j++)
            {
                row[count - j] = stage(j, i);
            }
        }
    }

    /// <summary>How many stages take part.</summary>
    public int Count { get; }

    /// <summary>b_i and a_ji for j = Count − 1 down to i + 1.</summary>
    public double* Row(int stage) => weights.Row(stage);
}
