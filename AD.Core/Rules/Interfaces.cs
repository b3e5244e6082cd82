using System.Numerics;

namespace AD;

/// <summary>The rule of an elementary function y = f(x): its value and its derivative f'(x), generic over the number so that any order of nesting works.</summary>
/// <remarks>A user's rule is used through <see cref="Rule.Apply{TRule, T}(T)"/> and is then honoured by every backend, forward and reverse. Where its derivative is 0 because the function is flat, mark it <see cref="IFlatRule"/>.</remarks>
public interface IUnaryRule
{
    /// <summary>The value y = f(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>f(x).</returns>
    static abstract T Value<T>(T x) where T : IFloatingPointIeee754<T>;

    /// <summary>The derivative f'(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument.</param>
    /// <param name="y">f(x), already computed.</param>
    /// <returns>f'(x).</returns>
    static abstract T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T>;
}

/// <summary>The rule of an elementary function z = f(x, y) of two arguments: its value and its two partial derivatives.</summary>
public interface IBinaryRule
{
    /// <summary>The value z = f(x, y).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <returns>f(x, y).</returns>
    static abstract T Value<T>(T x, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂x.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">f(x, y), already computed.</param>
    /// <returns>∂f/∂x at (x, y).</returns>
    static abstract T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂y.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The first argument.</param>
    /// <param name="y">The second argument.</param>
    /// <param name="z">f(x, y), already computed.</param>
    /// <returns>∂f/∂y at (x, y).</returns>
    static abstract T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T>;
}

/// <summary>The rule of a whole block y = F(x), F : Rⁿ → Rᵐ, which a backend records as one node.</summary>
/// <remarks>Several arguments of a block are the segments of one vector x. A block is a value: it may carry sizes, not numbers that are to be differentiated.</remarks>
public interface IBlockRule
{
    /// <summary>The number of outputs m for n inputs.</summary>
    /// <param name="inputLength">n.</param>
    /// <returns>m.</returns>
    int OutputLength(int inputLength);

    /// <summary>The value y = F(x).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">Receives F(x), length m; every entry is to be written.</param>
    void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    /// <summary>The pushforward ẏ = F'(x) ẋ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">F(x), already computed, length m.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="destination">Receives ẏ, length m; every entry is to be written.</param>
    void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>;

    /// <summary>The pullback x̄ = F'(x)ᵀ ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The argument, length n.</param>
    /// <param name="y">F(x), already computed, length m.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="destination">Receives x̄ (overwritten, not added to), length n; every entry is to be written.</param>
    void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>;
}
