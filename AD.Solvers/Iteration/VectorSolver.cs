using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>A method for f(x) = 0 or min ‖f(x)‖: every form in which a function and a start are given to it.</summary>
/// <remarks>The backend is an argument; the method sees a prepared <see cref="VectorProblem"/>. Immutable; safe to share between threads.</remarks>
public abstract class VectorSolver
{
    /// <summary>Solves from x₀.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ, a generic method that returns m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, an option is out of its range, the numbers of equations and unknowns do not fit the method, or the function is a plain delegate and the backend needs a generic one.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, MapFunction<double> f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        double[] value = f(x0) ?? throw new ArgumentException("The function returned null; an array of numbers is expected.", nameof(f));
        return Solve(backend, Function.From(f, value.Length), x0);
    }

    /// <summary>Solves from x₀.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ, a generic method that writes m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="outputLength">The number m of equations or residuals; by default n.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, an option is out of its range, the numbers of equations and unknowns do not fit the method, or the function is a plain delegate and the backend needs a generic one.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, VectorFunction<double> f, double[] x0, int? outputLength = null)
    {
        Check.Start(backend, x0);
        return Solve(backend, Function.From(f, outputLength ?? x0.Length), x0);
    }

    /// <summary>Solves from x₀.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, an option is out of its range, the numbers of equations and unknowns do not fit the method, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double[] x0)
        where TFunction : IVectorFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        return SolvePrepared(backend, f, x0, []);
    }

    /// <summary>Solves f(x, p) for x from x₀, with p held fixed.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → Rᵐ, a generic method that writes m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <param name="outputLength">The number m of equations or residuals.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite, an option is out of its range, the numbers of equations and unknowns do not fit the method, or the function is a plain delegate and the backend needs a generic one.</exception>
    [OverloadResolutionPriority(1)]
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Solve(Backend backend, VectorFunction2<double> f, double[] x0, double[] p, int outputLength)
        => Solve(backend, Function.From(f, outputLength), x0, p);

    /// <summary>Solves f(x, p) for x from x₀, with p held fixed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite, an option is out of its range, the numbers of equations and unknowns do not fit the method, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve<TFunction>(Backend backend, TFunction f, double[] x0, double[] p)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(p);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        AtParameters<TFunction> flat = new(f, x0.Length, p.Length);
        return SolvePrepared(backend, flat, x0, p);
    }

    /// <summary>Solves from x₀ with a preparation that serves many solves.</summary>
    /// <param name="f">f : Rⁿ → Rᵐ, prepared with its unknowns active and its p, if any, as constants.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The constants of the preparation, in their number; by default none.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The start is empty, it or p is not finite or not as long as the preparation says, an option is out of its range, or the numbers of equations and unknowns do not fit the method.</exception>
    public Solution Solve(PreparedVector f, double[] x0, double[]? p = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(x0);
        double[] constants = p ?? [];
        Check.Finite(constants, nameof(p));
        Check.Length(x0.Length, f.ActiveLength, nameof(x0), "the active inputs of the preparation");
        Check.Length(constants.Length, f.InputLength - f.ActiveLength, nameof(p), "the constants of the preparation");
        return SolvePrepared(f, x0, constants);
    }

    /// <summary>The options that every method has.</summary>
    private protected abstract SolverOptions CommonOptions { get; }

    /// <summary>Checks the sizes and makes the run.</summary>
    private protected abstract SolverRun NewRun(VectorProblem f, double[] x0);

    private Solution SolvePrepared<TFunction>(Backend backend, TFunction f, double[] x0, double[] constants)
        where TFunction : IVectorFunction
    {
        int n = x0.Length, inputs = n + constants.Length, m = f.OutputLength(inputs);
        Func<PreparedVector>? along = backend.Traits.SecondOrder
            ? () => backend.Prepare(new DirectionalOf<TFunction>(f, backend, inputs, n), Shape.Vector(n, 2 * m, constants.Length + n))
            : null;
        return SolvePrepared(backend.Prepare(f, Shape.Vector(n, m, constants.Length)), x0, constants, along);
    }

    private Solution SolvePrepared(PreparedVector f, double[] x0, double[] constants, Func<PreparedVector>? along = null)
    {
        ArgumentNullException.ThrowIfNull(CommonOptions, "Options");
        CommonOptions.Validate();
        return NewRun(new VectorProblem(f, constants, along), [.. x0]).Run(CommonOptions);
    }
}
