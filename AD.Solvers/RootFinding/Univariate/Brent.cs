namespace AD.Solvers;

/// <summary>Brent's method for f(x) = 0 on a bracket [a, b] where f changes its sign: inverse quadratic interpolation and secants, and a bisection where these do not shrink the bracket fast enough. No derivatives.</summary>
/// <remarks>
/// Finds a sign change to <see cref="UnivariateRootOptions"/> whatever f is; one at which |f| does not come down, a jump or a pole, is <see cref="Status.Stalled"/>. Superlinear, order about 1.8, at a simple root.
/// Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 4. One evaluation per iteration; nothing is allocated per iteration. In the trace the radius is the bracket's width.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class Brent
{
    /// <summary>When to stop.</summary>
    public UnivariateRootOptions Options { get; init; } = new();

    /// <summary>Finds a root between a and b.</summary>
    /// <param name="f">f : R → R, any delegate.</param>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end; may be below a.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">An end is not finite, the ends are the same, f has the same sign at both, or an option is out of its range.</exception>
    public Solution Solve(UnivariateFunction<double> f, double a, double b)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(Options);
        Options.Validate();
        UnivariateRun.CheckBracket(a, b);
        return new BrentRun(f, a, b, Options).Run(Options);
    }

    /// <summary>Finds a root between a and b.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">f : R → R.</param>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end; may be below a.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">An end is not finite, the ends are the same, f has the same sign at both, or an option is out of its range.</exception>
    public Solution Solve<TFunction>(TFunction f, double a, double b)
        where TFunction : IUnivariateFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        return Solve(new UnivariateFunction<double>(f.Evaluate<double>), a, b);
    }
}
