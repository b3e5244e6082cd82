using System.Numerics;

namespace AD.Solvers;

/// <summary>The solution x*(p) of a problem with parameters as a function of them: evaluated by a solver, differentiated by the implicit function theorem, by any backend and to any order.</summary>
/// <remarks>
/// <para>Made by <see cref="Implicit"/>. Where the condition F(x*(p), p) = 0 holds and J = ∂F/∂x is regular, ẋ = −J⁻¹ (∂F/∂p) ṗ and p̄ = −(∂F/∂p)ᵀ J⁻ᵀ x̄: the iterations of the solver are never
/// differentiated, and need not be differentiable. It is a function like any other (<c>backend.Jacobian(solution, p, n)</c>), and a piece of other functions (<c>solution.Evaluate(p, x)</c> at any number).</para>
/// <para>Errors: a solution is polished by steps of Newton's method on the condition until rounding stops them, so that value and derivatives are exact to rounding times the condition number of J, whatever the
/// solver's tolerances. A solve that ends with any status but success, and a J that is singular to working precision, are refused: <see cref="ImplicitFunctionException"/>.</para>
/// <para>Cost at plain numbers: one solve and the polishing for a point p; one Jacobian ∂F/∂x (n × n, dense) with its factors for all first derivatives there; one pushforward or pullback of F in p for each
/// product. They are kept for the last point of each thread. At nested numbers each product forms and solves again. What the functions capture is frozen from the first evaluation on. Safe for several threads.</para>
/// <para>Source: Griewank and Walther (2008), chapter 15; Christianson (1994), Reverse accumulation and attractive fixed points, Optim. Methods Softw. 3.</para>
/// </remarks>
public abstract class ImplicitFunction : IVectorFunction
{
    private protected ImplicitFunction(int unknownCount) => UnknownCount = unknownCount;

    /// <summary>The number n of unknowns: the length of x*(p).</summary>
    public int UnknownCount { get; }

    /// <summary>The number of outputs, n.</summary>
    /// <param name="inputLength">The number k of parameters.</param>
    /// <returns>n.</returns>
    public int OutputLength(int inputLength) => UnknownCount;

    /// <summary>x*(p) at any number, with its derivatives where the number carries some.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The parameters p, length k.</param>
    /// <param name="y">Receives x*(p), length n.</param>
    /// <exception cref="ImplicitFunctionException">The solver did not succeed, or the derivative does not exist.</exception>
    public abstract void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    /// <summary>The solver's own answer at p, before polishing: its status, counts and trace.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <returns>The solution, whatever its status.</returns>
    public abstract Solution Solve(double[] p);
}
