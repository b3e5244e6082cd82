// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The Jacobians with respect to x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
        => Jacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobians with respect to x and p, into one matrix each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Matrix<double> destinationX, Matrix<double> destinationP)
        => Jacobian(Bind(f, Rows(destinationX)), x, p, destinationX, destinationP);

    /// <summary>The Jacobian with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
        => Jacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to x, p being constant, into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Matrix<double> destination)
        => Jacobian(Bind(f, Rows(destination)), x, p, destination);

    /// <summary>The Jacobian with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
        => Jacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to p, x being constant, into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Jacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Matrix<double> destination)
        => Jacobian(Bind(f, Rows(destination)), x, p, destination);

    /// <summary>The Jacobians with respect to x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian(MapFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().Jacobian2<InMatrix, Matrix<double>>());

    /// <summary>The Jacobian with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(MapFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().Jacobian1<InMatrix, Matrix<double>>());

    /// <summary>The Jacobian with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ, which allocates its result.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(MapFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => OfMap(f, Point(x, p), default, static (at, _) => at.Jacobian().Jacobian1<InMatrix, Matrix<double>>());

    /// <summary>The Jacobians with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().Jacobian2<InMatrix, Matrix<double>>();

    /// <summary>The Jacobians with respect to x and p, into one matrix each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Matrix<double> destinationX, Matrix<double> destinationP)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(destinationX, destinationP);

    /// <summary>The Jacobian with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().Jacobian1<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to x, p being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Matrix<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(destination);

    /// <summary>The Jacobian with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Jacobian().Jacobian1<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to p, x being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Matrix<double> destination)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).JacobianInto(destination);
}
