using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Solutions of problems with parameters as differentiable functions of them: x*(p) by a solver, its derivatives by the implicit function theorem.</summary>
/// <remarks>
/// The parameters p are one vector; what is not to be differentiated is best captured by the function or entered as a constant of the surrounding one. See <see cref="ImplicitFunction"/> for errors, costs and refusals.
/// </remarks>
public static partial class Implicit
{
    /// <summary>The root of a system: f(x, p) = 0, f : Rⁿ × Rᵏ → Rⁿ.</summary>
    /// <param name="solver">The method that finds the root.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="f">f(x, p), n numbers, a generic method.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction Root(RootSolver solver, Backend backend, VectorFunction2<double> f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(x0);
        return Root(solver, backend, Function.From(f, x0.Length), x0);
    }

    /// <summary>The root of a system: f(x, p) = 0, f : Rⁿ × Rᵏ → Rⁿ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="solver">The method that finds the root.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="f">f(x, p), n numbers.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction Root<TFunction>(RootSolver solver, Backend backend, TFunction f, double[] x0)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        double[] start = [.. x0];
        return new ImplicitMap<TFunction>(backend, f, start, count => Solver(solver, backend, f, start, count));
    }

    /// <summary>The solve of one thread, with one preparation for all its parameters.</summary>
    private static Func<double[], Solution> Solver<TFunction>(VectorSolver solver, Backend backend, TFunction f, double[] start, int parameterCount)
        where TFunction : IVectorFunction2
    {
        AtParameters<TFunction> flat = new(f, start.Length, parameterCount);
        PreparedVector prepared = backend.Prepare(flat, Shape.Vector(start.Length, flat.OutputLength(start.Length + parameterCount), parameterCount));
        return p => solver.Solve(prepared, start, p);
    }
}
