// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the Jacobians with respect to x, p and q, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n, ∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Jacobian) ValueAndJacobian(MapFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian3<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobians with respect to x and p, q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(MapFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian2<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobians with respect to x and q, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(MapFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian2<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobians with respect to p and q, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(MapFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian2<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobian with respect to x, p and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobian with respect to p, x and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobian with respect to q, x and p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, length m, and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => OfMap(f, Point(x, p, q), default, static (at, _) => at.Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>());
}
