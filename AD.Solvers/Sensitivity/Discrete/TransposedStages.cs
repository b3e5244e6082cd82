namespace AD.Solvers;

/// <summary>The table of a Runge-Kutta method as its transpose reads it: the weights with which λ and the stages after stage i, the last one first, enter k̄_i = h (b_i λ + Σ_{j &gt; i} a_ji v_j).</summary>
internal sealed unsafe class TransposedStages
{
    private readonly AlignedRows weights;

    /// <param name="tableau">The table.</param>
    /// <param name="count">How many stages take part, from the first.</param>
    public TransposedStages(Tableau tableau, int count)
    {
        Count = count;
        weights = new AlignedRows(count, count);
        for (int i = 0; i < count; i++)
        {
            double* row = weights.Row(i);
            row[0] = i < tableau.Stages ? tableau.Weights[i] : 0.0;
            for (int j = i + 1; j < count; j++)
            {
                row[count - j] = tableau.StageWeights(j)[i];
            }
        }
    }

    /// <summary>How many stages take part.</summary>
    public int Count { get; }

    /// <summary>b_i and a_ji for j = Count − 1 down to i + 1.</summary>
    public double* Row(int stage) => weights.Row(stage);
}
