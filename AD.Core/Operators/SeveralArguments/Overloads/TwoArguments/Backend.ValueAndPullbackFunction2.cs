// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to x and p.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], (double[] First, double[] Second)> Pullback) ValueAndPullbackFunction(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
        => ValueAndPullbackFunction(Bind(f, outputLength), x, p);

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to x, p being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
        => ValueAndPullbackFunction(Bind(f, outputLength), x, p);

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to p, x being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
        => ValueAndPullbackFunction(Bind(f, outputLength), x, p);

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to x and p.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], (double[] First, double[] Second)> Pullback) ValueAndPullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().ValueAndPullback2();

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to x, p being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; constant.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x, Constant<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().ValueAndPullback1();

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, with respect to p, x being constant.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; constant.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>f, length m, and the linear map. The arguments are copied; f is evaluated again at each application.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction<TFunction>(TFunction f, Constant<double> x, ReadOnlySpan<double> p)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Kept().ValueAndPullback1();
}
