// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pullback at a point as a function of the cotangent, with respect to x, p and q.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second, double[] Third)> PullbackFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x and p, q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x and q, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to p and q, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x, p and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to p, x and q being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to q, x and p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => PullbackFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second, double[] Third)> PullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback3;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x and p, q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback2;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x and q, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback2;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to p and q, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], (double[] First, double[] Second)> PullbackFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback2;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback1;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback1;

    /// <summary>The pullback at a point as a function of the cotangent, with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PullbackFunction<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pullback1;
}
