namespace AD.Solvers;

/// <summary>The minimiser of gᵀp + ½ pᵀHp within ‖p‖ ≤ Δ, about, by conjugate gradients from p = 0: cut short at the boundary and at negative curvature. Allocates nothing.</summary>
/// <remarks>Sources: Steihaug (1983); Nocedal and Wright (2006), algorithm 7.2.</remarks>
internal sealed class SteihaugToint(int n)
{
    private readonly double[] step = new double[n];
    private readonly double[] image = new double[n];
    private readonly double[] residual = new double[n];
    private readonly double[] direction = new double[n];
    private readonly double[] product = new double[n];

    /// <summary>p.</summary>
    public ReadOnlySpan<double> Step => step;

    /// <summary>The number of products of the last minimisation.</summary>
    public int Products { get; private set; }

    /// <summary>Minimises to a residual H p + g of at most the tolerance.</summary>
    /// <returns>The decrease −(gᵀp + ½ pᵀHp) that the model promises; NaN where a product is not finite.</returns>
    public double Minimize(LinearOperator hessian, ReadOnlySpan<double> gradient, double tolerance, double radius)
    {
        step.AsSpan().Clear();
        image.AsSpan().Clear();

        // Residuals and directions are divided by a power of two near ‖g‖, which rounds nothing: no product of two of them overflows or vanishes.
        double size = Vectors.Norm(gradient), unit = size > 0.0 && double.IsFinite(size) ? Math.ScaleB(1.0, Math.ILogB(size)) : 1.0;
        for (int i = 0; i < n; i++)
        {
            residual[i] = gradient[i] / unit;
            direction[i] = -residual[i];
        }

        double square = Vectors.Dot(residual, residual);
        for (Products = 0; Products < 2 * n + 10 && (Products == 0 || Vectors.Norm(residual) > tolerance / unit);)
        {
            hessian.Apply(direction, product);
            Products++;
            double curvature = Vectors.Dot(direction, product);
            if (!double.IsFinite(curvature))
            {
                return double.NaN;
            }

            double length = square / curvature;
            if (!(curvature > 0.0) || ReachesBeyond(length * unit, radius))
            {
                Add(ToBoundary(radius));
                break;
            }

            Add(length * unit);
            Vectors.AddScaled(length, product, residual);
            double before = square;
            square = Vectors.Dot(residual, residual);
            for (int i = 0; i < n; i++)
            {
                direction[i] = square / before * direction[i] - residual[i];
            }
        }

        return -(Vectors.Dot(gradient, step) + 0.5 * Vectors.Dot(step, image));
    }

    /// <summary>The step along a unit direction to the boundary, on the side where the slope is not positive.</summary>
    /// <returns>As <see cref="Minimize"/>.</returns>
    public double Follow(LinearOperator hessian, ReadOnlySpan<double> gradient, ReadOnlySpan<double> unit, double radius)
    {
        double length = Vectors.Dot(gradient, unit) > 0.0 ? -radius : radius;
        for (int i = 0; i < n; i++)
        {
            step[i] = length * unit[i];
        }

        hessian.Apply(step, image);
        return -(Vectors.Dot(gradient, step) + 0.5 * Vectors.Dot(step, image));
    }

    private void Add(double length)
    {
        Vectors.AddScaled(length, direction, step);
        Vectors.AddScaled(length, product, image);
    }

    private bool ReachesBeyond(double length, double radius)
    {
        double sum = 0.0;
        for (int i = 0; i < n; i++)
        {
            double entry = (step[i] + length * direction[i]) / radius;
            sum += entry * entry;
        }

        return !(sum < 1.0);
    }

    /// <summary>The τ ≥ 0 with ‖p + τ d‖ = Δ.</summary>
    private double ToBoundary(double radius)
    {
        double size = Vectors.Norm(direction), along = 0.0, there = 0.0;
        for (int i = 0; i < n; i++)
        {
            double p = step[i] / radius;
            along += p * (direction[i] / size);
            there += p * p;
        }

        // τ ‖d‖ / Δ is the positive root of t² + 2 along t − (1 − there).
        double missing = Math.Max(0.0, 1.0 - there), root = Math.Sqrt(along * along + missing);
        return (along > 0.0 ? missing / (along + root) : root - along) * (radius / size);
    }
}
