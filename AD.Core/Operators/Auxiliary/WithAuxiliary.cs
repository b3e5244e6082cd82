using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ → R at one number type that writes auxiliary numbers on the way: carried out of it, not differentiated.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <param name="auxiliary">Receives the auxiliary numbers, length k; every entry is to be written.</param>
/// <returns>f(x).</returns>
public delegate T ScalarFunctionWithAuxiliary<T>(ReadOnlySpan<T> x, Span<T> auxiliary);

/// <summary>A function Rⁿ → Rᵐ at one number type that writes auxiliary numbers on the way: carried out of it, not differentiated.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <param name="y">Receives f(x), length m; every entry is to be written.</param>
/// <param name="auxiliary">Receives the auxiliary numbers, length k; every entry is to be written.</param>
public delegate void VectorFunctionWithAuxiliary<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> auxiliary);

/// <summary>A function f : Rⁿ → R with k auxiliary numbers, written once for every number type.</summary>
public interface IScalarFunctionWithAuxiliary
{
    /// <summary>The number of auxiliary numbers k for n inputs.</summary>
    /// <param name="inputLength">n.</param>
    /// <returns>k.</returns>
    int AuxiliaryLength(int inputLength);

    /// <summary>Evaluates f(x).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="x">The point, length n; not modified.</param>
    /// <param name="auxiliary">Receives the auxiliary numbers, length k; every entry is to be written.</param>
    /// <returns>f(x).</returns>
    T Evaluate<T>(ReadOnlySpan<T> x, Span<T> auxiliary) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function f : Rⁿ → Rᵐ with k auxiliary numbers, written once for every number type.</summary>
public interface IVectorFunctionWithAuxiliary
{
    /// <summary>The number of outputs m for n inputs.</summary>
    /// <param name="inputLength">n.</param>
    /// <returns>m.</returns>
    int OutputLength(int inputLength);

    /// <summary>The number of auxiliary numbers k for n inputs.</summary>
    /// <param name="inputLength">n.</param>
    /// <returns>k.</returns>
    int AuxiliaryLength(int inputLength);

    /// <summary>Evaluates y = f(x).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="x">The point, length n; not modified.</param>
    /// <param name="y">Receives f(x), length m; every entry is to be written.</param>
    /// <param name="auxiliary">Receives the auxiliary numbers, length k; every entry is to be written.</param>
    void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> auxiliary) where T : IFloatingPointIeee754<T>;
}
