using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Solutions of problems with parameters as differentiable functions of them: x*(p) by a solver, its derivatives by the implicit function theorem.</summary>
public static partial class Implicit
{
    /// <summary>The fixed point x = g(x, p), g : Rⁿ × Rᵏ → Rⁿ, as the root of x − g(x, p).</summary>
    /// <param name="solver">The method that finds the root of x − g(x, p).</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="g">g(x, p), n numbers, a generic method.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction FixedPoint(RootSolver solver, Backend backend, VectorFunction2<double> g, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(x0);
        return FixedPoint(solver, backend, Function.From(g, x0.Length), x0);
    }

    /// <summary>The fixed point x = g(x, p), g : Rⁿ × Rᵏ → Rⁿ, as the root of x − g(x, p).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="solver">The method that finds the root of x − g(x, p).</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="g">g(x, p), n numbers.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction FixedPoint<TFunction>(RootSolver solver, Backend backend, TFunction g, double[] x0)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(g);
        Check.Start(backend, x0);
        Check.Accepts(backend, g);
        return Root(solver, backend, new FixedPointCondition<TFunction>(g), x0);
    }

    /// <summary>The fixed point x = g(x, p), g : Rⁿ × Rᵏ → Rⁿ.</summary>
    /// <param name="solver">The method that finds the fixed point.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="g">g(x, p), n numbers, a generic method.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction FixedPoint(FixedPointSolver solver, Backend backend, VectorFunction2<double> g, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(x0);
        return FixedPoint(solver, backend, Function.From(g, x0.Length), x0);
    }

    /// <summary>The fixed point x = g(x, p), g : Rⁿ × Rᵏ → Rⁿ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="solver">The method that finds the fixed point.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="g">g(x, p), n numbers.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction FixedPoint<TFunction>(FixedPointSolver solver, Backend backend, TFunction g, double[] x0)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(g);
        Check.Start(backend, x0);
        Check.Accepts(backend, g);
        double[] start = [.. x0];
        return new ImplicitMap<FixedPointCondition<TFunction>>(backend, new(g), start, count => Solver(solver, backend, g, start, count));
    }
}
