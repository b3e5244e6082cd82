namespace AD.Solvers;

/// <summary>W = I − hγ J by the LU factors of the whole matrix.</summary>
internal sealed unsafe class DenseStageMatrix(PreparedOde f) : TransposableStageMatrix
{
    private readonly int n = f.StateLength;
    private readonly double[] value = new double[f.StateLength];
    private readonly double[] jacobian = new double[f.StateLength * f.StateLength];
    private readonly double[] matrix = new double[f.StateLength * f.StateLength];
    private readonly DenseLu factors = new(f.StateLength);

    public override bool HasNegativeDeterminant => factors.HasNegativeDeterminant;

    public override void Linearize(double* u, double t)
    {
        Jacobians++;
        f.StateJacobian(new(u, n), t, value, jacobian);
    }

    public override bool Factor(double hGamma)
    {
        Factorizations++;
        for (int i = 0; i < matrix.Length; i++)
        {
            matrix[i] = -hGamma * jacobian[i];
        }

        for (int i = 0; i < n; i++)
        {
            matrix[i * n + i] += 1.0;
        }

        return factors.Factor(matrix);
    }

    public override bool Solve(double* x)
    {
        Solves++;
        Span<double> right = new(x, n);
        factors.Solve(right, right);
        return true;
    }

    public override bool SolveTransposed(double* x)
    {
        Solves++;
        Span<double> right = new(x, n);
        factors.SolveTransposed(right, right);
        return true;
    }
}
