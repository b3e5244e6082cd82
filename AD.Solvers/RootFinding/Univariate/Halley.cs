using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Halley's method for f(x) = 0: x ← x − n / (1 − n f'' / (2 f')) with n = f / f', value and both derivatives in one call of the backend; on a bracket, or from a start.</summary>
/// <remarks>
/// <para>Cubic at a simple root, linear by 1/3 at a double one; <see cref="NewtonSteps"/> leaves out f'': then quadratic, at the price of a first derivative. With a bracket every step stays inside, a step that leaves it or that did not
/// halve it in three is a bisection, and the bracket shrinks around a sign change. From a start a step is halved until |f| falls, and the first change of sign between two iterates makes the bracket.
/// Source: Traub (1964), Iterative Methods for the Solution of Equations, section 5.2.</para>
/// <para>Success: f is 0, or |f| within <see cref="UnivariateRootOptions.ResidualTolerance"/>, or the last full step, or the bracket around a sign change at which |f| has come down, within the tolerances of x. A minimum of |f| is
/// <see cref="Status.Inconsistent"/>, f' = 0 at a start without a bracket <see cref="Status.Singular"/>, a jump or pole <see cref="Status.Stalled"/>. Nothing is allocated per iteration. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Halley
{
    /// <summary>When to stop.</summary>
    public UnivariateRootOptions Options { get; init; } = new();

    /// <summary>Newton's steps instead of Halley's: f and f' only.</summary>
    public bool NewtonSteps { get; init; }

    /// <summary>Finds a root from a start.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : R → R, a generic method.</param>
    /// <param name="x0">The start.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is not finite, an option is out of its range, the function is a plain delegate and the backend needs a generic one, or the backend has no second derivatives and Halley's steps are asked for.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, UnivariateFunction<double> f, double x0) => Solve(backend, Function.From(f), x0);

    /// <summary>Finds a root between a and b.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : R → R, a generic method.</param>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end; may be below a.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">An end is not finite, the ends are the same, f has the same sign at both, an option is out of its range, the function is a plain delegate and the backend needs a generic one, or the backend has no second derivatives and Halley's steps are asked for.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, UnivariateFunction<double> f, double a, double b) => Solve(backend, Function.From(f), a, b);

    /// <summary>Finds a root from a start.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : R → R.</param>
    /// <param name="x0">The start.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is not finite, an option is out of its range, the function is a plain delegate and the backend needs a generic one, or the backend has no second derivatives and Halley's steps are asked for.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double x0)
        where TFunction : IUnivariateFunction
    {
        Check.Finite(x0);
        return Run(Prepared(backend, f), x0, null);
    }

    /// <summary>Finds a root between a and b.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : R → R.</param>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end; may be below a.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">An end is not finite, the ends are the same, f has the same sign at both, an option is out of its range, the function is a plain delegate and the backend needs a generic one, or the backend has no second derivatives and Halley's steps are asked for.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double a, double b)
        where TFunction : IUnivariateFunction
    {
        UnivariateRun.CheckBracket(a, b);
        return Run(Prepared(backend, f), a, b);
    }

    /// <summary>Finds a root from a start with a preparation that serves many solves.</summary>
    /// <param name="f">f : R → R, prepared.</param>
    /// <param name="x0">The start.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is not finite, or an option is out of its range.</exception>
    public Solution Solve(PreparedUnivariate f, double x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Finite(x0);
        return Run(f, x0, null);
    }

    /// <summary>Finds a root between a and b with a preparation that serves many solves.</summary>
    /// <param name="f">f : R → R, prepared.</param>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end; may be below a.</param>
    /// <returns>The root, X of length 1, and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">An end is not finite, the ends are the same, f has the same sign at both, or an option is out of its range.</exception>
    public Solution Solve(PreparedUnivariate f, double a, double b)
    {
        ArgumentNullException.ThrowIfNull(f);
        UnivariateRun.CheckBracket(a, b);
        return Run(f, a, b);
    }

    private PreparedUnivariate Prepared<TFunction>(Backend backend, TFunction f)
        where TFunction : IUnivariateFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(backend);
        return NewtonSteps || backend.Traits.SecondOrder
            ? backend.Prepare(f)
            : throw new ArgumentException($"{backend.Traits.Name} has no second derivatives, which Halley's steps take: set NewtonSteps, or take a backend that has them, such as ForwardDualBackend.", nameof(backend));
    }

    private Solution Run(PreparedUnivariate f, double start, double? end)
    {
        ArgumentNullException.ThrowIfNull(Options);
        Options.Validate();
        return new HalleyRun(f, start, end, NewtonSteps, Options).Run(Options);
    }
}
