// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the Jacobians with respect to x, p and q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n, ∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Jacobian) ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobians with respect to x, p and q, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <param name="destinationQ">Receives ∂f/∂q, m × l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> value, Matrix<double> destinationX, Matrix<double> destinationP, Matrix<double> destinationQ)
        => ValueAndJacobian(Bind(f, value.Length), x, p, q, value, destinationX, destinationP, destinationQ);

    /// <summary>The value, and the Jacobians with respect to x and p, q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobians with respect to x and q, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobians with respect to p and q, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobian with respect to x, p and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobian with respect to x, p and q being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Bind(f, value.Length), x, p, q, value, destination);

    /// <summary>The value, and the Jacobian with respect to p, x and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobian with respect to p, x and q being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Bind(f, value.Length), x, p, q, value, destination);

    /// <summary>The value, and the Jacobian with respect to q, x and p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p, q);

    /// <summary>The value, and the Jacobian with respect to q, x and p being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂q, m × l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Bind(f, value.Length), x, p, q, value, destination);
}
