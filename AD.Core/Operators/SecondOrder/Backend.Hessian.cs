using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>Hessians of functions Rⁿ → R.</summary>
public abstract partial class Backend
{
    /// <summary>The Hessian.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Hessian(ScalarFunction<double> f, ReadOnlySpan<double> x) => Hessian(Accept(Function.From(f)), x);

    /// <summary>The Hessian.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Hessian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
        => ValueGradientAndHessian(f, x).Hessian;

    /// <summary>The Hessian into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives H, n × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Hessian(ScalarFunction<double> f, ReadOnlySpan<double> x, Matrix<double> destination) => Hessian(Accept(Function.From(f)), x, destination);

    /// <summary>The Hessian into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives H, n × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Hessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> destination)
        where TFunction : IScalarFunction
    {
        using Workspace<double> space = new(x.Length);
        ValueGradientAndHessian(f, x, space.Take(x.Length), destination);
    }

    /// <summary>The value and the Hessian, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and H.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, Matrix<double> Hessian) ValueAndHessian(ScalarFunction<double> f, ReadOnlySpan<double> x) => ValueAndHessian(Accept(Function.From(f)), x);

    /// <summary>The value and the Hessian, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and H.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, Matrix<double> Hessian) ValueAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        (double value, _, Matrix<double> hessian) = ValueGradientAndHessian(f, x);
        return (value, hessian);
    }

    /// <summary>The value, the gradient and the Hessian, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x), ∇f(x) and H.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian(ScalarFunction<double> f, ReadOnlySpan<double> x)
        => ValueGradientAndHessian(Accept(Function.From(f)), x);

    /// <summary>The value, the gradient and the Hessian, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x), ∇f(x) and H.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double[] Gradient, Matrix<double> Hessian) ValueGradientAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        int n = x.Length;
        double[] gradient = new double[n];
        using Workspace<double> space = new(n * n);
        Span<double> rows = space.Take(n * n);
        double value = HessianCore(f, x, gradient, rows);
        return (value, gradient, Matrices.New(n, n, rows));
    }

    /// <summary>The value, the gradient and the Hessian, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H, n × n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ValueGradientAndHessian(ScalarFunction<double> f, ReadOnlySpan<double> x, Span<double> gradient, Matrix<double> destination)
        => ValueGradientAndHessian(Accept(Function.From(f)), x, gradient, destination);

    /// <summary>The value, the gradient and the Hessian, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H, n × n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ValueGradientAndHessian<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> gradient, Matrix<double> destination)
        where TFunction : IScalarFunction
    {
        Expect.Finite(x);
        int n = x.Length;
        Expect.Length(gradient, n, "that of x");
        Matrices.Expect(destination, n, n);
        Expect.Apart(x, gradient);
        using Workspace<double> space = new(n * n);
        Span<double> rows = space.Take(n * n);
        double value = HessianCore(f, x, gradient, rows);
        Matrices.Fill(destination, rows);
        return value;
    }
}
