using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>A method for min f(x), f : Rⁿ → R. A new one is one file: derive, and make its run.</summary>
/// <remarks>Success means a gradient within <see cref="OptimizationOptions.GradientTolerance"/>: a stationary point, for descent methods a local minimum unless the start was a saddle. Immutable; safe to share between threads.</remarks>
public abstract partial class Optimizer
{
    /// <summary>When to stop.</summary>
    public OptimizationOptions Options { get; init; } = new();

    /// <summary>Minimizes from x₀.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → R, a generic method.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, an option is out of its range, or the function is a plain delegate and the backend needs a generic one.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, ScalarFunction<double> f, double[] x0) => Solve(backend, Function.From(f), x0);

    /// <summary>Minimizes from x₀.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → R.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, an option is out of its range, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double[] x0)
        where TFunction : IScalarFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        return SolvePrepared(backend.Prepare(f, Shape.Scalar(x0.Length)), x0, []);
    }

    /// <summary>Minimizes f(x, p) over x from x₀, with p held fixed.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R, a generic method.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite, an option is out of its range, or the function is a plain delegate and the backend needs a generic one.</exception>
    [OverloadResolutionPriority(1)]
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, ScalarFunction2<double> f, double[] x0, double[] p) => Solve(backend, Function.From(f), x0, p);

    /// <summary>Minimizes f(x, p) over x from x₀, with p held fixed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite, an option is out of its range, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double[] x0, double[] p)
        where TFunction : IScalarFunction2
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(p);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        return SolvePrepared(backend.Prepare(new ScalarAtParameters<TFunction>(f, x0.Length), Shape.Scalar(x0.Length, p.Length)), x0, p);
    }

    /// <summary>Minimizes from x₀ with a preparation that serves many solves.</summary>
    /// <param name="f">f : Rⁿ → R, prepared with its unknowns active and its p, if any, as constants.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The constants of the preparation, in their number; by default none.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite or not as long as the preparation says, or an option is out of its range.</exception>
    public Solution Solve(PreparedScalar f, double[] x0, double[]? p = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(x0);
        double[] constants = p ?? [];
        Check.Finite(constants, nameof(p));
        Check.Length(x0.Length, f.ActiveLength, nameof(x0), "the active inputs of the preparation");
        Check.Length(constants.Length, f.InputLength - f.ActiveLength, nameof(p), "the constants of the preparation");
        return SolvePrepared(f, x0, constants);
    }

    /// <summary>Makes a run of the method.</summary>
    /// <param name="f">The objective.</param>
    /// <param name="x0">The start, length n, a copy that the run may keep and change.</param>
    /// <returns>The run.</returns>
    protected internal abstract OptimizationRun Start(ScalarProblem f, double[] x0);

    /// <summary>Checks the method's own settings before anything is evaluated.</summary>
    /// <param name="unknowns">The number n of unknowns.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or not as long as there are unknowns; the message names it.</exception>
    protected virtual void Validate(int unknowns)
    {
    }

    private Solution SolvePrepared(PreparedScalar f, double[] x0, double[] constants, OptimizerState? state = null)
    {
        ArgumentNullException.ThrowIfNull(Options);
        Options.Validate();
        Validate(x0.Length);
        OptimizationRun run = Start(new ScalarProblem(f, constants), [.. x0]);
        run.Prepare(GetType().Name, state);
        return run.Run(Options);
    }
}
