// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The Jacobian with respect to x and p at a point as an operator, not formed: its columns are the entries of x and p, one after the other.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
        => LazyJacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to x, p being constant at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
        => LazyJacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to p, x being constant at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
        => LazyJacobian(Bind(f, outputLength), x, p);

    /// <summary>The Jacobian with respect to x and p at a point as an operator, not formed: its columns are the entries of x and p, one after the other.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Lazy();

    /// <summary>The Jacobian with respect to x, p being constant at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Lazy();

    /// <summary>The Jacobian with respect to p, x being constant at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public LazyJacobian LazyJacobian<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Lazy();
}
