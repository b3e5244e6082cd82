using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Functions with a backend of their own.</content>
/// <remarks>
/// Inside any other derivative the function is one block: its value is computed on plain numbers, its pushforward or pullback by the given backend at the base number of the derivative around it, so
/// that forward and reverse, and higher orders, nest as they do elsewhere. So a finite difference of a function that exists at <see cref="double"/> only can stand inside an exact gradient.
/// A backend that works at <see cref="double"/> only, and a plain delegate, give first derivatives; where a second one is asked for they are refused by name. What the function captures is constant to it:
/// a captured variable of a surrounding derivative is refused, because the value is computed at <see cref="double"/>; pass it as an argument. Cost: one evaluation of f for its value, and those of
/// the backend for each pushforward or pullback; a seed that is zero costs nothing. As safe to share between threads as the backend and the function.
/// </remarks>
public static partial class Rule
{
    /// <summary>A function Rⁿ → R that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public static ScalarWithBackend<BoundScalar> DifferentiateWith(Backend backend, IScalarFunction f) => new(backend, Function.From(f));

    /// <summary>A function R → R that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public static UnivariateWithBackend<BoundUnivariate> DifferentiateWith(Backend backend, IUnivariateFunction f) => new(backend, Function.From(f));

    /// <summary>A function Rⁿ → Rᵐ that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    public static VectorWithBackend<IVectorFunction> DifferentiateWith(Backend backend, IVectorFunction f) => new(backend, f);

    /// <summary>A function Rⁿ → R that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function; a generic method, or a plain delegate where the backend takes one.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static ScalarWithBackend<BoundScalar> DifferentiateWith(Backend backend, ScalarFunction<double> f) => new(backend, Function.From(f));

    /// <summary>A function R → R that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function; a generic method, or a plain delegate where the backend takes one.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static UnivariateWithBackend<BoundUnivariate> DifferentiateWith(Backend backend, UnivariateFunction<double> f) => new(backend, Function.From(f));

    /// <summary>A function Rⁿ → Rᵐ that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function; a generic method, or a plain delegate where the backend takes one.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static VectorWithBackend<BoundVector> DifferentiateWith(Backend backend, VectorFunction<double> f, int outputLength) => new(backend, Function.From(f, outputLength));

    /// <summary>A function Rⁿ → Rᵐ that allocates its result that this backend differentiates, whichever one differentiates around it.</summary>
    /// <param name="backend">The backend of the function.</param>
    /// <param name="f">The function; a generic method, or a plain delegate where the backend takes one.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static VectorWithBackend<BoundMap> DifferentiateWith(Backend backend, MapFunction<double> f, int outputLength) => new(backend, Function.From(f, outputLength));
}
