namespace AD.Solvers;

/// <summary>W = I − hγ J of state and adjoint in backward time: I + hγ f_u for u, then (I − hγ f_u)ᵀ for λ, and the integrals behind them by substitution.</summary>
/// <remarks>x_u = (I + hγ f_u)⁻¹ r_u, x_λ = (I − hγ f_u)⁻ᵀ (r_λ + hγ (f_uᵀ λ + g_uᵀ)_u x_u), and the rest r + hγ J (x_λ, x_u): two factorizations of order n, and two products with J for each solution.</remarks>
/// <param name="system">State and adjoint.</param>
/// <param name="ofState">The factors of I + hγ f_u.</param>
/// <param name="ofAdjoint">The factors of I − hγ f_u.</param>
/// <param name="n">The length of the state.</param>
internal sealed unsafe class BacksolveStageMatrix(BacksolveSystem system, TransposableStageMatrix ofState, TransposableStageMatrix ofAdjoint, int n)
    : BlockStageMatrix((ofState, -1.0), (ofAdjoint, 1.0))
{
    private readonly AlignedRows rows = new(3, system.Length);
    private double time;

    /// <summary>z at the linearization.</summary>
    private double* Point => rows.Row(0);

    private double* Direction => rows.Row(1);

    private double* Product => rows.Row(2);

    public override void Tolerate(double* units, double tolerance)
    {
        ofAdjoint.TolerateTransposed(units, tolerance);
        ofState.Tolerate(units + n, tolerance);
    }

    public override void Linearize(double* u, double t)
    {
        time = t;
        new ReadOnlySpan<double>(u, system.Length).CopyTo(new(Point, system.Length));
        ofState.Linearize(Point + n, -t);
        ofAdjoint.Linearize(Point + n, -t);
    }

    public override bool Solve(double* x)
    {
        if (!Correct(x))
        {
            return false;
        }

        int behind = system.Length - 2 * n;
        if (behind > 0)
        {
            new ReadOnlySpan<double>(x, 2 * n).CopyTo(new(Direction, 2 * n));
            system.JacobianProduct(Point, time, Direction, Product);
            Vectors.AddScaled(HGamma, new(Product + 2 * n, behind), new(x + 2 * n, behind));
        }

        return true;
    }

    public override bool Correct(double* x)
    {
        Solves++;
        if (!ofState.Solve(x + n))
        {
            return false;
        }

        new Span<double>(Direction, n).Clear();
        new ReadOnlySpan<double>(x + n, n).CopyTo(new(Direction + n, n));
        system.JacobianProduct(Point, time, Direction, Product);
        Vectors.AddScaled(HGamma, new(Product, n), new(x, n));
        return ofAdjoint.SolveTransposed(x);
    }
}
