namespace AD.Solvers;

/// <summary>The coefficients of an ESDIRK method as rows that the stage kernels read.</summary>
internal sealed unsafe class EsdirkWeights
{
    private readonly AlignedRows rows;
    private readonly int stages;

    public EsdirkWeights(EsdirkTableau tableau)
    {
        stages = tableau.Stages;
        rows = new AlignedRows(2 * stages + 1 + tableau.InterpolantDegree, stages);
        One = rows.Row(0);
        Error = rows.Row(1);
        *One = 1.0;
        tableau.ErrorWeights.CopyTo(new Span<double>(Error, stages));
        for (int i = 0; i < stages; i++)
        {
            if (i > 0)
            {
                tableau.StageWeights(i)[..i].CopyTo(new Span<double>(Stage(i), i));
                tableau.Predictor(i).CopyTo(new Span<double>(Predictor(i), i));
            }

            for (int m = 1; m < tableau.InterpolantDegree; m++)
            {
                Interpolant(m)[i] = tableau.Interpolant(i)[m];
            }
        }
    }

    /// <summary>A single 1.</summary>
    public double* One { get; }

    /// <summary>e_0 .. e_s−1.</summary>
    public double* Error { get; }

    /// <summary>a_i0 .. a_i,i−1, for i from 1.</summary>
    public double* Stage(int i) => rows.Row(1 + i);

    /// <summary>π_i0 .. π_i,i−1, for i from 1.</summary>
    public double* Predictor(int i) => rows.Row(stages + i);

    /// <summary>β_0m .. β_s−1,m, for m from 1 to d − 1.</summary>
    public double* Interpolant(int m) => rows.Row(2 * stages - 1 + m);
}
