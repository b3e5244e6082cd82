using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

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

    /// <summary>The partial derivative ∂f/∂x, the second argument being constant at this level.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R, a generic method.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∂f/∂x.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T Derivative<T>(this Backend backend, UnivariateFunction2<T> f, T x, ConstantNumber<T> p)
        where T : IFloatingPointIeee754<T>
        => PartialDerivative(backend, f, x, p.Value, swapped: false);

    /// <summary>The partial derivative ∂f/∂p, the first argument being constant at this level.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : R × R → R, a generic method.</param>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>∂f/∂p.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public static T Derivative<T>(this Backend backend, UnivariateFunction2<T> f, ConstantNumber<T> x, T p)
        where T : IFloatingPointIeee754<T>
        => PartialDerivative(backend, f, p, x.Value, swapped: true);

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

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static T PartialDerivative<T>(Backend backend, UnivariateFunction2<T> f, T active, T constant, bool swapped)
        where T : IFloatingPointIeee754<T>
    {
        BoundUnivariate2 bound = backend.Accept(Function.From(f));
        using Workspace<T> space = new(5);
        Span<T> point = space.Take(2), one = space.Take(1), value = space.Take(1), derivative = space.Take(1);
        point[0] = active;
        point[1] = constant;
        one[0] = T.One;
        backend.Pushforward(new SegmentedUnivariate(bound, swapped), point, one, value, derivative);
        return derivative[0];
    }
}
