using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Derivatives of functions of one number as operators.</content>
public abstract partial class Backend
{
    /// <summary>The derivative at a point as an operator.</summary>
    /// <param name="f">The function f : R → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>The map v ↦ f'(x) v, 1 × 1.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public LazyDerivative LazyDerivative(UnivariateFunction<double> f, double x) => LazyDerivative(Accept(Function.From(f)), x);

    /// <summary>The derivative at a point as an operator.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>The map v ↦ f'(x) v, 1 × 1.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public LazyDerivative LazyDerivative<TFunction>(TFunction f, double x)
        where TFunction : IUnivariateFunction
    {
        Expect.Finite(x);
        return new(Recorded(Unprepared.Prepare(new UnivariateAsVector<TFunction>(f), Shape.Vector(1, 1)), [x]));
    }
}
