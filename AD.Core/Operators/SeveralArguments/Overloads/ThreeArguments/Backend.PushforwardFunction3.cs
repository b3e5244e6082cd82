// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pushforward at a point as a function of the tangents, with respect to x, p and q.</summary>
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
    public Func<(double[] First, double[] Second, double[] Third), double[]> PushforwardFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and p, q being constant.</summary>
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
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and q, p being constant.</summary>
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
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangents, with respect to p and q, x being constant.</summary>
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
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangent, with respect to x, p and q being constant.</summary>
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
    public Func<double[], double[]> PushforwardFunction(VectorFunction3<double> f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangent, with respect to p, x and q being constant.</summary>
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
    public Func<double[], double[]> PushforwardFunction(VectorFunction3<double> f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangent, with respect to q, x and p being constant.</summary>
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
    public Func<double[], double[]> PushforwardFunction(VectorFunction3<double> f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p, q);

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x, p and q.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second, double[] Third), double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward3;

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and p, q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward2;

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and q, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward2;

    /// <summary>The pushforward at a point as a function of the tangents, with respect to p and q, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward2;

    /// <summary>The pushforward at a point as a function of the tangent, with respect to x, p and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward1;

    /// <summary>The pushforward at a point as a function of the tangent, with respect to p, x and q being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="q">The third argument, length l; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p, Constant<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward1;

    /// <summary>The pushforward at a point as a function of the tangent, with respect to q, x and p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="q">The third argument, length l; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, Constant<double> x, Constant<double> p, ReadOnlySpan<double> q)
        where TFunction : IVectorFunction3
        => At.Vector3(this, f, Point(x, p, q)).Kept().Pushforward1;
}
