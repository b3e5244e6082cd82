namespace AD.Solvers;

/// <summary>The recurrences of BiCGStab from one start to the next.</summary>
internal sealed class BiCgStabCycle(int n, LinearOptions options) : PreparedLinearSolver(n, n, options)
{
    private const string Orthogonal = "The residual became orthogonal to the shadow residual, and a new start gains nothing: Gmres does not divide by that.";
    private const string Stagnant = "A maps the residual to something orthogonal to it, and a new start gains nothing: Gmres does not divide by that.";

    private readonly double[] shadow = new double[n];
    private readonly double[] direction = new double[n];
    private readonly double[] step = new double[n];
    private readonly double[] image = new double[n];
    private readonly double[] residualImage = new double[n];

    protected override Status? Cycle(Span<double> r, Span<double> x, double scale, double target)
    {
        r.CopyTo(shadow);
        r.CopyTo(direction);
        double product = 1.0;
        while (Begin())
        {
            Precondition(direction, step);
            Apply(step, image);
            double along = VectorLoops.Dot(shadow, image);
            if (Vanishes(along, image) is { } end)
            {
                Explanation = Orthogonal;
                return end;
            }

            double alpha = product / along;
            Vectors.AddScaled(scale * alpha, step, x);
            Vectors.AddScaled(-alpha, image, r);
            double norm = VectorLoops.Norm(r);
            if (norm <= target)
            {
                Report(norm);
                return Status.Success;
            }

            if (!Minimise(r, x, scale, norm, out double omega, out norm))
            {
                Explanation = Stagnant;
                return double.IsFinite(norm) ? Status.Breakdown : Status.NotFinite;
            }

            Report(norm);
            if (norm <= target)
            {
                return Status.Success;
            }

            double before = product;
            product = VectorLoops.Dot(shadow, r);
            if (Math.Abs(product) <= Epsilon * norm)
            {
                Explanation = Orthogonal;
                return Status.Breakdown;
            }

            // p = r + β (p − ω v).
            Vectors.AddScaled(-omega, image, direction);
            VectorLoops.AddTo(r, product / before * (alpha / omega), direction);
        }

        return null;
    }

    /// <summary>r −= ω A M⁻¹ r with the ω that makes it shortest, and x += ω M⁻¹ r; false where ω is zero.</summary>
    private bool Minimise(Span<double> r, Span<double> x, double scale, double before, out double omega, out double norm)
    {
        Precondition(r, step);
        Apply(step, residualImage);
        double length = VectorLoops.Norm(residualImage), along = VectorLoops.Dot(residualImage, r);
        (omega, norm) = (0.0, double.IsFinite(length) ? before : length);
        if (!double.IsFinite(length) || Math.Abs(along) <= Epsilon * length * before)
        {
            return false;
        }

        omega = along / length / length;
        Vectors.AddScaled(scale * omega, step, x);
        Vectors.AddScaled(-omega, residualImage, r);
        norm = VectorLoops.Norm(r);
        return double.IsFinite(norm);
    }

    private static Status? Vanishes(double along, ReadOnlySpan<double> image)
    {
        double length = VectorLoops.Norm(image);
        return !double.IsFinite(length) ? Status.NotFinite : Math.Abs(along) <= Epsilon * length ? Status.Breakdown : null;
    }
}
