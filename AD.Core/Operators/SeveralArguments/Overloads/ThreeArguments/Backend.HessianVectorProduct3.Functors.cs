// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The product of the Hessian with respect to x, p and q with tangents of x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <returns>The parts of H v for x, length n, p, length k and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second, double[] Third) HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct3(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p and q with tangents of x, p and q, into one destination each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n, p, length k and q, length l.</param>
    /// <param name="destinationX">Receives the part of H v for x, length n.</param>
    /// <param name="destinationP">Receives the part of H v for p, length k.</param>
    /// <param name="destinationQ">Receives the part of H v for q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second, double[] Third) tangents, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProductInto(tangents, destinationX, destinationP, destinationQ);

    /// <summary>The product of the Hessian with respect to x and p, q being constant with tangents of x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>The parts of H v for x, length n and p, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct2(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x and q, p being constant with tangents of x and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of x, length n and q, length l.</param>
    /// <returns>The parts of H v for x, length n and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct2(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to p and q, x being constant with tangents of p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangents">The tangents of p, length k and q, length l.</param>
    /// <returns>The parts of H v for p, length k and q, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, (double[] First, double[] Second) tangents)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct2(tangents).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p and q being constant with a tangent of x.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to x, p and q being constant with a tangent of x, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of x, length n.</param>
    /// <param name="destination">Receives the part of H v for x, length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProductInto(tangent, destination);

    /// <summary>The product of the Hessian with respect to p, x and q being constant with a tangent of p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <returns>H v, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to p, x and q being constant with a tangent of p, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="tangent">The tangent of p, length k.</param>
    /// <param name="destination">Receives the part of H v for p, length k.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProductInto(tangent, destination);

    /// <summary>The product of the Hessian with respect to q, x and p being constant with a tangent of q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <returns>H v, length l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public double[] HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProduct1(tangent).HessianVectorProduct;

    /// <summary>The product of the Hessian with respect to q, x and p being constant with a tangent of q, into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="tangent">The tangent of q, length l.</param>
    /// <param name="destination">Receives the part of H v for q, length l.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public void HessianVectorProduct<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangent, Span<double> destination)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).HessianVectorProductInto(tangent, destination);
}
