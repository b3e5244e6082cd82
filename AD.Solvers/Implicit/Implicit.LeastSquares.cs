using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Solutions of problems with parameters as differentiable functions of them: x*(p) by a solver, its derivatives by the implicit function theorem.</summary>
public static partial class Implicit
{
    /// <summary>The least-squares solution min ½ Σ wᵢ rᵢ(x, p)² over x, r : Rⁿ × Rᵏ → Rᵐ, by the condition (∂r/∂x)ᵀ W r = 0 with the solver's weights.</summary>
    /// <remarks>The derivative uses the full Hessian JᵀJ + Σ rᵢ ∇²rᵢ, not the Gauss-Newton one, which is wrong wherever the residual does not vanish. A solution at a bound is refused, and so is a saddle.</remarks>
    /// <param name="solver">The method that finds the solution.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="r">r(x, p), m numbers, a generic method.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <param name="outputLength">The number m of residuals.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the solver has a robust loss, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction LeastSquares(LeastSquaresSolver solver, Backend backend, VectorFunction2<double> r, double[] x0, int outputLength)
    {
        return LeastSquares(solver, backend, Function.From(r, outputLength), x0);
    }

    /// <summary>The least-squares solution min ½ Σ wᵢ rᵢ(x, p)² over x, r : Rⁿ × Rᵏ → Rᵐ, by the condition (∂r/∂x)ᵀ W r = 0 with the solver's weights.</summary>
    /// <remarks>The derivative uses the full Hessian JᵀJ + Σ rᵢ ∇²rᵢ, not the Gauss-Newton one, which is wrong wherever the residual does not vanish. A solution at a bound is refused, and so is a saddle.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="solver">The method that finds the solution.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="r">r(x, p), m numbers.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the solver has a robust loss, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction LeastSquares<TFunction>(LeastSquaresSolver solver, Backend backend, TFunction r, double[] x0)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(r);
        Check.Start(backend, x0);
        Check.Accepts(backend, r);
        if (solver.Options.Loss is { } loss)
        {
            throw new ArgumentException(
                $"The solver minimises a {loss.GetType().Name}, whose third derivatives, which derivatives of the solution need, are not known: write the sum of losses as a function and take Implicit.Minimum.", nameof(solver));
        }

        double[] start = [.. x0];
        double[]? weights = solver.Options.Weights is { } given ? [.. given] : null;
        ImplicitBounds bounds = solver is LevenbergMarquardt within ? new(within.Lower, within.Upper) : default;
        return new ImplicitMap<NormalCondition<TFunction>>(backend, new(backend, r, weights), start, count => Solver(solver, backend, r, start, count), bounds, isMinimum: true);
    }
}
