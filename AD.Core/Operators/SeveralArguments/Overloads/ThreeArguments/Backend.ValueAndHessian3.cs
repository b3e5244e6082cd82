// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, and the Hessian with respect to x, p and q, in blocks, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second, Matrix<double> Third) First, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Second, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Third) Hessian) ValueAndHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to x and p, q being constant, in blocks, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to x and q, p being constant, in blocks, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to p and q, x being constant, in blocks, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to x, p and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to p, x and q being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to q, x and p being constant, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂²f/∂q∂q, l × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => ValueAndHessian(Bind(f), x, p, q);

    /// <summary>The value, and the Hessian with respect to x, p and q, in blocks, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second, Matrix<double> Third) First, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Second, (Matrix<double> First, Matrix<double> Second, Matrix<double> Third) Third) Hessian) ValueAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian3<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to x and p, q being constant, in blocks, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian2<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to x and q, p being constant, in blocks, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian2<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to p and q, x being constant, in blocks, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, ((Matrix<double> First, Matrix<double> Second) First, (Matrix<double> First, Matrix<double> Second) Second) Hessian) ValueAndHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian2<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to x, p and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂²f/∂x∂x, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian1<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to p, x and q being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>f, and ∂²f/∂p∂p, k × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian1<InMatrix, Matrix<double>>();

    /// <summary>The value, and the Hessian with respect to q, x and p being constant, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>f, and ∂²f/∂q∂q, l × l.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Hessian().ValueAndHessian1<InMatrix, Matrix<double>>();
}
