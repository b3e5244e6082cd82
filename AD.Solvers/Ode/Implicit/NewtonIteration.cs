namespace AD.Solvers;

/// <summary>Simplified Newton iteration for the slope k of an implicit stage: k = f(g + hγ k, t), by W δ = f(g + hγ k, t) − k, k ← k + δ.</summary>
/// <remarks>
/// The unknown is the slope: it is small where the stage value would have to be differenced and divided by hγ, and f is never evaluated where a step ends to find its slope there, which would multiply what is
/// left of the iteration by h J. Corrections hγ δ are measured like errors, root mean square with the tolerances as units. The rate θ is the ratio of two of them that follow each other; the iteration has
/// converged when θ / (1 − θ) ‖hγ δ‖ ≤ κ, or at rounding of the state. The first correction of a stage is judged by the rate of the stage before it (to the power 0.8); the first stage of a step takes two at least,
/// so that nothing is carried from step to step. Source: Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.8.
/// </remarks>
/// <param name="system">f.</param>
/// <param name="matrix">W.</param>
/// <param name="residual">Room for f − k, of the system's length.</param>
/// <param name="units">What corrections are measured in: reciprocals, of the read length.</param>
/// <param name="kappa">κ.</param>
internal sealed unsafe class NewtonIteration(OdeSystem system, StageMatrix matrix, double* residual, double* units, double kappa)
{
    private const int MostIterations = 10;

    /// <summary>The rate is not believed to be better than this.</summary>
    private const double LeastRate = 1e-8;

    private const double Rounding = 1e-15;

    /// <summary>A correction below this part of κ ends an iteration whose rate is not known.</summary>
    private const double Negligible = 0.01;

    private readonly int length = system.ReadLength;
    private double floor;
    private double prospect;

    /// <summary>Iterations so far.</summary>
    public long Iterations { get; private set; }

    /// <summary>Evaluations of f so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The largest rate θ in the stages of the step.</summary>
    public double LargestRate { get; private set; }

    /// <summary>Begins the stages of a step.</summary>
    /// <param name="magnitude">The root mean square of the state in the units of the tolerances.</param>
    public void Begin(double magnitude)
    {
        floor = Math.Max(Negligible * kappa, Rounding * magnitude);
        prospect = double.PositiveInfinity;
        LargestRate = 0.0;
    }

    /// <summary>Iterates from k.</summary>
    /// <param name="origin">g, of the read length at least.</param>
    /// <param name="k">The slope: the start, then the solution.</param>
    /// <param name="stage">Room for g + hγ k.</param>
    /// <param name="t">The time of the stage.</param>
    /// <param name="hGamma">hγ.</param>
    /// <param name="scale">What every correction is multiplied by.</param>
    /// <returns>Whether it converged.</returns>
    public bool Solve(double* origin, double* k, double* stage, double t, double hGamma, double scale)
    {
        double previous = 0.0, toNorm = Math.Abs(hGamma) / Math.Sqrt(Math.Max(1, length));
        for (int m = 0; m < MostIterations; m++)
        {
            NewtonKernels.Move(origin, hGamma, k, stage, length);
            Evaluations++;
            Iterations++;
            system.EvaluateRead(stage, t, residual);
            NewtonKernels.Move(residual, -1.0, k, residual, length);
            if (!matrix.Correct(residual))
            {
                return false;
            }

            double size = toNorm * Math.Sqrt(NewtonKernels.Correct(k, scale, residual, units, length));
            if (!double.IsFinite(size))
            {
                return false;
            }

            if (m > 0)
            {
                double rate = size / previous;
                if (size > floor)
                {
                    LargestRate = Math.Max(LargestRate, rate);
                    if (rate >= 1.0 || rate / (1.0 - rate) * size * Math.Pow(rate, MostIterations - 1 - m) > kappa)
                    {
                        return false;
                    }
                }

                prospect = rate / Math.Max(1.0 - rate, 0.1);
            }

            if (size <= floor || prospect * size <= kappa)
            {
                prospect = Math.Pow(Math.Max(prospect, LeastRate), 0.8);
                return true;
            }

            previous = size;
        }

        return false;
    }

    /// <summary>Whether f is finite where the iteration failed; where not, <c>residual</c> shows the component.</summary>
    public bool IsFinite(double* stage, double t)
    {
        Evaluations++;
        system.EvaluateRead(stage, t, residual);
        return Vectors.MaxNorm(new(residual, length)) is var largest && double.IsFinite(largest);
    }
}
