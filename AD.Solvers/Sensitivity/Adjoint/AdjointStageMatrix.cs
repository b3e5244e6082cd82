namespace AD.Solvers;

/// <summary>W = I − hγ J of the adjoint equations: (I − hγ f_u)ᵀ for λ, and the integrals μ and q behind it by substitution.</summary>
/// <remarks>x_λ = (I − hγ f_u)⁻ᵀ r_λ, x_μ = r_μ + hγ f_pᵀ x_λ, x_q = r_q. One factorization of order n, and one pullback for each solution where parameters are active: the cost grows with the number of parameters as that of f does.</remarks>
/// <param name="system">The adjoint equations.</param>
/// <param name="state">I − hγ f_u.</param>
/// <param name="n">The length of λ.</param>
internal sealed unsafe class AdjointStageMatrix(AdjointSystem system, TransposableStageMatrix state, int n) : BlockStageMatrix((state, 1.0))
{
    private readonly AlignedRows rows = new(3, Math.Max(n, system.Parameters));
    private double time;

    /// <summary>u at the linearization.</summary>
    private double* Point => rows.Row(0);

    public override void Tolerate(double* units, double tolerance) => state.TolerateTransposed(units, tolerance);

    public override void Linearize(double* u, double t)
    {
        time = -t;
        new ReadOnlySpan<double>(system.Trajectory.At(time), n).CopyTo(new(Point, n));
        state.Linearize(Point, time);
    }

    public override bool Solve(double* x)
    {
        if (!Correct(x))
        {
            return false;
        }

        if (system.Parameters > 0)
        {
            system.Function.Pullback(Point, time, x, rows.Row(1), rows.Row(2));
            Vectors.AddScaled(HGamma, new(rows.Row(2), system.Parameters), new(x + n, system.Parameters));
        }

        return true;
    }

    public override bool Correct(double* x)
    {
        Solves++;
        return state.SolveTransposed(x);
    }
}
