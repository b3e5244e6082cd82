namespace AD.Solvers;

/// <summary>The recurrences of conjugate gradients.</summary>
internal sealed class ConjugateGradientCycle(int n, LinearOptions options) : PreparedLinearSolver(n, n, options)
{
    private readonly double[] direction = new double[n];
    private readonly double[] image = new double[n];
    private readonly double[] preconditioned = new double[n];

    protected override bool ErrorFalls => true;

    protected override Status? Cycle(Span<double> r, Span<double> x, double scale, double target)
    {
        double product = 0.0;
        for (bool first = true; ; first = false)
        {
            if (!Next(r, first, ref product))
            {
                Explanation = "The preconditioner is not positive definite: rᵀM⁻¹r is not positive.";
                return double.IsFinite(product) ? Status.Breakdown : Status.NotFinite;
            }

            if (!Begin())
            {
                return null;
            }

            Apply(direction, image);
            double curvature = VectorLoops.Dot(direction, image), most = VectorLoops.Norm(direction) * VectorLoops.Norm(image);
            if (!double.IsFinite(most))
            {
                return Status.NotFinite;
            }

            // Of a definite A of condition κ the ratio is at least 2 √κ / (1 + κ): below ε there is none, whatever the rounding.
            if (curvature <= Epsilon * most)
            {
                Explanation = curvature < -Epsilon * most
                    ? "A direction of negative curvature, dᵀA d < 0: A is not positive definite. Minres takes a symmetric indefinite A, Gmres any."
                    : "A direction without curvature, dᵀA d = 0: A is singular and b is not in its range, or A is indefinite. Minres tells, Lsmr finds the least-squares solution.";
                return Status.Breakdown;
            }

            double step = product / curvature;
            Vectors.AddScaled(scale * step, direction, x);
            Vectors.AddScaled(-step, image, r);
            double norm = VectorLoops.Norm(r);
            Report(norm);
            if (norm <= target)
            {
                return Status.Success;
            }
        }
    }

    /// <summary>d = M⁻¹ r + β d with β = (rᵀM⁻¹r) / (the one before); false where rᵀM⁻¹r is not positive.</summary>
    private bool Next(Span<double> r, bool first, ref double product)
    {
        double before = product;
        if (IsPreconditioned)
        {
            Precondition(r, preconditioned);
        }

        ReadOnlySpan<double> z = IsPreconditioned ? preconditioned : r;
        product = VectorLoops.Dot(r, z);
        VectorLoops.AddTo(z, first ? 0.0 : product / before, direction);
        return product > 0.0 && double.IsFinite(product);
    }
}
