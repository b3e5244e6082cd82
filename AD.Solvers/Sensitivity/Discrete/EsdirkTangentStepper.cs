namespace AD.Solvers;

/// <summary>Steps of the state with its tangents along the steps that an ESDIRK stepper of the state took: the tangents of the stages by one linear system each, with f_u at the solved stage.</summary>
/// <remarks>
/// K_i = f_u(Y_i) (S + h Σ_{j &lt; i} a_ij K_j + hγ K_i) + f_p P, that is (I − hγ f_u(Y_i)) K_i = f_u(Y_i) (S + h Σ_{j &lt; i} a_ij K_j) + f_p P. Integrals behind are evaluated at the stage and its tangents.
/// </remarks>
internal sealed unsafe class EsdirkTangentStepper : EsdirkStages
{
    private const int OwnRows = 2;

    private readonly StageStepper followed;
    private readonly StageMatrix matrix;
    private readonly int n;
    private readonly int columns;
    private readonly AlignedRows slopes;
    private readonly AlignedRows column;
    private readonly double* origin, derivative;

    /// <param name="tableau">The table.</param>
    /// <param name="system">The state with its tangents.</param>
    /// <param name="followed">The stepper of the state.</param>
    /// <param name="matrix">W of the state.</param>
    /// <param name="stateLength">The length n of the state.</param>
    public EsdirkTangentStepper(EsdirkTableau tableau, TangentSystem system, StageStepper followed, StageMatrix matrix, int stateLength)
        : base(tableau, system, OwnRows)
    {
        this.followed = followed;
        this.matrix = matrix;
        n = stateLength;
        columns = system.Columns;
        slopes = new AlignedRows(stages + 1, n);
        column = new AlignedRows(1, n);
        origin = k + stages * stride;
        derivative = origin + stride;
    }

    private int Read => n * (1 + columns);

    public override bool Try(double t, double h, double next)
    {
        followed.CopyStages(slopes.Row(0), first: 0, stages, slopes.Stride);
        Place(slopes.Row(0), state);
        Place(slopes.Row(1), k);
        for (int i = 1; i < stages; i++)
        {
            if (!TryStage(i, t, h, next))
            {
                return false;
            }
        }

        return true;
    }

    public override double SquaredErrorNorm(double h) => 0.0;

    protected override double ErrorOf(int component, double h) => 0.0;

    private bool TryStage(int i, double t, double h, double next)
    {
        double* slope = k + i * stride, y = stage;
        double time = TimeOf(i, t, h, next), hGamma = h * tableau.Gamma;
        StageKernels.Combine(state, k, stride, weights.Stage(i), i, h, origin, stride);
        StageKernels.Copy(origin, y, stride);
        Place(slopes.Row(1 + i), slope);
        NewtonKernels.Move(origin, hGamma, slope, y, n);
        Evaluate(y, time, derivative);
        matrix.Linearize(y, time);
        if (!matrix.Factor(hGamma) || !SolveColumns(derivative + n, slope + n))
        {
            return false;
        }

        if (Read < length)
        {
            NewtonKernels.Move(origin, hGamma, slope, y, Read);
            Evaluate(y, time, derivative);
            new ReadOnlySpan<double>(derivative + Read, length - Read).CopyTo(new Span<double>(slope + Read, length - Read));
        }

        if (i == stages - 1)
        {
            NewtonKernels.Move(origin, hGamma, slope, this.next, length);
        }

        return true;
    }

    /// <summary>K = W⁻¹ R, column by column of n × c.</summary>
    private bool SolveColumns(double* right, double* destination)
    {
        double* x = column.Row(0);
        for (int c = 0; c < columns; c++)
        {
            for (int i = 0; i < n; i++)
            {
                x[i] = right[i * columns + c];
            }

            if (!matrix.Solve(x))
            {
                return false;
            }

            for (int i = 0; i < n; i++)
            {
                destination[i * columns + c] = x[i];
            }
        }

        return true;
    }

    /// <summary>What belongs to the state is that of the stepper that is followed.</summary>
    private void Place(double* row, double* destination) => new ReadOnlySpan<double>(row, n).CopyTo(new Span<double>(destination, n));
}
