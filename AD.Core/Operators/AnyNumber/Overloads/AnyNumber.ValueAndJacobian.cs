// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

public static partial class AnyNumber
{
    /// <summary>The value, and the Jacobian with respect to x, from one evaluation.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (T[] Value, T[,] Jacobian) ValueAndJacobian<T>(this Backend backend, VectorFunction<T> f, ReadOnlySpan<T> x, int outputLength)
        where T : IFloatingPointIeee754<T>
        => ValueAndJacobian(backend, backend.Bind(f, outputLength), x);

    /// <summary>The value, and the Jacobian with respect to x, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    public static (T[] Value, T[,] Jacobian) ValueAndJacobian<TFunction, T>(this Backend backend, TFunction f, ReadOnlySpan<T> x)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => At.Vector1(backend, f, new Arguments<T>(x)).Jacobian().ValueAndJacobian1<InTable<T>, T[,]>();
}
