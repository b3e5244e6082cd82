namespace AD.Solvers;

/// <summary>The step of a trust region: min ‖R y − c‖ subject to ‖D y‖ ≤ Δ, by the damping λ for which (RᵀR + λ D²) y = Rᵀ c has ‖D y‖ ≈ Δ.</summary>
/// <remarks>
/// λ = 0 where the undamped step, the shortest where R is rank-deficient, is within the radius; otherwise Newton's method on 1/‖D y(λ)‖ − 1/Δ, kept between bounds, to a tenth of Δ: two or three triangles.
/// Source: Moré, The Levenberg-Marquardt algorithm: implementation and theory (1978), section 5. Nothing is allocated after construction.
/// </remarks>
internal sealed class DampedStep(int n)
{
    /// <summary>How far ‖D y‖ may be from Δ, relative.</summary>
    public const double Slack = 0.1;

    private const int MaxIterations = 10;

    private const double SmallestDamping = 2.2250738585072014e-308;

    private readonly DampedTriangle triangle = new(n);
    private readonly ShortestSolution shortest = new(n);
    private readonly double[] y = new double[n];
    private readonly double[] work = new double[n];
    private readonly double[] damping = new double[n];
    private int count;

    /// <summary>The step.</summary>
    public ReadOnlySpan<double> Y => y.AsSpan(0, count);

    /// <summary>λ; the last one is where the next search begins.</summary>
    public double Damping { get; private set; }

    /// <summary>‖D y‖.</summary>
    public double Length { get; private set; }

    /// <summary>Whether λ = 0.</summary>
    public bool Undamped => Damping == 0.0;

    /// <summary>(‖c‖² − ‖R y − c‖²) / unit²: how much the model falls.</summary>
    public double Decrease { get; private set; }

    /// <summary>Finds the step.</summary>
    /// <param name="qr">The factored Jacobian.</param>
    /// <param name="c">Qᵀ of the right-hand side, as many entries as columns take part.</param>
    /// <param name="d">D in the order and the scaling of R, positive.</param>
    /// <param name="radius">Δ, positive.</param>
    /// <param name="unit">The length that the decrease is relative to.</param>
    public void Find(PivotedQr qr, ReadOnlySpan<double> c, ReadOnlySpan<double> d, double radius, double unit)
    {
        count = qr.Count;
        double start = Damping;
        Damping = 0.0;
        Undamp(qr, c, d);
        Length = ScaledLength(d);
        if (!(Length <= (1.0 + Slack) * radius))
        {
            Search(qr, c, d, radius, start);
        }

        double image = 0.0;
        for (int i = 0; i < count; i++)
        {
            double entry = Vectors.Dot(qr.R.Slice(i * n + i, count - i), y.AsSpan(i, count - i)) / unit;
            image += entry * entry;
        }

        Decrease = image + 2.0 * Damping * (Length / unit) * (Length / unit);
    }

    /// <summary>Solves another right-hand side with the damping that was found.</summary>
    public void Again(PivotedQr qr, ReadOnlySpan<double> c, ReadOnlySpan<double> d, Span<double> destination)
    {
        if (Undamped && qr.Rank < count)
        {
            shortest.Solve(qr.R, qr.Rank, d, c, destination);
            return;
        }

        c[..count].CopyTo(destination);
        Solve(qr, d, Damping, destination);
    }

    private void Undamp(PivotedQr qr, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        if (qr.Rank < count)
        {
            shortest.Solve(qr.R, qr.Rank, d, c, y.AsSpan(0, count));
            return;
        }

        c[..count].CopyTo(y);
        triangle.Take(qr.R, count);
        triangle.Solve(y.AsSpan(0, count));
    }

    private void Search(PivotedQr qr, ReadOnlySpan<double> c, ReadOnlySpan<double> d, double radius, double start)
    {
        double excess = Length - radius;
        double lower = qr.Rank == count && double.IsFinite(Length) ? Correction(d, radius, excess) : 0.0;
        double upper = SteepestLength(qr, c, d) / radius;
        if (!(lower <= upper))
        {
            lower = 0.0;
        }

        double lambda = Math.Clamp(start, lower, upper);
        if (lambda == 0.0)
        {
            lambda = Math.Max(1e-3 * upper, SmallestDamping);
        }

        for (int iteration = 1; ; iteration++)
        {
            c[..count].CopyTo(y);
            Solve(qr, d, lambda, y.AsSpan(0, count));
            double before = excess;
            Length = ScaledLength(d);
            excess = Length - radius;
            bool shortEnough = lower == 0.0 && excess <= before && before < 0.0;
            if (Math.Abs(excess) <= Slack * radius || shortEnough || iteration == MaxIterations)
            {
                break;
            }

            double correction = Correction(d, radius, excess);
            if (excess > 0.0)
            {
                lower = Math.Max(lower, lambda);
            }
            else
            {
                upper = Math.Min(upper, lambda);
            }

            lambda = Math.Max(Math.Max(lower, lambda + correction), SmallestDamping);
        }

        Damping = lambda;
    }

    /// <summary>Newton's correction of λ: (‖D y‖ − Δ)/Δ over ‖S⁻ᵀ D² y‖² / ‖D y‖².</summary>
    private double Correction(ReadOnlySpan<double> d, double radius, double excess)
    {
        for (int i = 0; i < count; i++)
        {
            work[i] = d[i] * (d[i] * y[i] / Length);
        }

        Span<double> image = work.AsSpan(0, count);
        triangle.SolveTranspose(image);
        double length = Vectors.Norm(image);
        return excess / radius / length / length;
    }

    /// <summary>‖D⁻¹ Rᵀ c‖.</summary>
    private double SteepestLength(PivotedQr qr, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        for (int l = 0; l < count; l++)
        {
            double sum = 0.0;
            for (int i = 0; i <= l; i++)
            {
                sum += qr.R[i * n + l] * c[i];
            }

            work[l] = sum / d[l];
        }

        return Vectors.Norm(work.AsSpan(0, count));
    }

    private void Solve(PivotedQr qr, ReadOnlySpan<double> d, double lambda, Span<double> right)
    {
        double root = Math.Sqrt(lambda);
        for (int i = 0; i < count; i++)
        {
            damping[i] = root * d[i];
        }

        triangle.Factor(qr.R, damping.AsSpan(0, count), right);
        triangle.Solve(right);
    }

    private double ScaledLength(ReadOnlySpan<double> d)
    {
        for (int i = 0; i < count; i++)
        {
            work[i] = d[i] * y[i];
        }

        return Vectors.Norm(work.AsSpan(0, count));
    }
}
