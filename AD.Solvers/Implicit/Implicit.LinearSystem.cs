using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

public static partial class Implicit
{
    /// <summary>The solution of a linear system whose matrix and right-hand side depend on parameters: A(p) x = b(p), given by its residual A(p) x − b(p).</summary>
    /// <remarks>For a matrix that the function has as entries, <see cref="Block"/> has the solve itself. The residual is to be affine in x: one that two steps of Newton's method from zero do not solve is refused when it is evaluated.</remarks>
    /// <param name="backend">The backend that gives A = ∂residual/∂x and the derivatives in p; another one may differentiate around the result.</param>
    /// <param name="residual">A(p) x − b(p), n numbers, a generic method.</param>
    /// <param name="unknownCount">The number n of unknowns.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">There is no unknown, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static ImplicitFunction LinearSystem(Backend backend, VectorFunction2<double> residual, int unknownCount)
        => LinearSystem(backend, Function.From(residual, unknownCount), unknownCount);

    /// <summary>The solution of a linear system whose matrix and right-hand side depend on parameters: A(p) x = b(p), given by its residual A(p) x − b(p).</summary>
    /// <remarks>For a matrix that the function has as entries, <see cref="Block"/> has the solve itself. The residual is to be affine in x: one that two steps of Newton's method from zero do not solve is refused when it is evaluated.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that gives A = ∂residual/∂x and the derivatives in p; another one may differentiate around the result.</param>
    /// <param name="residual">A(p) x − b(p), n numbers.</param>
    /// <param name="unknownCount">The number n of unknowns.</param>
    /// <returns>p ↦ x*(p).</returns>
    /// <exception cref="ArgumentException">There is no unknown, or the function is a plain delegate that the backend cannot take.</exception>
    public static ImplicitFunction LinearSystem<TFunction>(Backend backend, TFunction residual, int unknownCount)
        where TFunction : IVectorFunction2
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unknownCount);

        // From zero one Newton step is the solution; a second one forgives what rounding left.
        NewtonRaphson once = new() { Options = new() { ResidualTolerance = 0.0, RelativeResidualTolerance = 1e-8, MaxIterations = 2 } };
        return Root(once, backend, residual, new double[unknownCount]);
    }
}
