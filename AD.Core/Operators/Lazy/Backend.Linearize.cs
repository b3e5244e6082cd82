using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>The value of a function with its linear map.</content>
public abstract partial class Backend
{
    /// <summary>The value f(x), evaluated here, and the map v ↦ J v, to be applied many times forward and transposed.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the map is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and J, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Linearization Linearize(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength) => Linearized(LazyJacobian(f, x, outputLength));

    /// <summary>The value f(x) and the map v ↦ J v of a function that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the map is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and J, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Linearization Linearize(MapFunction<double> f, ReadOnlySpan<double> x) => Linearized(LazyJacobian(f, x));

    /// <summary>The value f(x), evaluated here, and the map v ↦ J v, to be applied many times forward and transposed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the map is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and J, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Linearization Linearize<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
        => Linearized(LazyJacobian(f, x));

    /// <summary>The value f(x) and the linear form v ↦ ∇f(x)ᵀ v of a scalar function.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the map is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and ∇f(x)ᵀ, 1 × n.</returns>
    /// <exception cref="ArgumentException">An entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public ScalarLinearization Linearize(ScalarFunction<double> f, ReadOnlySpan<double> x) => Linearized(LazyGradient(f, x));

    /// <summary>The value f(x) and the linear form v ↦ ∇f(x)ᵀ v of a scalar function.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the map is used. A struct that is not to be boxed goes to <see cref="AD.LazyGradient"/>.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and ∇f(x)ᵀ, 1 × n.</returns>
    /// <exception cref="ArgumentException">An entry of the point is not finite.</exception>
    public ScalarLinearization Linearize(IScalarFunction f, ReadOnlySpan<double> x) => Linearized(LazyGradient(f is BoundScalar bound ? Accept(bound) : Function.From(f), x));

    private static ScalarLinearization Linearized(LazyGradient map) => new(map.Value, map);

    private static Linearization Linearized(LazyJacobian map) => new(map.Value.ToArray(), map);
}
