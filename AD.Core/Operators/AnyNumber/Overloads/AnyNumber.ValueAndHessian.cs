// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the Hessian with respect to x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T Value, T[,] Hessian) ValueAndHessian<T>(this Backend backend, ScalarFunction<T> f, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
        => ValueAndHessian(backend, backend.Bind(f), x);

    /// <summary>The value, and the Hessian with respect to x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T Value, T[,] Hessian) ValueAndHessian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => At.ScalarTwice1(backend, f, new Arguments<T>(x)).Hessian().ValueAndHessian1<InTable<T>, T[,]>();
}
