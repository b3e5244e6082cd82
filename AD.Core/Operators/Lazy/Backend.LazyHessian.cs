using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Hessians as operators.</content>
public abstract partial class Backend
{
    /// <summary>The Hessian at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ H v, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public LazyHessian LazyHessian(ScalarFunction<double> f, ReadOnlySpan<double> x) => LazyHessian(Accept(Function.From(f)), x);

    /// <summary>The Hessian at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ H v, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public LazyHessian LazyHessian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        GradientLinearization linearization = Unprepared.Prepare(f, Shape.Scalar(x.Length)).LinearizeGradient();
        linearization.MoveTo(x);
        return new(linearization);
    }
}
