namespace AD.Solvers;

/// <summary>W = I − hγ J of state and adjoint in backward time: I + hγ f_u for u, then (I − hγ f_u)ᵀ for λ, and the integrals behind them by substitution.</summary>
/// <remarks>x_u = (I + hγ f_u)⁻¹ r_u, x_λ = (I − hγ f_u)⁻ᵀ (r_λ + hγ (f_uᵀ λ + g_uᵀ)_u x_u), and the rest r + hγ J (x_λ, x_u): two factorizations of order n, and two products with J for each solution.</remarks>
/// <param name="system">State and adjoint.</param>
/// <param name="ofState">The factors of I + hγ f_u.</param>
/// <param name="ofAdjoint">The factors of I − hγ f_u.</param>
/// <param name="n">The length of the state.</param>
internal sealed unsafe class BacksolveStageMatrix(BacksolveSystem system, TransposableStageMatrix ofState, TransposableStageMatrix ofAdjoint, int n) : StageMatrix
{
    private readonly AlignedRows rows = new(3, system.Length);
    private double time;
    private double hGamma;

    /// <summary>z at the linearization.</summary>
    private double* Point => rows.Row(0);

    private double* Direction => rows.Row(1);

    private double* Product => rows.Row(2);

    public override int LongestUse => ofAdjoint.LongestUse;

    public override void Tolerate(double* units, double tolerance)
    {
        ofAdjoint.TolerateTransposed(units, tolerance);
        ofState.Tolerate(units + n, tolerance);
    }

    /// <summary>Factors do not adapt, iterations do: both or none.</summary>
    public override bool Adapt(double hGamma)
    {
        bool adapted = ofState.Adapt(-hGamma) && ofAdjoint.Adapt(hGamma);
        this.hGamma = adapted ? hGamma : this.hGamma;
        return adapted;
    }

    public override void Linearize(double* u, double t)
    {
        time = t;
        new ReadOnlySpan<double>(u, system.Length).CopyTo(new(Point, system.Length));
        ofState.Linearize(Point + n, -t);
        ofAdjoint.Linearize(Point + n, -t);
        Jacobians = ofState.Jacobians + ofAdjoint.Jacobians;
    }

    public override bool Factor(double hGamma)
    {
        this.hGamma = hGamma;
        bool regular = ofState.Factor(-hGamma) & ofAdjoint.Factor(hGamma);
        Factorizations = ofState.Factorizations + ofAdjoint.Factorizations;
        return regular;
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
            Vectors.AddScaled(hGamma, new(Product + 2 * n, behind), new(x + 2 * n, behind));
        }

        return true;
    }

    public override bool Correct(double* x)
    {
        Solves++;
        bool solved = ofState.Solve(x + n);
        LinearIterations = ofState.LinearIterations + ofAdjoint.LinearIterations;
        if (!solved)
        {
            return false;
        }

        new Span<double>(Direction, n).Clear();
        new ReadOnlySpan<double>(x + n, n).CopyTo(new(Direction + n, n));
        system.JacobianProduct(Point, time, Direction, Product);
        Vectors.AddScaled(hGamma, new(Product, n), new(x, n));
        solved = ofAdjoint.SolveTransposed(x);
        LinearIterations = ofState.LinearIterations + ofAdjoint.LinearIterations;
        return solved;
    }
}
