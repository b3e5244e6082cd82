using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Gradients as operators.</content>
public abstract partial class Backend
{
    /// <summary>The gradient at a point as an operator of one row.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ ∇f(x)ᵀ v, 1 × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public LazyGradient LazyGradient(ScalarFunction<double> f, ReadOnlySpan<double> x) => LazyGradient(Accept(Function.From(f)), x);

    /// <summary>The gradient at a point as an operator of one row.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ ∇f(x)ᵀ v, 1 × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public LazyGradient LazyGradient<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        return new(Recorded(Unprepared.Prepare(new ScalarAsVector<TFunction>(f), Shape.Vector(x.Length, 1)), x));
    }
}
