using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Pullbacks (vector-Jacobian products) at a point as functions of the cotangent.</content>
public abstract partial class Backend
{
    /// <summary>The pullback at a point as a function of the cotangent, ȳ ↦ Jᵀ ȳ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Func<double[], double[]> PullbackFunction(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength)
        => PullbackFunction(Accept(Function.From(f, outputLength)), x);

    /// <summary>The pullback at a point as a function of the cotangent, ȳ ↦ Jᵀ ȳ, of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The linear map; the cotangent says the number of outputs.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Func<double[], double[]> PullbackFunction(MapFunction<double> f, ReadOnlySpan<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expect.Finite(x);
        double[] point = x.ToArray();
        return cotangent => Pullback(f, point, cotangent);
    }

    /// <summary>The pullback at a point as a function of the cotangent, ȳ ↦ Jᵀ ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Func<double[], double[]> PullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        double[] point = x.ToArray();
        return cotangent => Pullback(f, point, cotangent);
    }

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, f(x) and ȳ ↦ Jᵀ ȳ; each application evaluates f again.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and the linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength)
        => ValueAndPullbackFunction(Accept(Function.From(f, outputLength)), x);

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, f(x) and ȳ ↦ Jᵀ ȳ, of a function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and the linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction(MapFunction<double> f, ReadOnlySpan<double> x)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expect.Finite(x);
        double[] value = f(x);
        return (value, PullbackFunction(Accept(Function.From(f, MapLengths.Keep(f, value, x.Length))), x));
    }

    /// <summary>The value, evaluated here, and the pullback at a point as a function of the cotangent, f(x) and ȳ ↦ Jᵀ ȳ; each application evaluates f again.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>f(x) and the linear map.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, Func<double[], double[]> Pullback) ValueAndPullbackFunction<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
    {
        double[] value = new double[Outputs(f, x.Length)];
        Func<double[], double[]> pullback = PullbackFunction(f, x);
        Unwritten(value);
        f.Evaluate(x, value);
        return (value, pullback);
    }
}
