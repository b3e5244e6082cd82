using System.Numerics;

namespace AD;

/// <summary>A function f : R → R, written once for every number type.</summary>
public interface IUnivariateFunction
{
    /// <summary>Evaluates f(x).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="x">The point.</param>
    /// <returns>f(x).</returns>
    T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function f : Rⁿ → R, written once for every number type.</summary>
public interface IScalarFunction
{
    /// <summary>Evaluates f(x).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="x">The point, length n.</param>
    /// <returns>f(x).</returns>
    T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function f : Rⁿ → Rᵐ, written once for every number type.</summary>
public interface IVectorFunction
{
    /// <summary>The number of outputs m for n inputs.</summary>
    /// <param name="inputLength">n.</param>
    /// <returns>m.</returns>
    int OutputLength(int inputLength);

    /// <summary>Evaluates y = f(x).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="x">The point, length n; not modified.</param>
    /// <param name="y">Receives f(x), length m; every entry is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;
}

/// <summary>The right-hand side of u' = f(u, p, t) with u ∈ Rⁿ and p ∈ Rᵏ, written once for every number type.</summary>
public interface IOdeFunction
{
    /// <summary>Evaluates du = f(u, p, t).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="u">The state, length n; not modified.</param>
    /// <param name="p">The parameters, length k; not modified.</param>
    /// <param name="t">The time.</param>
    /// <param name="du">Receives the derivative, length n; every entry is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>;
}
