// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The Hessian with respect to x, p and q at a point as an operator, not formed: its columns are the entries of x, p and q, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to x and p, q being constant at a point as an operator, not formed: its columns are the entries of x and p, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to x and q, p being constant at a point as an operator, not formed: its columns are the entries of x and q, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to p and q, x being constant at a point as an operator, not formed: its columns are the entries of p and q, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to x, p and q being constant at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to p, x and q being constant at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to q, x and p being constant at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian(ScalarFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        => LazyHessian(Bind(f), x, p, q);

    /// <summary>The Hessian with respect to x, p and q at a point as an operator, not formed: its columns are the entries of x, p and q, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to x and p, q being constant at a point as an operator, not formed: its columns are the entries of x and p, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to x and q, p being constant at a point as an operator, not formed: its columns are the entries of x and q, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to p and q, x being constant at a point as an operator, not formed: its columns are the entries of p and q, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to x, p and q being constant at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to p, x and q being constant at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();

    /// <summary>The Hessian with respect to q, x and p being constant at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyHessian LazyHessian<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IScalarFunction3
        => At.ScalarTwice3(this, f, Point(x, p, q)).Lazy();
}
