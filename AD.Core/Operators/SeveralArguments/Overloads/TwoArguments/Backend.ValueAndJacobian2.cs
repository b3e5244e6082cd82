// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the Jacobians with respect to x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p);

    /// <summary>The value, and the Jacobians with respect to x and p, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> value, Matrix<double> destinationX, Matrix<double> destinationP)
        => ValueAndJacobian(Bind(f, value.Length), x, p, value, destinationX, destinationP);

    /// <summary>The value, and the Jacobian with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p);

    /// <summary>The value, and the Jacobian with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Bind(f, value.Length), x, p, value, destination);

    /// <summary>The value, and the Jacobian with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
        => ValueAndJacobian(Bind(f, outputLength), x, p);

    /// <summary>The value, and the Jacobian with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Bind(f, value.Length), x, p, value, destination);

    /// <summary>The value, and the Jacobians with respect to x and p, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian(MapFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().ValueAndJacobian2<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobian with respect to x, p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobian with respect to p, x being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>());

    /// <summary>The value, and the Jacobians with respect to x and p, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, (Matrix<double> First, Matrix<double> Second) Jacobian) ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().ValueAndJacobian2<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Jacobians with respect to x and p, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> value, Matrix<double> destinationX, Matrix<double> destinationP)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(value, destinationX, destinationP);

    /// <summary>The value, and the Jacobian with respect to x, p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, length m, and ∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Jacobian with respect to x, p being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Span<double> value, Matrix<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(value, destination);

    /// <summary>The value, and the Jacobian with respect to p, x being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().ValueAndJacobian1<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Jacobian with respect to p, x being constant, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="value">Receives f, length m: it says the number of outputs.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void ValueAndJacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Span<double> value, Matrix<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(value, destination);
}
