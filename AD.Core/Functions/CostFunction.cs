using System.Numerics;

namespace AD;

/// <summary>A cost g(u, p, t) of a trajectory at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="u">The state, length n.</param>
/// <param name="p">The parameters, length k.</param>
/// <param name="t">The time.</param>
/// <returns>g(u, p, t).</returns>
public delegate T CostFunction<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t);

/// <summary>A cost g(u, p, t) of a trajectory, u ∈ Rⁿ, p ∈ Rᵏ, written once for every number type.</summary>
public interface ICostFunction
{
    /// <summary>Evaluates g(u, p, t).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="u">The state, length n.</param>
    /// <param name="p">The parameters, length k.</param>
    /// <param name="t">The time.</param>
    /// <returns>g(u, p, t).</returns>
    T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>;
}
