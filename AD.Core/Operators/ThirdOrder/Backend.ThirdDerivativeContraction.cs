using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>The tensor of third derivatives of functions Rⁿ → R, contracted with two vectors: T[u, v]ᵢ = Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uⱼ vₖ, a vector of length n. The tensor is not formed.</summary>
/// <remarks>
/// It is the derivative of the Hessian-vector product H u along v. Cost: one evaluation of f where the innermost or the outermost level of the backend pulls back (the tape alone, forward over reverse,
/// reverse over forward), otherwise as many as a Jacobian takes at the outermost level. Symmetric in u and v.
/// </remarks>
public abstract partial class Backend
{
    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v].</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>T[u, v], length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double[] ThirdDerivativeContraction(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
        => ThirdDerivativeContraction(Accept(Function.From(f)), x, u, v);

    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v].</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>T[u, v], length n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double[] ThirdDerivativeContraction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
        where TFunction : IScalarFunction
        => ValueGradientAndThirdDerivativeContraction(f, x, u, v).Contraction;

    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v], into a destination.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="destination">Receives T[u, v], length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ThirdDerivativeContraction(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> destination)
        => ThirdDerivativeContraction(Accept(Function.From(f)), x, u, v, destination);

    /// <summary>The tensor of third derivatives contracted with two vectors, T[u, v], into a destination.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="destination">Receives T[u, v], length n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ThirdDerivativeContraction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> destination)
        where TFunction : IScalarFunction
    {
        using Workspace<double> space = new(x.Length);
        ValueGradientAndThirdDerivativeContraction(f, x, u, v, space.Take(x.Length), destination);
    }

    /// <summary>The value, the gradient and T[u, v], from the same evaluations.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>f(x), ∇f(x) and T[u, v].</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double[] Gradient, double[] Contraction) ValueGradientAndThirdDerivativeContraction(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
        => ValueGradientAndThirdDerivativeContraction(Accept(Function.From(f)), x, u, v);

    /// <summary>The value, the gradient and T[u, v], from the same evaluations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <returns>f(x), ∇f(x) and T[u, v].</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double[] Gradient, double[] Contraction) ValueGradientAndThirdDerivativeContraction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
        where TFunction : IScalarFunction
    {
        double[] gradient = new double[x.Length], contraction = new double[x.Length];
        return (ValueGradientAndThirdDerivativeContraction(f, x, u, v, gradient, contraction), gradient, contraction);
    }

    /// <summary>The value, the gradient and T[u, v], from the same evaluations, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives T[u, v], length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ValueGradientAndThirdDerivativeContraction(ScalarFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> gradient, Span<double> destination)
        => ValueGradientAndThirdDerivativeContraction(Accept(Function.From(f)), x, u, v, gradient, destination);

    /// <summary>The value, the gradient and T[u, v], from the same evaluations, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives T[u, v], length n.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ValueGradientAndThirdDerivativeContraction<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> gradient, Span<double> destination)
        where TFunction : IScalarFunction
    {
        int n = x.Length;
        Expect.Finite(x);
        Expect.Length(u, n, "that of x");
        Expect.Length(v, n, "that of x");
        Expect.Length(gradient, n, "that of x");
        Expect.Length(destination, n, "that of x");
        Expect.Apart(x, gradient);
        Expect.Apart(x, destination);
        Expect.Apart(u, gradient);
        Expect.Apart(u, destination);
        Expect.Apart(v, gradient);
        Expect.Apart(v, destination);
        using Workspace<double> space = new(4 * n);
        Span<double> results = space.Take(4 * n);
        double value = ThirdDerivativeContractionCore(f, x, u, v, results);
        results[..n].CopyTo(gradient);
        results[(3 * n)..].CopyTo(destination);
        return value;
    }
}
