using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>The operators at any number type: for <see cref="float"/>, and for derivatives inside a function that is itself differentiated.</summary>
/// <remarks>An outer variable enters as an argument: <c>backend.Derivative(Inner, x, Constant.Of(c))</c>. The point is not checked for NaN here, because it may carry derivatives of an outer level.</remarks>
public static partial class AnyNumber
{
    /// <summary>The derivative f'(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T Derivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndDerivativeCore(backend.Accept(Function.From(f)), x).Derivative;

    /// <summary>The derivative f'(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x).</returns>
    public static T Derivative<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndDerivativeCore(f, x).Derivative;

    /// <summary>The value and the derivative, f(x) and f'(x), from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T Derivative) ValueAndDerivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndDerivativeCore(backend.Accept(Function.From(f)), x);

    /// <summary>The second derivative f''(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f''(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T SecondDerivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.SecondDerivativeCore(backend.Accept(Function.From(f)), x).SecondDerivative;
}
