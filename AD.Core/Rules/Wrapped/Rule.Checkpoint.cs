using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Functions that are evaluated again in the reverse sweep instead of being recorded: memory for time.</content>
/// <remarks>
/// A tape keeps the arguments and the results of a checkpointed function, and nothing of what it computes in between; the pullback evaluates it again, on the given backend, one checkpoint after the
/// other. A loop of k checkpointed steps so holds k states and one step instead of k steps. A checkpointed function may contain checkpoints. Cost: in reverse mode two evaluations instead of one; in
/// forward mode one for the value and one for each direction. Derivatives are those of f: the backend is to be exact and to work at any base number. What the function captures is constant to it, as
/// in <see cref="DifferentiateWith(Backend, IScalarFunction)"/>. Source: Griewank and Walther (2008), chapter 12.
/// </remarks>
public static partial class Rule
{
    /// <summary>A function Rⁿ → R whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    public static ScalarWithBackend<BoundScalar> Checkpoint(Backend backend, IScalarFunction f) => new(Exact(backend), Function.From(f));

    /// <summary>A function R → R whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    public static UnivariateWithBackend<BoundUnivariate> Checkpoint(Backend backend, IUnivariateFunction f) => new(Exact(backend), Function.From(f));

    /// <summary>A function Rⁿ → Rᵐ whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    public static VectorWithBackend<IVectorFunction> Checkpoint(Backend backend, IVectorFunction f) => new(Exact(backend), f);

    /// <summary>A function Rⁿ → R whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function; a generic method.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static ScalarWithBackend<BoundScalar> Checkpoint(Backend backend, ScalarFunction<double> f) => new(Exact(backend), Function.From(f));

    /// <summary>A function R → R whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function; a generic method.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static UnivariateWithBackend<BoundUnivariate> Checkpoint(Backend backend, UnivariateFunction<double> f) => new(Exact(backend), Function.From(f));

    /// <summary>A function Rⁿ → Rᵐ whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function; a generic method.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static VectorWithBackend<BoundVector> Checkpoint(Backend backend, VectorFunction<double> f, int outputLength) => new(Exact(backend), Function.From(f, outputLength));

    /// <summary>A function Rⁿ → Rᵐ that allocates its result whose intermediate results are not kept but computed again when its derivative is taken.</summary>
    /// <param name="backend">The backend that differentiates the function, best a reverse one.</param>
    /// <param name="f">The function; a generic method.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The backend is not exact or works at double only, or the function is a plain delegate.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static VectorWithBackend<BoundMap> Checkpoint(Backend backend, MapFunction<double> f, int outputLength) => new(Exact(backend), Function.From(f, outputLength));

    private static Backend Exact(Backend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return backend.Traits is { IsExact: true, AnyBaseNumber: true }
            ? backend
            : throw new ArgumentException(
                $"{backend.Traits.Name} {(backend.Traits.IsExact ? "works at double only" : "is approximate")}, but a checkpoint is not to change a derivative: give an exact backend that works at any base "
                + "number, such as the reverse tape, or say Rule.DifferentiateWith where the backend is meant to replace the derivative.",
                nameof(backend));
    }
}
