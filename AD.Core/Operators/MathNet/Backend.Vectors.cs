using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>The operators for MathNet vectors: a vector in, a vector out.</content>
public abstract partial class Backend
{
    /// <summary>The gradient ∇f(x).</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Vector<double> Gradient(ScalarFunction<double> f, Vector<double> x) => Gradient(Accept(Function.From(f)), x);

    /// <summary>The gradient ∇f(x).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Vector<double> Gradient<TFunction>(TFunction f, Vector<double> x)
        where TFunction : IScalarFunction
        => Vector<double>.Build.Dense(Gradient(f, Entries(x)));

    /// <summary>The value and the gradient, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, Vector<double> Gradient) ValueAndGradient(ScalarFunction<double> f, Vector<double> x) => ValueAndGradient(Accept(Function.From(f)), x);

    /// <summary>The value and the gradient, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, Vector<double> Gradient) ValueAndGradient<TFunction>(TFunction f, Vector<double> x)
        where TFunction : IScalarFunction
    {
        (double value, double[] gradient) = ValueAndGradient(f, Entries(x));
        return (value, Vector<double>.Build.Dense(gradient));
    }

    /// <summary>The Jacobian.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Jacobian(VectorFunction<double> f, Vector<double> x, int outputLength) => Jacobian(f, Entries(x), outputLength);

    /// <summary>The Jacobian.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Jacobian<TFunction>(TFunction f, Vector<double> x)
        where TFunction : IVectorFunction
        => Jacobian(f, Entries(x));

    /// <summary>The pushforward J ẋ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Vector<double> Pushforward(VectorFunction<double> f, Vector<double> x, Vector<double> tangent, int outputLength)
        => Pushforward(Accept(Function.From(f, outputLength)), x, tangent);

    /// <summary>The pushforward J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>J ẋ, length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Vector<double> Pushforward<TFunction>(TFunction f, Vector<double> x, Vector<double> tangent)
        where TFunction : IVectorFunction
        => Vector<double>.Build.Dense(Pushforward(f, Entries(x), Entries(tangent)));

    /// <summary>The pullback Jᵀ ȳ.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m: it says the number of outputs.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Vector<double> Pullback(VectorFunction<double> f, Vector<double> x, Vector<double> cotangent)
    {
        ArgumentNullException.ThrowIfNull(cotangent);
        return Pullback(Accept(Function.From(f, cotangent.Count)), x, cotangent);
    }

    /// <summary>The pullback Jᵀ ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>Jᵀ ȳ, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Vector<double> Pullback<TFunction>(TFunction f, Vector<double> x, Vector<double> cotangent)
        where TFunction : IVectorFunction
        => Vector<double>.Build.Dense(Pullback(f, Entries(x), Entries(cotangent)));

    /// <summary>The Hessian.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Hessian(ScalarFunction<double> f, Vector<double> x) => Hessian(f, Entries(x));

    /// <summary>The Hessian.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Hessian<TFunction>(TFunction f, Vector<double> x)
        where TFunction : IScalarFunction
        => Hessian(f, Entries(x));

    /// <summary>The Hessian-vector product H v.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Vector<double> HessianVectorProduct(ScalarFunction<double> f, Vector<double> x, Vector<double> tangent)
        => HessianVectorProduct(Accept(Function.From(f)), x, tangent);

    /// <summary>The Hessian-vector product H v.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">v, length n.</param>
    /// <returns>H v, length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Vector<double> HessianVectorProduct<TFunction>(TFunction f, Vector<double> x, Vector<double> tangent)
        where TFunction : IScalarFunction
        => Vector<double>.Build.Dense(HessianVectorProduct(f, Entries(x), Entries(tangent)));

    /// <summary>The entries of a vector, without a copy where it is dense.</summary>
    private static double[] Entries(Vector<double> vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return vector.AsArray() ?? vector.ToArray();
    }
}
