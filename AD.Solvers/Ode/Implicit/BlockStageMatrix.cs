namespace AD.Solvers;

/// <summary>W = I − hγ J of equations that are solved block by block: by the matrices of the diagonal blocks, and by substitution, which is for those that derive from this to say.</summary>
/// <param name="blocks">The matrices of the diagonal blocks, and the sign that hγ has in each: −1 where it belongs to equations that are followed the other way in time.</param>
internal abstract unsafe class BlockStageMatrix(params (StageMatrix Matrix, double Sign)[] blocks) : StageMatrix
{
    /// <summary>hγ of the W that solves give.</summary>
    protected double HGamma { get; private set; }

    public sealed override long Jacobians => Total(static one => one.Jacobians);

    public sealed override long Factorizations => Total(static one => one.Factorizations);

    public sealed override long LinearIterations => Total(static one => one.LinearIterations);

    public sealed override string? Complaint
    {
        get
        {
            foreach ((StageMatrix matrix, _) in blocks)
            {
                if (matrix.Complaint is { } complaint)
                {
                    return complaint;
                }
            }

            return null;
        }
    }

    public sealed override int LongestUse
    {
        get
        {
            int longest = 0;
            foreach ((StageMatrix matrix, _) in blocks)
            {
                longest = Math.Max(longest, matrix.LongestUse);
            }

            return longest;
        }
    }

    public sealed override bool Factor(double hGamma)
    {
        HGamma = hGamma;
        bool regular = true;
        foreach ((StageMatrix matrix, double sign) in blocks)
        {
            regular &= matrix.Factor(sign * hGamma);
        }

        return regular;
    }

    /// <summary>Factors do not adapt, iterations do: all blocks or none.</summary>
    public sealed override bool Adapt(double hGamma)
    {
        foreach ((StageMatrix matrix, double sign) in blocks)
        {
            if (!matrix.Adapt(sign * hGamma))
            {
                return false;
            }
        }

        HGamma = hGamma;
        return true;
    }

    private long Total(Func<StageMatrix, long> count)
    {
        long total = 0;
        foreach ((StageMatrix matrix, _) in blocks)
        {
            total += count(matrix);
        }

        return total;
    }
}
