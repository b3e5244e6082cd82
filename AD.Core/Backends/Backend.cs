using System.Numerics;

namespace AD;

/// <summary>A way to differentiate functions. A backend supplies one primitive, by deriving from <see cref="ForwardBackend"/>, <see cref="ReverseBackend"/> or <see cref="JacobianBackend"/>, and gets every operator.</summary>
/// <remarks>
/// The three primitives share one shape: a flat point x whose <em>leading</em> entries are active and whose trailing entries are constants. How many are
/// active is the length of the tangent (pushforward), of the destination (pullback), or the columns of the destination (Jacobian).
/// Source: Schäfer, Tarek, White and Rackauckas, arXiv:2109.12449. Backends are immutable and safe to share between threads unless their traits say otherwise.
/// </remarks>
public abstract partial class Backend
{
    /// <summary>What this backend can do.</summary>
    public abstract BackendTraits Traits { get; }

    /// <summary>The pushforward (Jacobian-vector product) with the value: y = f(x), ẏ = J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="tangent"/>.Length entries are active, the rest constant.</param>
    /// <param name="tangent">ẋ, one entry for each active input.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    public abstract void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>;

    /// <summary>The pullback (vector-Jacobian product) with the value: y = f(x), x̄ = Jᵀ ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length entries are active, the rest constant.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, one entry for each active input.</param>
    public abstract void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>;

    /// <summary>The Jacobian with the value: y = f(x), J[i, j] = ∂f_i/∂x_j.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length / <paramref name="value"/>.Length entries are active, the rest constant.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives the Jacobian row by row, m × (active inputs).</param>
    public abstract void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>;

    /// <summary>The products of a linearization for which the Jacobian is formed once and kept, since one of them costs as many evaluations.</summary>
    protected virtual ProductsOfJacobian KeptJacobian => ProductsOfJacobian.None;

    /// <summary>Prepares a vector function: one object that owns its buffers and offers every operator of the function without allocating.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected internal virtual PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        where TFunction : IVectorFunction
        => new DerivedPreparedVector<TFunction>(this, f, inputLength, outputLength, activeLength, KeptJacobian);

    /// <summary>Prepares the right-hand side of u' = f(u, p, t).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The right-hand side; what it captures is frozen while it is prepared.</param>
    /// <param name="stateLength">The length n of u.</param>
    /// <param name="parameterLength">The length k of p.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected internal virtual PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
        where TFunction : IOdeFunction
        => new DerivedPreparedOde<TFunction>(this, f, stateLength, parameterLength);
}
