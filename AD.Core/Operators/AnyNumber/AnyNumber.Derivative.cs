using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>The operators at any number type: for <see cref="float"/>, and for derivatives inside a function that is itself differentiated.</summary>
/// <remarks>
/// An outer variable enters as an argument: <c>backend.Derivative(Inner, x, Constant.Of(c))</c>. The point is not checked for NaN here, because it may carry derivatives of an outer level.
/// Matrices are arrays of two indices, for MathNet's hold a few types only.
/// </remarks>
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
        => Derivative(backend, backend.Accept(Function.From(f)), x);

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
        => ValueAndDerivative(backend, backend.Accept(Function.From(f)), x);

    /// <summary>The value and the derivative, f(x) and f'(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    public static (T Value, T Derivative) ValueAndDerivative<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndDerivativeCore(f, x);

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
        => SecondDerivative(backend, backend.Accept(Function.From(f)), x);

    /// <summary>The second derivative f''(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f''(x).</returns>
    public static T SecondDerivative<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
        => backend.SecondDerivativeCore(f, x).SecondDerivative;

    /// <summary>The value and the second derivative, f(x) and f''(x), from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f''(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T SecondDerivative) ValueAndSecondDerivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => ValueAndSecondDerivative(backend, backend.Accept(Function.From(f)), x);

    /// <summary>The value and the second derivative, f(x) and f''(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f''(x).</returns>
    public static (T Value, T SecondDerivative) ValueAndSecondDerivative<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
    {
        (T value, _, T second) = backend.SecondDerivativeCore(f, x);
        return (value, second);
    }

    /// <summary>The value and both derivatives, f(x), f'(x) and f''(x), from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T Derivative, T SecondDerivative) ValueDerivativeAndSecondDerivative<T>(this Backend backend, UnivariateFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => ValueDerivativeAndSecondDerivative(backend, backend.Accept(Function.From(f)), x);

    /// <summary>The value and both derivatives, f(x), f'(x) and f''(x), from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R → R.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    public static (T Value, T Derivative, T SecondDerivative) ValueDerivativeAndSecondDerivative<TFunction, T>(this Backend backend, TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
        => backend.SecondDerivativeCore(f, x);
}
