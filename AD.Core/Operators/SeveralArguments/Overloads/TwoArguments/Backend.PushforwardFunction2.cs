// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p);

    /// <summary>The pushforward at a point as a function of the tangent, with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p);

    /// <summary>The pushforward at a point as a function of the tangent, with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
        => PushforwardFunction(Bind(f, outputLength), x, p);

    /// <summary>The pushforward at a point as a function of the tangents, with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<(double[] First, double[] Second), double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().Pushforward2;

    /// <summary>The pushforward at a point as a function of the tangent, with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().Pushforward1;

    /// <summary>The pushforward at a point as a function of the tangent, with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>The linear map. The arguments are copied; f is evaluated at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public Func<double[], double[]> PushforwardFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().Pushforward1;
}
