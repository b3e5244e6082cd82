namespace AD.Solvers;

/// <summary>W = I − hγ J of the state with its tangents, block lower triangular: one W_u = I − hγ f_u on the diagonal, for the state and for every tangent, and second derivatives of f and of the integrands below it.</summary>
/// <remarks>
/// x_u = W_u⁻¹ r_u, x_S = W_u⁻¹ (r_S + hγ f''[x_u, (S, P)]), and the integrals behind them by substitution: one factorization of order n and 1 + c solutions with it, instead of one of order n (1 + c).
/// Newton's iteration is given the coupling too. Without it, as in Maly and Petzold, Appl. Numer. Math. 20 (1996) 57-79, a correction of u comes back as a residual f''[x_u, S] of S in the next iteration, and what is
/// left at the end as noise in the error estimate: on Robertson's problem to t = 4e7 that costs KenCarp4 four times the steps at an absolute tolerance of 1e-12 for u₂, and at 1e-14 it no longer gets through.
/// </remarks>
/// <param name="system">The state with its tangents.</param>
/// <param name="diagonal">W_u.</param>
/// <param name="n">The length of u.</param>
internal sealed unsafe class TangentStageMatrix(TangentSystem system, StageMatrix diagonal, int n) : BlockStageMatrix((diagonal, 1.0))
{
    private readonly int c = system.Columns;
    private readonly AlignedRows rows = new(3, Math.Max(n, system.ReadLength));
    private readonly double[] coupling = new double[n * system.Columns];
    private readonly double[] integrals = new double[1 + system.Columns];
    private double* units;
    private double time;

    /// <summary>z at the linearization.</summary>
    private double* Point => rows.Row(0);

    private double* Column => rows.Row(1);

    public override void Tolerate(double* units, double tolerance)
    {
        this.units = units;
        diagonal.Tolerate(rows.Row(2), tolerance);
    }

    /// <summary>That of W_u: the pole of a solution is one of its tangents too.</summary>
    public override bool HasNegativeDeterminant => diagonal.HasNegativeDeterminant;

    public override void Linearize(double* u, double t)
    {
        new ReadOnlySpan<double>(u, system.ReadLength).CopyTo(new(Point, system.ReadLength));
        time = t;
        diagonal.Linearize(u, t);
    }

    public override bool Solve(double* x)
    {
        if (!Correct(x))
        {
            return false;
        }

        if (system.Length > system.ReadLength)
        {
            integrals.AsSpan().Clear();
            system.CoupleIntegrals(Point, time, x, 0.0, x + n, integrals);
            Vectors.AddScaled(HGamma, integrals, new(x + system.ReadLength, 1 + c));
        }

        return true;
    }

    public override bool Correct(double* x)
    {
        Solves++;
        Measure(units, 1);
        if (!diagonal.Solve(x))
        {
            return false;
        }

        Span<double> tangents = new(x + n, n * c);
        if (c > 0)
        {
            system.Couple(Point, time, x, 0.0, Column, coupling);
            Vectors.AddScaled(HGamma, coupling, tangents);
        }

        return SolveColumns(tangents);
    }

    /// <summary>W_u⁻¹ for every tangent.</summary>
    private bool SolveColumns(Span<double> tangents)
    {
        double* column = Column;
        for (int j = 0; j < c; j++)
        {
            for (int i = 0; i < n; i++)
            {
                column[i] = tangents[i * c + j];
            }

            Measure(units + n + j, c);
            if (!diagonal.Solve(column))
            {
                return false;
            }

            for (int i = 0; i < n; i++)
            {
                tangents[i * c + j] = column[i];
            }
        }

        return true;
    }

    /// <summary>What an iteration measures the next solve in: every so many-th unit from a place on.</summary>
    private void Measure(double* first, int distance)
    {
        for (int i = 0; units != null && i < n; i++)
        {
            rows.Row(2)[i] = first[i * distance];
        }
    }
}
