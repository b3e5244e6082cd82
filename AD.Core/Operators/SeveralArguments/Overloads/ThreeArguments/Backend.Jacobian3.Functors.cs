// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The Jacobians with respect to x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, m × n, ∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian3<InMatrix, Matrix<double>>();

    /// <summary>The Jacobians with respect to x, p and q, into one matrix each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destinationX">Receives ∂f/∂x, m × n.</param>
    /// <param name="destinationP">Receives ∂f/∂p, m × k.</param>
    /// <param name="destinationQ">Receives ∂f/∂q, m × l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Matrix<double> destinationX, Matrix<double> destinationP, Matrix<double> destinationQ)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).JacobianInto(destinationX, destinationP, destinationQ);

    /// <summary>The Jacobians with respect to x and p, q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian2<InMatrix, Matrix<double>>();

    /// <summary>The Jacobians with respect to x and q, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂x, m × n and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian2<InMatrix, Matrix<double>>();

    /// <summary>The Jacobians with respect to p and q, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂p, m × k and ∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian2<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian1<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to x, p and q being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂x, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, Matrix<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).JacobianInto(destination);

    /// <summary>The Jacobian with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian1<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to p, x and q being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="destination">Receives ∂f/∂p, m × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, Matrix<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).JacobianInto(destination);

    /// <summary>The Jacobian with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>∂f/∂q, m × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Jacobian().Jacobian1<InMatrix, Matrix<double>>();

    /// <summary>The Jacobian with respect to q, x and p being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="destination">Receives ∂f/∂q, m × l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Jacobian<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, Matrix<double> destination)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).JacobianInto(destination);
}
