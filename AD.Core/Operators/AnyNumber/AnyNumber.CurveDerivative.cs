using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <content>First derivatives of curves R → Rᵐ.</content>
public static partial class AnyNumber
{
    /// <summary>The derivative f'(x) of a curve.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x), length m.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(-1)]
    public static T[] Derivative<T>(this Backend backend, CurveFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.OfCurve(f, x).Derivative;

    /// <summary>The derivative f'(x) of a curve.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f'(x), length m.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T[] Derivative<T>(this Backend backend, VectorFunction<T> f, T x, int outputLength)
        where T : IFloatingPointIeee754<T>
        => backend.CurveCore(backend.Bind(f, outputLength), x).Derivative;

    /// <summary>The derivative f'(x) of a curve.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x), length m.</returns>
    public static T[] Derivative<T>(this Backend backend, IVectorFunction f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.CurveCore(f, x).Derivative;

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(-1)]
    public static (T[] Value, T[] Derivative) ValueAndDerivative<T>(this Backend backend, CurveFunction<T> f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.OfCurve(f, x);

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ, a generic method.</param>
    /// <param name="x">The point.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and f'(x).</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T[] Value, T[] Derivative) ValueAndDerivative<T>(this Backend backend, VectorFunction<T> f, T x, int outputLength)
        where T : IFloatingPointIeee754<T>
        => backend.CurveCore(backend.Bind(f, outputLength), x);

    /// <summary>The value and the derivative, f(x) and f'(x), of a curve, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The curve f : R → Rᵐ.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    public static (T[] Value, T[] Derivative) ValueAndDerivative<T>(this Backend backend, IVectorFunction f, T x)
        where T : IFloatingPointIeee754<T>
        => backend.CurveCore(f, x);
}
