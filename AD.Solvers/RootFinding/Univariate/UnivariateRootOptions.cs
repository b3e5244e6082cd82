namespace AD.Solvers;

/// <summary>When a root finder for one unknown stops: with x known to <see cref="AbsoluteTolerance"/> + <see cref="RelativeTolerance"/> |x|. Immutable; safe to share between threads.</summary>
public sealed record UnivariateRootOptions : SolverOptions
{
    /// <summary>The error of x that is allowed near zero, in the units of x; 0 for full relative accuracy there too, which may take some hundreds of iterations.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-15;

    /// <summary>The error of x that is allowed, relative to |x|; below the spacing of numbers the spacing takes its place.</summary>
    public double RelativeTolerance { get; init; } = 4.440892098500626e-16;

    /// <summary>Solved too when |f(x)| is at most this; in the units of f. 0 asks for an exact zero.</summary>
    public double ResidualTolerance { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        Check.Tolerance(AbsoluteTolerance);
        Check.Tolerance(RelativeTolerance);
        Check.Tolerance(ResidualTolerance);
    }

    /// <summary>The error of x that is allowed at x, at least half the spacing of numbers there.</summary>
    internal double ErrorAt(double x) => Math.Max(AbsoluteTolerance + RelativeTolerance * Math.Abs(x), 0.5 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)));
}
