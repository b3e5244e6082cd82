namespace AD.Solvers;

/// <summary>The recurrences of MINRES, in the letters of Paige and Saunders.</summary>
internal sealed class MinresCycle(int n, LinearOptions options) : PreparedLinearSolver(n, n, options)
{
    /// <summary>Where ‖A r‖ ≤ τ ‖A‖ ‖r‖ counts as 0, τ is the tolerance kept between these: 2⁻⁴⁰ and 2⁻³³.</summary>
    private const double LeastVanishing = 9.094947017729282e-13, MostVanishing = 1.1641532182693481e-10;

    /// <summary>Below this times ‖A‖ a Lanczos vector is rounding.</summary>
    private const double Rounding = 64.0 * Epsilon;

    private const string Indefinite = "The preconditioner is not positive definite: rᵀM⁻¹r is not positive.";

    private double[] lanczosBefore = new double[n];
    private double[] lanczos = new double[n];
    private double[] next = new double[n];
    private readonly double[] v = new double[n];
    private readonly double[] preconditioned = new double[n];
    private double[] w = new double[n];
    private double[] wBefore = new double[n];
    private double[] wBefore2 = new double[n];

    /// <summary>‖T‖_F of all tridiagonal matrices so far in this solve, the largest.</summary>
    private double norm;

    protected override void Start() => norm = 0.0;

    protected override Status? Cycle(Span<double> r, Span<double> x, double scale, double target)
    {
        r.CopyTo(lanczos);
        w.AsSpan().Clear();
        wBefore.AsSpan().Clear();
        double beta = LanczosLength(out Status? end), betaBefore = 0.0, phiBar = beta, c = -1.0, s = 0.0, deltaBar = 0.0, epsilon = 0.0, squares = 0.0;
        while (end is null && Begin())
        {
            VectorLoops.Combine(1.0 / beta, preconditioned, 0.0, v);
            double alpha = Lanczos(beta, betaBefore);
            betaBefore = beta;
            beta = LanczosLength(out end);
            if (end is not null || !double.IsFinite(alpha))
            {
                return end ?? Status.NotFinite;
            }

            squares += alpha * alpha + 2.0 * beta * beta;
            norm = Math.Max(norm, Math.Sqrt(squares));
            double epsilonBefore = epsilon, delta = c * deltaBar + s * alpha, gammaBar = s * deltaBar - c * alpha;
            (epsilon, deltaBar) = (s * beta, -c * beta);
            if (double.Hypot(gammaBar, deltaBar) <= Math.Clamp(RelativeTolerance, LeastVanishing, MostVanishing) * norm)
            {
                Explanation = "A r = 0 for a residual r that is not zero: A is singular and b is not in its range. x is near a least-squares solution, which Lsmr finds.";
                return Status.Inconsistent;
            }

            double gamma = double.Hypot(gammaBar, beta);
            (c, s) = (gammaBar / gamma, beta / gamma);
            double phi = c * phiBar;
            phiBar *= s;
            (wBefore2, wBefore, w) = (wBefore, w, wBefore2);
            Direction(epsilonBefore, delta, gamma);
            Vectors.AddScaled(scale * phi, w, x);
            bool invariant = beta <= Rounding * norm;
            VectorLoops.Combine(invariant ? 0.0 : -phiBar * c / beta, lanczos, s * s, r);
            double length = VectorLoops.Norm(r);
            Report(length);
            end = length <= target || invariant ? Status.Success : null;
        }

        return end;
    }

    /// <summary>The next Lanczos vector A v − α v − β v₋, times its length; α = vᵀA v.</summary>
    private double Lanczos(double beta, double betaBefore)
    {
        Apply(v, next);
        if (betaBefore != 0.0)
        {
            Vectors.AddScaled(-beta / betaBefore, lanczosBefore, next);
        }

        double alpha = VectorLoops.Dot(v, next);
        Vectors.AddScaled(-alpha / beta, lanczos, next);
        (lanczosBefore, lanczos, next) = (lanczos, next, lanczosBefore);
        return alpha;
    }

    /// <summary>β = (zᵀM⁻¹z)^½ of the newest Lanczos vector z.</summary>
    private double LanczosLength(out Status? trouble)
    {
        Precondition(lanczos, preconditioned);
        double square = VectorLoops.Dot(lanczos, preconditioned);
        trouble = !double.IsFinite(square) ? Status.NotFinite : null;
        if (square < 0.0 || (square == 0.0 && VectorLoops.Norm(lanczos) > 1e-150))
        {
            Explanation = Indefinite;
            trouble = Status.Breakdown;
        }

        return Math.Sqrt(square);
    }

    /// <summary>w = (v − ε w₋₂ − δ w₋₁) / γ.</summary>
    private void Direction(double epsilon, double delta, double gamma)
    {
        VectorLoops.Combine(1.0 / gamma, v, 0.0, w);
        Vectors.AddScaled(-delta / gamma, wBefore, w);
        Vectors.AddScaled(-epsilon / gamma, wBefore2, w);
    }
}
