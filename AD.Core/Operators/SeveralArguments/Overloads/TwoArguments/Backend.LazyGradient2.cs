// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The gradient with respect to x and p at a point as an operator of one row: its columns are the entries of x and p, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        => LazyGradient(Bind(f), x, p);

    /// <summary>The gradient with respect to x, p being constant at a point as an operator of one row.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient(ScalarFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p)
        => LazyGradient(Bind(f), x, p);

    /// <summary>The gradient with respect to p, x being constant at a point as an operator of one row.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient(ScalarFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p)
        => LazyGradient(Bind(f), x, p);

    /// <summary>The gradient with respect to x and p at a point as an operator of one row: its columns are the entries of x and p, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).Lazy();

    /// <summary>The gradient with respect to x, p being constant at a point as an operator of one row.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).Lazy();

    /// <summary>The gradient with respect to p, x being constant at a point as an operator of one row.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyGradient LazyGradient<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IScalarFunction2
        => At.Scalar2(this, f, Point(x, p)).Lazy();
}
