// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) HessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        => HessianVectorProduct(Bind(f), x, p, tangents);

    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p, into one destination each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> destinationX, Span<double> destinationP)
        => HessianVectorProduct(Bind(f), x, p, tangents, destinationX, destinationP);

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        => HessianVectorProduct(Bind(f), x, p, tangent);

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        => HessianVectorProduct(Bind(f), x, p, tangent, destination);

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        => HessianVectorProduct(Bind(f), x, p, tangent);

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p, into a destination.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        => HessianVectorProduct(Bind(f), x, p, tangent, destination);

    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct2(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x and p with tangents of x and p, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, Span<double> destinationX, Span<double> destinationP)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProductInto(tangents, destinationX, destinationP);

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p being constant with a tangent of x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProductInto(tangent, destination);

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to p, x being constant with a tangent of p, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction2
        => At.ScalarTwice2(this, f, Point(x, p)).HessianVectorProductInto(tangent, destination);
}
