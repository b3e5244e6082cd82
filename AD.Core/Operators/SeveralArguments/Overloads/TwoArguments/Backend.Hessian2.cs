// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The Hessian with respect to x and p, in blocks.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => Hessian(Bind(f), x, p);

    /// <summary>The Hessian with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Hessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => Hessian(Bind(f), x, p);

    /// <summary>The Hessian with respect to x, p being constant, into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂²f/∂x∂x, n × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Hessian(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, Matrix<double> destination)
        => Hessian(Bind(f), x, p, destination);

    /// <summary>The Hessian with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Hessian(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => Hessian(Bind(f), x, p);

    /// <summary>The Hessian with respect to p, x being constant, into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂²f/∂p∂p, k × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void Hessian(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, Matrix<double> destination)
        => Hessian(Bind(f), x, p, destination);

    /// <summary>The Hessian with respect to x and p, in blocks.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().Hessian2<InMatrix, Matrix<double>>();

    /// <summary>The Hessian with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Hessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().Hessian1<InMatrix, Matrix<double>>();

    /// <summary>The Hessian with respect to x, p being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="destination">Receives ∂²f/∂x∂x, n × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Hessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Matrix<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianInto(destination);

    /// <summary>The Hessian with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Hessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).Hessian().Hessian1<InMatrix, Matrix<double>>();

    /// <summary>The Hessian with respect to p, x being constant, into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="destination">Receives ∂²f/∂p∂p, k × k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void Hessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Matrix<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianInto(destination);
}
