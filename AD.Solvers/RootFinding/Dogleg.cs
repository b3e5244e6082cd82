namespace AD.Solvers;

/// <summary>Powell's dogleg for min ‖f + J p‖ over ‖d p‖ ≤ Δ with the column scaling d: the path from 0 over the Cauchy point to the Newton step, cut at the radius.</summary>
/// <remarks>
/// In s = d p: the Cauchy point is −(‖g‖ / ‖J d⁻¹ g‖)² g with g = (J d⁻¹)ᵀ f, the minimiser along steepest descent. Where J d⁻¹ is singular to rounding the Newton step is that of
/// min ‖f + J d⁻¹ s‖² + √(n ε) ‖s‖² instead, by QR: nearly the shortest one, whatever rounding makes of J (Dennis and Schnabel 1983, section 6.5). Source: Powell (1970) and Moré, Garbow, Hillstrom, MINPACK's hybrj (1980). Allocates nothing but, once, the room for that QR.
/// </remarks>
internal sealed class Dogleg(int n)
{
    private const double Epsilon = 2.220446049250313e-16;

    private readonly double[] rows = new double[n * n];
    private readonly double[] gradient = new double[n];
    private readonly double[] newton = new double[n];
    private readonly double[] cauchy = new double[n];
    private readonly double[] workspace = new double[2 * n];
    private readonly DenseLu lu = new(n);
    private PivotedQr? qr;
    private DampedTriangle? triangle;
    private double[]? stacked;
    private double[]? right;

    /// <summary>‖d p‖ of the step that <see cref="Cut"/> made.</summary>
    public double Length { get; private set; }

    /// <summary>Prepares the path at an iterate.</summary>
    public void Prepare(VectorProblem problem, LinearModel model, ReadOnlySpan<double> residual)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                rows[i * n + j] = model.Rows[i * n + j] / model.Scale[j];
            }
        }

        gradient.AsSpan().Clear();
        for (int i = 0; i < n; i++)
        {
            Vectors.AddScaled(residual[i], Row(i), gradient);
        }

        FindCauchyPoint();
        problem.Counts = problem.Counts with { Factorizations = problem.Counts.Factorizations + 1 };
        if (!(lu.Factor(rows) && lu.ReciprocalCondition(workspace) > Epsilon && SolveByFactors(residual)))
        {
            problem.Counts = problem.Counts with { Factorizations = problem.Counts.Factorizations + 1 };
            SolveRegularized(residual);
        }
    }

    /// <summary>The step within a radius, and the relative decrease 1 − (‖f + J p‖ / ‖f‖)² that the model promises.</summary>
    public double Cut(double radius, LinearModel model, ReadOnlySpan<double> residual, Span<double> step)
    {
        double full = Vectors.Norm(newton), steepest = Vectors.Norm(cauchy);
        double along = full <= radius ? 1.0 : steepest >= radius ? 0.0 : Crossing(radius, steepest), shrink = full > radius && steepest >= radius ? radius / steepest : 1.0;
        for (int j = 0; j < n; j++)
        {
            step[j] = shrink * cauchy[j] + along * (newton[j] - cauchy[j]);
        }

        Length = Vectors.Norm(step);
        double norm = Vectors.Norm(residual), left = 0.0;
        for (int i = 0; i < n; i++)
        {
            double entry = (residual[i] + VectorLoops.Dot(Row(i), step)) / norm;
            left += entry * entry;
        }

        for (int j = 0; j < n; j++)
        {
            step[j] /= model.Scale[j];
        }

        return 1.0 - left;
    }

    private void FindCauchyPoint()
    {
        double norm = Vectors.Norm(gradient), square = 0.0;
        if (norm == 0.0)
        {
            cauchy.AsSpan().Clear();
            return;
        }

        for (int i = 0; i < n; i++)
        {
            double entry = VectorLoops.Dot(Row(i), gradient) / norm;
            square += entry * entry;
        }

        for (int j = 0; j < n; j++)
        {
            cauchy[j] = -gradient[j] / square;
        }
    }

    private bool SolveByFactors(ReadOnlySpan<double> residual)
    {
        VectorLoops.Combine(-1.0, residual, 0.0, newton);
        lu.Solve(newton, newton);
        return double.IsFinite(Vectors.Norm(newton));
    }

    private void SolveRegularized(ReadOnlySpan<double> residual)
    {
        qr ??= new PivotedQr(2 * n, n);
        stacked ??= new double[2 * n * n];
        right ??= new double[2 * n];
        stacked.AsSpan().Clear();
        rows.CopyTo(stacked, 0);
        double weight = Math.Sqrt(Math.Sqrt(n * Epsilon));
        for (int j = 0; j < n; j++)
        {
            stacked[(n + j) * n + j] = weight;
        }

        right.AsSpan().Clear();
        VectorLoops.Combine(-1.0, residual, 0.0, right.AsSpan(0, n));
        qr.Load(stacked);
        qr.Factor(0.0);
        Span<double> image = right.AsSpan(0, n);
        qr.Project(right, image);
        triangle ??= new DampedTriangle(n);
        triangle.Take(qr.R, n);
        triangle.Solve(image);
        for (int k = 0; k < n; k++)
        {
            newton[qr.Order[k]] = image[k] * qr.Scales[qr.Order[k]];
        }
    }

    /// <summary>τ in [0, 1] with ‖c + τ (s − c)‖ = Δ, from the root of the quadratic that does not cancel.</summary>
    private double Crossing(double radius, double steepest)
    {
        double square = 0.0, product = 0.0;
        for (int j = 0; j < n; j++)
        {
            double leg = (newton[j] - cauchy[j]) / radius;
            square += leg * leg;
            product += leg * (cauchy[j] / radius);
        }

        double room = (1.0 - steepest / radius) * (1.0 + steepest / radius), root = Math.Sqrt(product * product + square * room);
        return product > 0.0 ? room / (product + root) : (root - product) / square;
    }

    private ReadOnlySpan<double> Row(int i) => rows.AsSpan(i * n, n);
}
