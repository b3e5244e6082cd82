using System.Numerics;

namespace AD;

/// <summary>A function of three numbers, f : R × R × R → R, written once for every number type.</summary>
/// <remarks>Numbers and vectors together are vectors, a number being one of length 1: <c>x[0]</c>.</remarks>
public interface IUnivariateFunction3
{
    /// <summary>Evaluates f(x, p, q).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="p">The second argument.</param>
    /// <param name="q">The third argument.</param>
    /// <returns>f(x, p, q).</returns>
    T Evaluate<T>(T x, T p, T q) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function of three vectors, f : Rⁿ × Rᵏ × Rˡ → R, written once for every number type.</summary>
public interface IScalarFunction3
{
    /// <summary>Evaluates f(x, p, q).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <returns>f(x, p, q).</returns>
    T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function of three vectors, f : Rⁿ × Rᵏ × Rˡ → Rᵐ, written once for every number type.</summary>
public interface IVectorFunction3
{
    /// <summary>The number of outputs m.</summary>
    /// <param name="firstLength">n.</param>
    /// <param name="secondLength">k.</param>
    /// <param name="thirdLength">l.</param>
    /// <returns>m.</returns>
    int OutputLength(int firstLength, int secondLength, int thirdLength);

    /// <summary>Evaluates y = f(x, p, q).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="q">The third argument, length l.</param>
    /// <param name="y">Receives f(x, p, q), length m; every entry is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T>;
}
