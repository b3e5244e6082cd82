using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Solutions of problems with parameters as differentiable functions of them: x*(p) by a solver, its derivatives by the implicit function theorem.</summary>
public static partial class Implicit
{
    /// <summary>The minimum of f(·, p), f : Rⁿ × Rᵏ → R, by the condition ∇ₓf(x, p) = 0.</summary>
    /// <remarks>Derivatives are −H⁻¹ ∂(∇ₓf)/∂p with the full Hessian H. A solution at a bound is refused, and so is a stationary point where H has a negative eigenvalue, a saddle or a maximum.</remarks>
    /// <param name="solver">The method that finds the minimum.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="f">f(x, p), a generic method.</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction Minimum(Optimizer solver, Backend backend, ScalarFunction2<double> f, double[] x0)
    {
        return Minimum(solver, backend, Function.From(f), x0);
    }

    /// <summary>The minimum of f(·, p), f : Rⁿ × Rᵏ → R, by the condition ∇ₓf(x, p) = 0.</summary>
    /// <remarks>Derivatives are −H⁻¹ ∂(∇ₓf)/∂p with the full Hessian H. A solution at a bound is refused, and so is a stationary point where H has a negative eigenvalue, a saddle or a maximum.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="solver">The method that finds the minimum.</param>
    /// <param name="backend">The backend that the solver and the implicit function theorem take their derivatives from; another one may differentiate around the result.</param>
    /// <param name="f">f(x, p).</param>
    /// <param name="x0">Where the solver starts, whatever p; length n; copied.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction Minimum<TFunction>(Optimizer solver, Backend backend, TFunction f, double[] x0)
        where TFunction : IScalarFunction2
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        double[] start = [.. x0];
        ImplicitBounds bounds = solver is ProjectedLbfgs within ? new(within.Lower, within.Upper) : default;
        return new ImplicitMap<OptimumCondition<TFunction>>(backend, new(backend, f), start, count =>
        {
            PreparedScalar prepared = backend.Prepare(new ScalarAtParameters<TFunction>(f, start.Length), Shape.Scalar(start.Length, count));
            return p => solver.Solve(prepared, start, p);
        }, bounds, isMinimum: true);
    }
}
