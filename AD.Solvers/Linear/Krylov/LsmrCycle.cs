namespace AD.Solvers;

/// <summary>The recurrences of LSMR, in the letters of Fong and Saunders.</summary>
internal sealed class LsmrCycle(int m, int n, LinearOptions options, double damping) : PreparedLinearSolver(m, n, options, damping)
{
    private readonly double[] image = new double[damping == 0.0 ? m : m + n];
    private readonly double[] v = new double[n];
    private readonly double[] h = new double[n];
    private readonly double[] hBar = new double[n];
    private readonly double[] sum = new double[n];
    private readonly double[] scratch = new double[n];
    private readonly double[] preconditioned = new double[n];
    private double norm;

    /// <summary>‖B‖_F of all bidiagonal matrices so far in this solve, the largest.</summary>
    protected override double OperatorNorm => norm;

    protected override void Start() => norm = 0.0;

    protected override Status? Cycle(Span<double> u, Span<double> x, double scale, double target)
    {
        double alpha = Transposed(u, 0.0);
        v.CopyTo(h, 0);
        hBar.AsSpan().Clear();
        sum.AsSpan().Clear();
        double squares = alpha * alpha;
        norm = Math.Max(norm, alpha);
        double alphaBar = alpha, zetaBar = alpha, rho = 1.0, rhoBar = 1.0, cBar = 1.0, sBar = 0.0;
        LsmrResidual residual = new();
        Status? end = !double.IsFinite(alpha) ? Status.NotFinite : alpha == 0.0 ? Status.Success : null;
        while (end is null && Begin())
        {
            double beta = Forward(u, alpha);
            alpha = Transposed(u, beta);
            if (!double.IsFinite(beta) || !double.IsFinite(alpha))
            {
                end = Status.NotFinite;
                break;
            }

            squares += beta * beta;
            norm = Math.Max(norm, Math.Sqrt(squares));
            squares += alpha * alpha;

            (double rhoBefore, double rhoBarBefore) = (rho, rhoBar);
            rho = double.Hypot(alphaBar, beta);
            (double c, double s) = (alphaBar / rho, beta / rho);
            double theta = s * alpha, thetaBar = sBar * rho;
            alphaBar = c * alpha;
            rhoBar = double.Hypot(cBar * rho, theta);
            (cBar, sBar) = (cBar * rho / rhoBar, theta / rhoBar);
            double zeta = cBar * zetaBar;
            zetaBar *= -sBar;

            VectorLoops.AddTo(h, -thetaBar * rho / (rhoBefore * rhoBarBefore), hBar);
            Vectors.AddScaled(zeta / (rho * rhoBar), hBar, sum);
            VectorLoops.AddTo(v, -theta / rho, h);

            double length = residual.Next(c, s, thetaBar, rhoBar, zeta);
            Report(length);
            end = length <= target || Math.Abs(zetaBar) <= SlopeTolerance * norm * length || alpha == 0.0 || beta == 0.0 ? Status.Success : null;
        }

        Precondition(sum, scratch);
        Vectors.AddScaled(scale, scratch, x);
        return end;
    }

    /// <summary>u = (A M⁻¹ v − α u) / β; β. Where only rounding is left, β = 0 and u = 0.</summary>
    private double Forward(Span<double> u, double alpha)
    {
        Precondition(v, scratch);
        Apply(scratch, image.AsSpan(0, RowCount));
        if (Damping != 0.0)
        {
            VectorLoops.Combine(Damping, scratch, 0.0, image.AsSpan(RowCount));
        }

        double before = VectorLoops.Norm(image);
        VectorLoops.Combine(1.0, image, -alpha, u);
        return Normalise(u, before);
    }

    /// <summary>v = (M⁻ᵀ Aᵀ u − β v) / α; α. Where only rounding is left, α = 0 and v = 0.</summary>
    private double Transposed(ReadOnlySpan<double> u, double beta)
    {
        TransposedProduct(u, scratch);
        if (IsPreconditioned)
        {
            PreconditionTransposed(scratch, preconditioned);
        }

        ReadOnlySpan<double> product = IsPreconditioned ? preconditioned : scratch;
        double before = VectorLoops.Norm(product);
        VectorLoops.Combine(1.0, product, -beta, v);
        return Normalise(v, before);
    }

    private static double Normalise(Span<double> vector, double before)
    {
        double length = VectorLoops.Norm(vector);
        if (length <= 4.0 * Epsilon * before)
        {
            vector.Clear();
            return 0.0;
        }

        VectorLoops.Divide(vector, length);
        return length;
    }
}
