using System.Numerics;

namespace AD;

/// <summary>A function of two numbers, f : R × R → R, written once for every number type.</summary>
/// <remarks>A number and a vector together are two vectors, the number being one of length 1: <c>x[0]</c>.</remarks>
public interface IUnivariateFunction2
{
    /// <summary>Evaluates f(x, p).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <returns>f(x, p).</returns>
    T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function of two vectors, f : Rⁿ × Rᵏ → R, written once for every number type.</summary>
public interface IScalarFunction2
{
    /// <summary>Evaluates f(x, p).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>f(x, p).</returns>
    T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function of two vectors, f : Rⁿ × Rᵏ → Rᵐ, written once for every number type.</summary>
public interface IVectorFunction2
{
    /// <summary>The number of outputs m.</summary>
    /// <param name="firstLength">n.</param>
    /// <param name="secondLength">k.</param>
    /// <returns>m.</returns>
    int OutputLength(int firstLength, int secondLength);

    /// <summary>Evaluates y = f(x, p).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="y">Receives f(x, p), length m; every entry is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>;
}
